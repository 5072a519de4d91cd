#pragma once

#include "extract/events/event_mention.hpp"
#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <vector>

namespace entente {

/// Adds to each event the gathering at which it happened (role "forum": "the G20 summit") and the
/// agreement that it is about (role "instrument": "the Paris Agreement", "a trade pact"), where its
/// type has such a role, the text calls them by a name or kind, and both belong to the event's own
/// clause. O(tokens), and O(such words of the sentence) an event.
void add_named_circumstances(std::vector<EventMention>& events, const Document& document,
                             const Ontology& ontology, const TriggerLexicon& lexicon);

} // namespace entente
