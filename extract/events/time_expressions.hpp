#pragma once

#include "extract/events/document.hpp"
#include "ontology/time.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// Which way an expression without its own direction is read: "on Monday" of a past or of a coming
/// event.
enum class Direction : std::uint8_t { past, future };

/// A time expression of the text, after TIMEX3 (Pustejovsky et al. 2003), not yet anchored to a
/// day.
struct TimeExpression {
    /// The shape of the expression.
    enum class Kind : std::uint8_t {
        date,     ///< a day, month or year: "25 March 2019", "March 25", "March 2019", "2019"
        range,    ///< "May 6-8", "13th to 16th of May"
        weekday,  ///< "Monday", "last Monday"
        season,   ///< "this summer"; `month` is its first, in the north
        relative, ///< "yesterday", "last week", "two days ago"
        duration, ///< "five-day"
    };
    /// The unit that a relative time or duration counts in.
    enum class Unit : std::uint8_t { day, week, month, year };

    TokenSpan tokens = {};
    Kind kind = Kind::date;
    /// For dates: what was stated; 0 where it was not. `last_day` and `last_month` end a range.
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    unsigned last_month = 0;
    unsigned last_day = 0;
    /// For weekdays, and for dates that state theirs: 0 is Sunday.
    unsigned weekday = 0;
    bool states_weekday = false;
    /// For relative times, how many units before (negative) or after the day of publication; for
    /// durations, how many. For weekdays and seasons, -1 for "last", 1 for "next", 0 for the bare
    /// day.
    int offset = 0;
    Unit unit = Unit::day;
    /// Of a relative time: whether it is all of the last units until the day of publication, "over
    /// the last year".
    bool is_span = false;
};

/// Finds the time expressions of a document, in the order of the text, none inside another.
/// O(tokens).
std::vector<TimeExpression> find_time_expressions(const Document& document);

/// The days an expression means in an article of this day. Absent for durations, for expressions
/// that need the day of publication where it is not known, and for days that do not exist.
///   "last week" in an article of Monday 2019-03-25 -> 2019-03-18/2019-03-24
std::optional<TimeInterval> resolve(const TimeExpression& expression, std::optional<Day> published,
                                    Direction direction);

} // namespace entente
