#include "extract/reader/stated_dates.hpp"

#include "extract/reader/line_text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace entente {

namespace {

using namespace std::string_view_literals;

constexpr std::array months = {"january"sv,   "february"sv, "march"sv,    "april"sv,
                               "may"sv,       "june"sv,     "july"sv,     "august"sv,
                               "september"sv, "october"sv,  "november"sv, "december"sv};
constexpr std::array weekdays = {"monday"sv, "tuesday"sv,  "wednesday"sv, "thursday"sv,
                                 "friday"sv, "saturday"sv, "sunday"sv};
constexpr std::array ordinal_endings = {"st"sv, "nd"sv, "rd"sv, "th"sv};
constexpr int first_year = 1700;
constexpr int last_year = 2199;

/// Whether `word` is `name` or begins it with at least `shortest` letters ("Sept").
bool abbreviates(std::string_view word, std::string_view name, std::size_t shortest) {
    return word.size() >= shortest && name.substr(0, word.size()) == word;
}

/// 1 to 12; 0 for another word. Months are capitalised: "they may 25 times" names none.
unsigned read_month(const Word& word) {
    if (word.number || !is_upper(word.text.front()))
        return 0;
    const std::string lowered = lower_ascii(word.text);
    for (unsigned i = 0; i < months.size(); ++i)
        if (lowered == months[i] || lowered == months[i].substr(0, 3) ||
            (i == 8 && lowered == "sept"))
            return i + 1;
    return 0;
}

/// The number, if it has at most `digits` digits.
std::optional<unsigned> read_number(const Word& word, std::size_t digits) {
    if (!word.number || word.text.size() > digits)
        return std::nullopt;
    unsigned number = 0;
    for (const char c : word.text)
        number = number * 10 + static_cast<unsigned>(c - '0');
    return number;
}

std::optional<int> read_year(const Word& word) {
    const std::optional<unsigned> number = read_number(word, 4);
    if (!number || word.text.size() != 4)
        return std::nullopt;
    const int year = static_cast<int>(*number);
    return year >= first_year && year <= last_year ? std::optional(year) : std::nullopt;
}

/// The words of one line, and a place in them from which a date is read.
class DateScanner {
  public:
    explicit DateScanner(std::string_view line) : line_(line), words_(find_words(line)) {}

    std::vector<StatedDate> scan();

  private:
    /// A date that begins at a word, and the word after it.
    struct Found {
        StatedDate date;
        std::size_t next = 0;
    };

    std::optional<Found> date_at(std::size_t i) const;
    std::optional<Found> year_first(std::size_t i) const;
    std::optional<Found> day_first(std::size_t i) const;
    std::optional<Found> month_first(std::size_t i) const;
    std::optional<Found> numbers_only(std::size_t i) const;
    std::optional<Found> finish(Found found, std::size_t first) const;

    std::string_view gap(std::size_t i) const {
        const std::uint32_t end = words_[i - 1].span.end;
        return line_.substr(end, words_[i].span.begin - end);
    }
    /// Whether word `i` exists and only characters of `allowed`, at most three, stand before it.
    bool follows(std::size_t i, std::string_view allowed) const {
        return i < words_.size() && gap(i).size() <= 3 &&
               gap(i).find_first_not_of(allowed) == std::string_view::npos;
    }
    std::size_t skip_ordinal_ending(std::size_t i) const {
        return i < words_.size() && gap(i).empty() &&
                       std::ranges::count(ordinal_endings, lower_ascii(words_[i].text)) > 0
                   ? i + 1
                   : i;
    }
    void take_year(Found& found) const {
        if (!follows(found.next, " ,.-"))
            return;
        found.date.year = read_year(words_[found.next]);
        if (found.date.year)
            ++found.next;
    }

    std::string_view line_;
    std::vector<Word> words_;
};

std::vector<StatedDate> DateScanner::scan() {
    std::vector<StatedDate> dates;
    for (std::size_t i = 0; i < words_.size();) {
        const std::optional<Found> found = date_at(i);
        if (found)
            dates.push_back(found->date);
        i = found ? found->next : i + 1;
    }
    return dates;
}

std::optional<DateScanner::Found> DateScanner::date_at(std::size_t i) const {
    if (auto found = year_first(i))
        return found;
    if (auto found = day_first(i))
        return found;
    if (auto found = month_first(i))
        return found;
    return numbers_only(i);
}

std::optional<DateScanner::Found> DateScanner::finish(Found found, std::size_t first) const {
    if (!day_of(found.date, 2000)) // A leap year: February 29 without a year may stand.
        return std::nullopt;
    const bool weekday = first > 0 && is_weekday(words_[first - 1].text) && follows(first, " ,.");
    found.date.span = {words_[weekday ? first - 1 : first].span.begin,
                       words_[found.next - 1].span.end};
    return found;
}

std::optional<DateScanner::Found> DateScanner::year_first(std::size_t i) const {
    const std::optional<int> year = read_year(words_[i]);
    if (!year || !follows(i + 1, "-/") || !follows(i + 2, "-/") || gap(i + 1) != gap(i + 2))
        return std::nullopt;
    const auto month = read_number(words_[i + 1], 2);
    const auto day = read_number(words_[i + 2], 2);
    if (!month || !day || gap(i + 1).size() != 1)
        return std::nullopt;
    return finish({.date = {.year = year, .month = *month, .day = *day, .span = {}}, .next = i + 3},
                  i);
}

std::optional<DateScanner::Found> DateScanner::day_first(std::size_t i) const {
    const std::optional<unsigned> day = read_number(words_[i], 2);
    if (!day)
        return std::nullopt;
    std::size_t next = skip_ordinal_ending(i + 1);
    if (follows(next, " ") && lower_ascii(words_[next].text) == "of")
        ++next;
    if (!follows(next, " .,-"))
        return std::nullopt;
    const unsigned month = read_month(words_[next]);
    if (month == 0)
        return std::nullopt;
    Found found{.date = {.year = {}, .month = month, .day = *day, .span = {}}, .next = next + 1};
    take_year(found);
    return finish(found, i);
}

std::optional<DateScanner::Found> DateScanner::month_first(std::size_t i) const {
    const unsigned month = read_month(words_[i]);
    if (month == 0 || !follows(i + 1, " ."))
        return std::nullopt;
    const std::optional<unsigned> day = read_number(words_[i + 1], 2);
    if (!day)
        return std::nullopt;
    Found found{.date = {.year = {}, .month = month, .day = *day, .span = {}},
                .next = skip_ordinal_ending(i + 2)};
    take_year(found);
    return finish(found, i);
}

std::optional<DateScanner::Found> DateScanner::numbers_only(std::size_t i) const {
    if (!follows(i + 1, "/.-") || !follows(i + 2, "/.-") || gap(i + 1) != gap(i + 2) ||
        gap(i + 1).size() != 1)
        return std::nullopt;
    const auto first = read_number(words_[i], 2);
    const auto second = read_number(words_[i + 1], 2);
    const auto year = read_year(words_[i + 2]);
    if (!first || !second || !year || (*first <= 12 && *second <= 12 && *first != *second))
        return std::nullopt;
    const unsigned day = std::max(*first, *second);
    const unsigned month = std::min(*first, *second);
    return finish({.date = {.year = year, .month = month, .day = day, .span = {}}, .next = i + 3},
                  i);
}

} // namespace

bool is_weekday(std::string_view word) {
    const std::string lowered = lower_ascii(word);
    return std::ranges::any_of(
        weekdays, [&](std::string_view name) { return abbreviates(lowered, name, 3); });
}

std::optional<Day> day_of(const StatedDate& date, std::optional<int> year) {
    if (date.year)
        year = date.year;
    return year ? make_day(*year, date.month, date.day) : std::nullopt;
}

std::optional<Day> nearest_day(const StatedDate& date, Day reference) {
    const int year = static_cast<int>(std::chrono::year_month_day(reference).year());
    std::optional<Day> nearest;
    for (const int candidate : {year, year - 1, year + 1})
        if (const auto day = day_of(date, candidate))
            if (!nearest ||
                std::chrono::abs(*day - reference) < std::chrono::abs(*nearest - reference))
                nearest = day;
    return nearest;
}

std::vector<StatedDate> find_stated_dates(std::string_view line) {
    return DateScanner(line).scan();
}

} // namespace entente
