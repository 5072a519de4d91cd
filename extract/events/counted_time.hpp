#pragma once

#include "extract/events/event_mention.hpp"
#include "extract/events/time_anchors.hpp"

#include <optional>

/// \file
/// Times that the text counts from another event of the sentence.

namespace entente {

/// "arrived on Sunday after a five-day visit": the visit ended with the arrival, and began five
/// days before. Absent where the event does not stand so, or what it is counted from has no day.
std::optional<EventTime> before_return(const TimeExpression& duration, const EventMention& event,
                                       const TimeAnchors& anchors, const Document& document);

/// "come a day after Holt *warned*": a day before what the clause above tells. Absent where no
/// duration stands before "after" or "before", or the clause above has no day.
std::optional<EventTime> counted_from_clause_above(const EventMention& event,
                                                   const TimeAnchors& anchors,
                                                   const Document& document);

} // namespace entente
