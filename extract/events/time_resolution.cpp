#include "extract/events/time_expressions.hpp"

/// \file
/// From what an expression says to the days it means, counted from the day of publication.

namespace entente {

namespace {

using Kind = TimeExpression::Kind;
using Unit = TimeExpression::Unit;

Day plus_months(Day day, int count) {
    using namespace std::chrono;
    const year_month_day date(day);
    const year_month month = date.year() / date.month() + std::chrono::months(count);
    const year_month_day shifted = month / date.day();
    return shifted.ok() ? sys_days(shifted) : sys_days(month / last);
}

TimeInterval month_of(Day day) {
    const std::chrono::year_month_day date(day);
    return TimeInterval::month(static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
}

/// Weeks begin on Monday (ISO 8601).
TimeInterval week_of(Day day) {
    const auto since_monday = std::chrono::weekday(day) - std::chrono::Monday;
    const Day monday = day - since_monday;
    return TimeInterval::between(monday, monday + std::chrono::days(6));
}

/// The last so many units until the day.
TimeInterval span_until(const TimeExpression& expression, Day published) {
    switch (expression.unit) {
    case Unit::day:
        return TimeInterval::between(published + std::chrono::days(expression.offset), published);
    case Unit::week:
        return TimeInterval::between(published + std::chrono::days(7 * expression.offset),
                                     published);
    case Unit::month:
        return TimeInterval::between(plus_months(published, expression.offset), published);
    case Unit::year:
        break;
    }
    return TimeInterval::between(plus_months(published, 12 * expression.offset), published);
}

std::optional<TimeInterval> resolve_relative(const TimeExpression& expression, Day published) {
    if (expression.is_span)
        return span_until(expression, published);
    switch (expression.unit) {
    case Unit::day:
        return TimeInterval::day(published + std::chrono::days(expression.offset));
    case Unit::week:
        return week_of(published + std::chrono::days(7 * expression.offset));
    case Unit::month:
        return month_of(plus_months(published, expression.offset));
    case Unit::year:
        break;
    }
    const std::chrono::year_month_day date(published);
    return TimeInterval::year(static_cast<int>(date.year()) + expression.offset);
}

/// The bare day of a past event is the last such day up to the day of publication, of a coming one
/// the next after.
TimeInterval resolve_weekday(const TimeExpression& expression, Day published, Direction direction) {
    const std::chrono::weekday wanted(expression.weekday);
    const auto back = std::chrono::weekday(published) - wanted;
    Day day = published - back;
    if (expression.offset < 0 && back == std::chrono::days(0))
        day -= std::chrono::days(7);
    const bool coming =
        expression.offset > 0 || (expression.offset == 0 && direction == Direction::future);
    if (coming && (day < published || expression.offset > 0))
        day += std::chrono::days(7);
    return TimeInterval::day(day);
}

/// The three months of a season that begins in that month of the year.
TimeInterval season_of(int year, unsigned month) {
    using namespace std::chrono;
    const year_month first = std::chrono::year(year) / std::chrono::month(month);
    return TimeInterval::between(sys_days(first / 1), sys_days((first + months(2)) / last));
}

/// "this summer", "last winter": the season of the day of publication, or the one before or after.
/// Absent where it may be either of two: "last summer" in autumn.
std::optional<TimeInterval> resolve_season(const TimeExpression& season, Day published,
                                           Direction direction) {
    const int year = static_cast<int>(std::chrono::year_month_day(published).year());
    const TimeInterval day = TimeInterval::day(published);
    if (season.offset == 0)
        for (const int begin : {year, year - 1})
            if (const TimeInterval now = season_of(begin, season.month); now.contains(day))
                return now;
    const bool back = season.offset < 0 || (season.offset == 0 && direction == Direction::past);
    int begin = back ? year : year - 1;
    while (back && *season_of(begin, season.month).last() >= published)
        --begin;
    constexpr std::chrono::days next_season{120};
    if (season.offset < 0 && published - *season_of(begin, season.month).last() < next_season)
        return std::nullopt;
    while (!back && *season_of(begin, season.month).first() <= published)
        ++begin;
    return season_of(begin, season.month);
}

/// "Saturday, December 9": the year near the day of publication in which it is a Saturday.
std::optional<int> year_of_weekday(const TimeExpression& date, Day published) {
    // A slip of a day must not put the date a year away.
    constexpr std::chrono::days farthest{200};
    if (!date.states_weekday)
        return std::nullopt;
    const int year = static_cast<int>(std::chrono::year_month_day(published).year());
    for (const int candidate : {year, year - 1, year + 1}) {
        const auto day = make_day(candidate, date.month, date.day);
        if (day && std::chrono::weekday(*day) == std::chrono::weekday(date.weekday) &&
            std::chrono::abs(*day - published) <= farthest)
            return candidate;
    }
    return std::nullopt;
}

/// The year of a date that states none: the one that its weekday tells, else the one that puts it
/// nearest on the right side of the day of publication.
std::optional<int> nearest_year(const TimeExpression& date, Day published, Direction direction) {
    if (const auto year = year_of_weekday(date, published))
        return year;
    const int year = static_cast<int>(std::chrono::year_month_day(published).year());
    const auto candidate = make_day(year, date.month, date.day == 0 ? 1 : date.day);
    if (!candidate)
        return std::nullopt;
    if (direction == Direction::past && *candidate > published)
        return year - 1;
    // An announcement may speak of yesterday: only a day that lies well behind is next year's.
    const Day behind =
        date.day == 0 ? *candidate + std::chrono::days(31) : *candidate + std::chrono::days(60);
    if (direction == Direction::future && behind < published)
        return year + 1;
    return year;
}

std::optional<TimeInterval> resolve_date(TimeExpression date, std::optional<Day> published,
                                         Direction direction) {
    if (date.year == 0) {
        const auto year = published ? nearest_year(date, *published, direction) : std::nullopt;
        if (!year)
            return std::nullopt;
        date.year = *year;
    }
    if (date.month == 0)
        return TimeInterval::year(date.year);
    if (date.day == 0)
        return TimeInterval::month(date.year, date.month);
    const auto first = make_day(date.year, date.month, date.day);
    if (!first)
        return std::nullopt;
    if (date.kind != Kind::range)
        return TimeInterval::day(*first);
    const auto last = make_day(date.year, date.last_month, date.last_day);
    return last && *first <= *last ? std::optional(TimeInterval::between(*first, *last))
                                   : std::nullopt;
}

} // namespace

std::optional<TimeInterval> resolve(const TimeExpression& expression, std::optional<Day> published,
                                    Direction direction) {
    if (expression.kind == Kind::date || expression.kind == Kind::range)
        return resolve_date(expression, published, direction);
    if (!published || expression.kind == Kind::duration)
        return std::nullopt;
    if (expression.kind == Kind::season)
        return resolve_season(expression, *published, direction);
    return expression.kind == Kind::weekday ? resolve_weekday(expression, *published, direction)
                                            : resolve_relative(expression, *published);
}

} // namespace entente
