#pragma once

#include "graph/event_draft.hpp"

#include <cstdint>

namespace entente {

/// How well the time of a vaguer draft suits that of a more specific one.
enum class TimeFit : std::uint8_t {
    apart,
    far, ///< they may be one, if nothing nearer may be meant
    near
};

/// Days since 1970-01-01, both included.
struct DayRange {
    std::int32_t first = 0;
    std::int32_t last = 0;
};

/// Where in time the drafts lie that a draft may be one with: by their first days, or of open times
/// by the day that is known of them; see `first_day`.
struct TimeReach {
    DayRange days;
    DayRange spans;
    DayRange open;
};

/// Whether what `vague` tells may have been at the time of `specific`. Times that an expression or
/// dateline gives are taken at their word: the vaguer holds the other; and a plan may be fulfilled
/// within a vaguer time, though not by what was over when it was made. What only the tense or the
/// day of the article tells is weaker:
/// - news that is told in the present is of that day or of the two before;
/// - news that is told in the past is of that day or of the two before, or else of the only event
///   of the month before, unless such events come daily;
/// - what is to come is of the month that follows, or else of the year;
/// - the same news, told again within three days, is one, and within one day where such events come
///   daily; plans within a month.
TimeFit time_fit(const EventDraft& specific, const EventDraft& vague);

/// All drafts that `time_fit` does not call apart, and others.
TimeReach reach_of(const EventDraft& vague);

} // namespace entente
