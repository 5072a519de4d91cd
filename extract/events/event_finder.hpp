#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"

#include <vector>

namespace entente {

/// Finds the event mentions of a document: each trigger of the lexicon whose rule finds the
/// participants it needs. Times, speakers and factuality are not filled in. In the order of the
/// text. O(tokens).
std::vector<EventMention> find_events(const Document& document, const ActorResolver& actors,
                                      const ArgumentFinder& arguments,
                                      const TriggerLexicon& lexicon, const Ontology& ontology);

} // namespace entente
