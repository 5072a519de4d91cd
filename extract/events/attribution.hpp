#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"

#include <vector>

namespace entente {

/// Says of each event who makes the article say it: the subject of a reporting verb above it,
/// whoever stands under "according to", and the speaker of the quotation it stands in, also where
/// that runs over several sentences.
void attribute_events(std::vector<EventMention>& events, const Document& document,
                      const ActorResolver& actors, const ArgumentFinder& arguments,
                      const TriggerLexicon& lexicon);

} // namespace entente
