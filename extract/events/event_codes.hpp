#pragma once

#include "extract/events/event_mention.hpp"
#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <map>
#include <string>

namespace entente {

/// The codes of an event by scheme: PLOVER's word and CAMEO's number for its type as it is said to
/// happen, what follows from them (PLOVER's mode, the quad class), and PLOVER's contexts, which the
/// words of its sentence tell, in alphabetical order with commas between.
std::map<std::string, std::string> codes_of(const EventMention& event, const Document& document,
                                            const Ontology& ontology,
                                            const TriggerLexicon& lexicon);

} // namespace entente
