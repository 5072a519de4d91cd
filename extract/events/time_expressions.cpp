#include "extract/events/time_expressions.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

namespace {

using Kind = TimeExpression::Kind;
using Unit = TimeExpression::Unit;

struct NumberedWord {
    std::string_view word;
    unsigned number;
};

constexpr std::array months{
    NumberedWord{"january", 1},  NumberedWord{"february", 2},  NumberedWord{"march", 3},
    NumberedWord{"april", 4},    NumberedWord{"may", 5},       NumberedWord{"june", 6},
    NumberedWord{"july", 7},     NumberedWord{"august", 8},    NumberedWord{"september", 9},
    NumberedWord{"october", 10}, NumberedWord{"november", 11}, NumberedWord{"december", 12},
    NumberedWord{"jan.", 1},     NumberedWord{"feb.", 2},      NumberedWord{"mar.", 3},
    NumberedWord{"apr.", 4},     NumberedWord{"aug.", 8},      NumberedWord{"sept.", 9},
    NumberedWord{"sep.", 9},     NumberedWord{"oct.", 10},     NumberedWord{"nov.", 11},
    NumberedWord{"dec.", 12}};

constexpr std::array weekdays{NumberedWord{"sunday", 0},   NumberedWord{"monday", 1},
                              NumberedWord{"tuesday", 2},  NumberedWord{"wednesday", 3},
                              NumberedWord{"thursday", 4}, NumberedWord{"friday", 5},
                              NumberedWord{"saturday", 6}};

constexpr std::array numbers{
    NumberedWord{"a", 1},       NumberedWord{"an", 1},     NumberedWord{"one", 1},
    NumberedWord{"two", 2},     NumberedWord{"three", 3},  NumberedWord{"four", 4},
    NumberedWord{"five", 5},    NumberedWord{"six", 6},    NumberedWord{"seven", 7},
    NumberedWord{"eight", 8},   NumberedWord{"nine", 9},   NumberedWord{"ten", 10},
    NumberedWord{"eleven", 11}, NumberedWord{"twelve", 12}};

/// Singular and plural.
constexpr std::array units{NumberedWord{"day", 0},   NumberedWord{"days", 0},
                           NumberedWord{"week", 1},  NumberedWord{"weeks", 1},
                           NumberedWord{"month", 2}, NumberedWord{"months", 2},
                           NumberedWord{"year", 3},  NumberedWord{"years", 3}};

/// Words for a day near the day of publication.
struct NearDay {
    std::string_view word;
    int offset;
};
constexpr std::array near_days{NearDay{"today", 0}, NearDay{"yesterday", -1},
                               NearDay{"tomorrow", 1}, NearDay{"tonight", 0}};

std::optional<unsigned> number_of(std::string_view word, std::span<const NumberedWord> words) {
    for (const NumberedWord& known : words)
        if (known.word == word)
            return known.number;
    return std::nullopt;
}

std::optional<unsigned> digits(std::string_view word) {
    unsigned value = 0;
    const char* end = word.data() + word.size();
    const auto [stop, problem] = std::from_chars(word.data(), end, value);
    const bool ordinal = std::string_view(stop, static_cast<std::size_t>(end - stop)) == "st" ||
                         std::string_view(stop, static_cast<std::size_t>(end - stop)) == "nd" ||
                         std::string_view(stop, static_cast<std::size_t>(end - stop)) == "rd" ||
                         std::string_view(stop, static_cast<std::size_t>(end - stop)) == "th";
    if (problem != std::errc() || word.size() > 4 || (stop != end && !ordinal))
        return std::nullopt;
    return value;
}

std::optional<unsigned> day_number(std::string_view word) {
    const auto value = digits(word);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
}

std::optional<int> year_number(std::string_view word) {
    const auto value = digits(word);
    const bool plausible = value && word.size() == 4 && *value >= 1800 && *value <= 2199;
    return plausible ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

class TimeFinder {
  public:
    explicit TimeFinder(const Document& document) : document_(document) {
        for (std::uint32_t i = 0; i < document.tokens().size(); ++i)
            words_.push_back(fold(document.text(i)));
    }

    std::vector<TimeExpression> find() {
        std::vector<TimeExpression> found;
        for (const TokenSpan sentence : document_.sentences())
            for (position_ = sentence.begin, end_ = sentence.end; position_ < end_;) {
                if (auto expression = match(position_)) {
                    position_ = expression->tokens.end;
                    found.push_back(*expression);
                } else {
                    ++position_;
                }
            }
        return found;
    }

  private:
    std::string_view word(std::uint32_t i) const {
        return i < end_ ? std::string_view(words_[i]) : std::string_view();
    }

    std::optional<unsigned> month_at(std::uint32_t i) const {
        const auto month = number_of(word(i), months);
        // "may" and "march" are months only as names.
        const bool name = i < end_ && document_.tokens()[i].pos == PartOfSpeech::propn;
        return month && name ? month : std::nullopt;
    }

    std::optional<TimeExpression> match(std::uint32_t i) const {
        const std::string_view first = word(i);
        if (first.empty())
            return std::nullopt;
        if (first.front() >= '0' && first.front() <= '9')
            return match_number(i);
        if (auto date = match_month(i))
            return date;
        for (const NearDay& near : near_days)
            if (near.word == first)
                return relative(i, i + 1, near.offset, Unit::day);
        if (const auto weekday = number_of(first, weekdays))
            return match_weekday(i, *weekday);
        if (auto relative = match_relative(i))
            return relative;
        return match_counted(i);
    }

    static TimeExpression relative(std::uint32_t begin, std::uint32_t end, int offset, Unit unit) {
        TimeExpression expression;
        expression.tokens = {begin, end};
        expression.kind = Kind::relative;
        expression.offset = offset;
        expression.unit = unit;
        return expression;
    }

    static TimeExpression named_weekday(std::uint32_t begin, std::uint32_t end, unsigned weekday,
                                        int offset) {
        TimeExpression expression = relative(begin, end, offset, Unit::day);
        expression.kind = Kind::weekday;
        expression.weekday = weekday;
        return expression;
    }

    /// "Friday", "Friday, March 25", "Friday 25 March": a date says more than its weekday.
    std::optional<TimeExpression> match_weekday(std::uint32_t i, unsigned weekday) const {
        const bool mark = word(i + 1) == "," || word(i + 1) == "(" || word(i + 1) == "the";
        const std::uint32_t at = i + (mark ? 2 : 1);
        auto date = match_month(at);
        const bool number = !word(at).empty() && word(at).front() >= '0' && word(at).front() <= '9';
        if (!date && number)
            date = match_number(at);
        if (!date || date->day == 0)
            return named_weekday(i, i + 1, weekday, 0);
        date->tokens.begin = i;
        return date;
    }

    /// "March 25, 2019", "March 25", "March 25-27", "March 2019", "March".
    std::optional<TimeExpression> match_month(std::uint32_t i) const {
        const auto month = month_at(i);
        if (!month)
            return std::nullopt;
        TimeExpression date;
        date.month = *month;
        std::uint32_t next = i + 1;
        const bool glued = word(next).ends_with('-'); // "July 11- 12"
        const std::string_view number = word(next).substr(0, word(next).size() - (glued ? 1 : 0));
        if (const auto day = day_number(number)) {
            date.day = *day;
            ++next;
            next = match_range_end(date, glued ? next - 1 : next);
        }
        const std::uint32_t after_comma = word(next) == "," || word(next) == "of" ? next + 1 : next;
        if (const auto year = year_number(word(after_comma))) {
            date.year = *year;
            next = after_comma + 1;
        }
        const bool bare = date.day == 0 && date.year == 0;
        if (bare && word(i) == "may" && !follows_time_word(i))
            return std::nullopt;
        date.tokens = {i, next};
        return date;
    }

    /// "-27", "to 27", "to April 2" after a first day: the end of a range.
    std::uint32_t match_range_end(TimeExpression& date, std::uint32_t next) const {
        const bool joined = word(next) == "-" || word(next) == "–" || word(next) == "to" ||
                            word(next) == "through" || word(next) == "and" ||
                            word(next).ends_with('-');
        if (!joined)
            return next;
        std::uint32_t i = next + 1;
        unsigned month = date.month;
        if (const auto other = month_at(i)) {
            month = *other;
            ++i;
        }
        const auto day = day_number(word(i));
        if (!day || std::pair(month, *day) < std::pair(date.month, date.day))
            return next;
        date.kind = Kind::range;
        date.last_month = month;
        date.last_day = *day;
        return i + 1;
    }

    bool follows_time_word(std::uint32_t i) const {
        if (i == 0)
            return false;
        const std::string_view before = words_[i - 1];
        return before == "in" || before == "last" || before == "next" || before == "this" ||
               before == "since" || before == "until" || before == "late" || before == "early";
    }

    /// "25 March 2019", "25-27 March", "2019-03-25", "2019", "10 days ago".
    std::optional<TimeExpression> match_number(std::uint32_t i) const {
        if (auto counted = match_counted(i))
            return counted;
        if (const auto day = read_day(words_[i]); day && words_[i].size() == 10)
            return iso_date(i, *day);
        TimeExpression date;
        if (const auto year = year_number(word(i)); year && year_stands_alone(i)) {
            date.year = *year;
            date.tokens = {i, i + 1};
            return date;
        }
        const auto day = day_number(word(i));
        if (!day)
            return std::nullopt;
        date.day = *day;
        std::uint32_t next = i + 1;
        const bool range = word(next) == "-" || word(next) == "–" || word(next) == "to";
        if (const auto last = range ? day_number(word(next + 1)) : std::nullopt;
            last && *last > *day) {
            date.kind = Kind::range;
            date.last_day = *last;
            next += 2;
        }
        if (word(next) == "of")
            ++next;
        const auto month = month_at(next);
        if (!month)
            return std::nullopt;
        date.month = date.last_month = *month;
        ++next;
        if (word(next) == ",")
            ++next;
        if (const auto year = year_number(word(next))) {
            date.year = *year;
            ++next;
        } else if (word(next - 1) == ",") {
            --next;
        }
        date.tokens = {i, next};
        return date;
    }

    static TimeExpression iso_date(std::uint32_t i, Day day) {
        const std::chrono::year_month_day date(day);
        TimeExpression expression;
        expression.tokens = {i, i + 1};
        expression.year = static_cast<int>(date.year());
        expression.month = static_cast<unsigned>(date.month());
        expression.day = static_cast<unsigned>(date.day());
        return expression;
    }

    /// A number like a year is one after "in" or "of"; elsewhere it may count things.
    bool year_stands_alone(std::uint32_t i) const {
        const std::string_view before = i > 0 ? std::string_view(words_[i - 1]) : "";
        return before == "in" || before == "since" || before == "of" || before == "during" ||
               before == "early" || before == "late" || before == "until" || before == "by" ||
               before == "from";
    }

    /// "*over the* last year", "*in the* past month", "*during the* last two weeks".
    bool is_span_before(std::uint32_t i) const {
        if (i < 2 || words_[i - 1] != "the")
            return false;
        const std::string_view before = words_[i - 2];
        return before == "over" || before == "during" || before == "in" || before == "within" ||
               before == "for" || before == "throughout";
    }

    /// "last week", "next Monday", "this month", "last March", "the past two weeks".
    std::optional<TimeExpression> match_relative(std::uint32_t i) const {
        const std::string_view first = word(i);
        int offset = 0;
        if (first == "last" || first == "previous" || first == "past")
            offset = -1;
        else if (first == "next" || first == "coming")
            offset = 1;
        else if (first != "this")
            return std::nullopt;
        if (const auto weekday = number_of(word(i + 1), weekdays))
            return named_weekday(i, i + 2, *weekday, offset);
        if (word(i + 1) == "night" && offset <= 0)
            return relative(i, i + 2, offset, Unit::day);
        if (const auto unit = number_of(word(i + 1), units); unit && *unit > 0) {
            TimeExpression expression = relative(i, i + 2, offset, static_cast<Unit>(*unit));
            expression.is_span = offset < 0 && is_span_before(i);
            return expression;
        }
        const auto count = offset < 0 && is_span_before(i) ? number_of(word(i + 1), numbers)
                                                           : std::optional<unsigned>();
        const auto unit = count ? number_of(word(i + 2), units) : std::nullopt;
        if (unit && *count > 0) {
            const int back = -static_cast<int>(*count);
            TimeExpression expression = relative(i, i + 3, back, static_cast<Unit>(*unit));
            expression.is_span = true;
            return expression;
        }
        if (first == "this" &&
            (word(i + 1) == "morning" || word(i + 1) == "afternoon" || word(i + 1) == "evening"))
            return relative(i, i + 2, 0, Unit::day);
        if (month_at(i + 1)) {
            auto date = match_month(i + 1);
            if (date)
                date->tokens.begin = i;
            return date;
        }
        return std::nullopt;
    }

    /// "two days ago", "three weeks later", "five-day".
    std::optional<TimeExpression> match_counted(std::uint32_t i) const {
        auto count = number_of(word(i), numbers);
        if (!count)
            count = digits(word(i));
        if (!count || *count == 0 || *count > 1000)
            return std::nullopt;
        const bool hyphen = word(i + 1) == "-";
        const std::uint32_t at = i + (hyphen ? 2 : 1);
        const auto unit = number_of(word(at), units);
        if (!unit)
            return std::nullopt;
        TimeExpression expression =
            relative(i, at + 1, static_cast<int>(*count), static_cast<Unit>(*unit));
        if (word(at + 1) == "ago") {
            expression.offset = -expression.offset;
            expression.tokens.end = at + 2;
            return expression;
        }
        expression.kind = Kind::duration;
        return expression;
    }

    const Document& document_;
    std::vector<std::string> words_;
    std::uint32_t position_ = 0;
    std::uint32_t end_ = 0;
};

} // namespace

std::vector<TimeExpression> find_time_expressions(const Document& document) {
    return TimeFinder(document).find();
}

} // namespace entente
