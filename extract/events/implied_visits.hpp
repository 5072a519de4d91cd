#pragma once

#include "extract/events/document.hpp"
#include "extract/events/event_mention.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <vector>

namespace entente {

/// Adds the visits that meetings imply: who meets, negotiates or is hosted at a place in a country
/// that they do not act for is there, unless the sentence tells of a call or a screen. The visit
/// shares the meeting's trigger, and gets the rule "visit.by-place" with its confidence.
void add_implied_visits(std::vector<EventMention>& events, const Document& document,
                        const TriggerLexicon& lexicon);

} // namespace entente
