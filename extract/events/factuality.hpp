#pragma once

#include "extract/events/document.hpp"
#include "extract/events/tense.hpp"
#include "ontology/claim.hpp"
#include "ontology/trigger_lexicon.hpp"

namespace entente {

/// Whether an event happened, after FactBank (Saurí and Pustejovsky 2009): read from the trigger's
/// own auxiliaries and modifiers, and from the words above it up to the one who reports it.
struct Factuality {
    Modality modality = Modality::actual;
    Polarity polarity = Polarity::positive;
    Tense tense = Tense::none;
};

/// Judges the event that the rule makes of this trigger. O(depth of the trigger).
Factuality judge_factuality(const Document& document, const TriggerLexicon& lexicon,
                            const Rule& rule, std::uint32_t trigger);

} // namespace entente
