#pragma once

#include "extract/events/event_finder.hpp"

namespace entente {

/// Drops what is told in the words of events and is none: matches ("Brazil attacked down the
/// left"), stories ("in the film a spy kills a general") and what is so in general ("a minister who
/// resigns writes a letter"). Keeps the order; what is dropped is counted among the missed ones.
/// O(events * length of a sentence).
void drop_unreal_events(FoundEvents& found, const Document& document,
                        const TriggerLexicon& lexicon);

} // namespace entente
