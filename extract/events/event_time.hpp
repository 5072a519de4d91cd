#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"
#include "extract/events/time_expressions.hpp"

#include <vector>

namespace entente {

/// Dates each event from the expression that belongs to its clause, else from tense and the day of
/// publication: an event told in the past lies before that day, one told in the present on it, a
/// coming one after it. O(events x expressions of the same sentence).
void date_events(std::vector<EventMention>& events, const Document& document,
                 const ArgumentFinder& arguments);

} // namespace entente
