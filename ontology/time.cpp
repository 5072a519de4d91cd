#include "ontology/time.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdio>
#include <tuple>

namespace entente {

namespace {

using namespace std::chrono;

constexpr std::string_view open_end = "..";

std::optional<int> read_digits(std::string_view text) {
    int value = 0;
    const bool numeric = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool complete = problem == std::errc() && end == text.data() + text.size();
    return numeric && complete ? std::optional(value) : std::nullopt;
}

/// Reads "2019-03-24" and nothing else.
std::optional<Day> read_whole_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = read_digits(text.substr(0, 4));
    const auto month = read_digits(text.substr(5, 2));
    const auto day = read_digits(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    return make_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<TimeInterval> read_month_or_year(std::string_view text) {
    const auto year = read_digits(text.substr(0, 4));
    if (!year || text.size() == 4)
        return year ? std::optional(TimeInterval::year(*year)) : std::nullopt;
    const auto month =
        text.size() == 7 && text[4] == '-' ? read_digits(text.substr(5)) : std::nullopt;
    if (!month || *month < 1 || *month > 12)
        return std::nullopt;
    return TimeInterval::month(*year, static_cast<unsigned>(*month));
}

/// "10000", "-0001".
std::string unusual_year(int year) {
    constexpr std::size_t width = 4;
    const std::string digits = std::to_string(year < 0 ? -year : year);
    const std::string zeros(digits.size() < width ? width - digits.size() : 0, '0');
    return (year < 0 ? "-" : "") + zeros + digits;
}

} // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
    const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                              std::chrono::day(day)};
    if (year < 0 || year > 9999 || !date.ok())
        return std::nullopt;
    return sys_days(date);
}

TimeInterval::TimeInterval(std::optional<Day> begin, std::optional<Day> end,
                           Granularity granularity)
    : begin_(begin ? static_cast<std::int32_t>(begin->time_since_epoch().count()) : always),
      end_(end ? static_cast<std::int32_t>(end->time_since_epoch().count()) : never),
      granularity_(granularity) {
    assert((begin || end) && "an interval has at least one known end");
    assert(begin_ < end_ && "an interval begins before it ends");
}

TimeInterval TimeInterval::day(Day day) { return {day, day + days(1), Granularity::day}; }

TimeInterval TimeInterval::month(int year, unsigned month) {
    assert(month >= 1 && month <= 12 && "a month is 1 to 12");
    const year_month first{std::chrono::year(year), std::chrono::month(month)};
    return {sys_days(first / 1), sys_days((first + months(1)) / 1), Granularity::month};
}

TimeInterval TimeInterval::year(int year) {
    return {sys_days(std::chrono::year(year) / 1 / 1),
            sys_days(std::chrono::year(year + 1) / 1 / 1), Granularity::year};
}

TimeInterval TimeInterval::between(Day first, Day last) {
    assert(first <= last && "an interval's first day is not after its last");
    return first == last ? day(first) : TimeInterval(first, last + days(1), Granularity::interval);
}

TimeInterval TimeInterval::from(Day first) { return {first, std::nullopt, Granularity::interval}; }

TimeInterval TimeInterval::until(Day last) {
    return {std::nullopt, last + days(1), Granularity::interval};
}

std::optional<Day> TimeInterval::last() const noexcept {
    return end_ == never ? std::nullopt : std::optional(Day(days(end_ - 1)));
}

bool TimeInterval::contains(const TimeInterval& other) const noexcept {
    return begin_ <= other.begin_ && other.end_ <= end_;
}

bool TimeInterval::overlaps(const TimeInterval& other) const noexcept {
    return begin_ < other.end_ && other.begin_ < end_;
}

std::string TimeInterval::edtf() const {
    const auto year_of = [](Day day) { return static_cast<int>(year_month_day(day).year()); };
    std::array<char, 16> text{};
    switch (granularity_) {
    case Granularity::day:
        return to_string(*first());
    case Granularity::month:
        std::snprintf(text.data(), text.size(), "%04d-%02u", year_of(*first()),
                      static_cast<unsigned>(year_month_day(*first()).month()));
        return text.data();
    case Granularity::year:
        std::snprintf(text.data(), text.size(), "%04d", year_of(*first()));
        return text.data();
    case Granularity::interval:
        break;
    }
    const auto side = [](std::optional<Day> day) {
        return day ? to_string(*day) : std::string(open_end);
    };
    return side(first()) + "/" + side(last());
}

std::strong_ordering TimeInterval::operator<=>(const TimeInterval& other) const noexcept {
    const auto key = [](const TimeInterval& interval) {
        return std::tuple(interval.begin_, interval.end_, interval.granularity_);
    };
    return key(*this) <=> key(other);
}

bool TimeInterval::operator==(const TimeInterval& other) const noexcept {
    return begin_ == other.begin_ && end_ == other.end_ && granularity_ == other.granularity_;
}

std::optional<TimeInterval> read_edtf(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        if (const auto day = read_whole_day(text))
            return TimeInterval::day(*day);
        return read_month_or_year(text);
    }
    const std::string_view left = text.substr(0, slash);
    const std::string_view right = text.substr(slash + 1);
    const auto first = read_whole_day(left);
    const auto last = read_whole_day(right);
    if (first && right == open_end)
        return TimeInterval::from(*first);
    if (last && left == open_end)
        return TimeInterval::until(*last);
    if (!first || !last || *first >= *last)
        return std::nullopt;
    return TimeInterval::between(*first, *last);
}

std::string to_string(Day day) {
    const year_month_day date(day);
    const int year = static_cast<int>(date.year());
    std::string text = year < 0 || year > 9999 ? unusual_year(year) : "0000";
    const std::size_t end_of_year = text.size();
    text += "-00-00";
    const auto write = [&](unsigned number, std::size_t end, int digits) {
        for (; digits > 0; --digits, number /= 10)
            text[--end] = static_cast<char>('0' + number % 10);
    };
    if (year >= 0 && year <= 9999)
        write(static_cast<unsigned>(year), end_of_year, 4);
    write(static_cast<unsigned>(date.month()), end_of_year + 3, 2);
    write(static_cast<unsigned>(date.day()), end_of_year + 6, 2);
    return text;
}

std::optional<Day> read_day(std::string_view text) {
    const auto day = read_whole_day(text.substr(0, 10));
    const bool ends =
        text.size() == 10 || (text.size() > 10 && (text[10] == 'T' || text[10] == ' '));
    return day && ends ? day : std::nullopt;
}

} // namespace entente
