#pragma once

#include "extract/events/event_mention.hpp"
#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"
#include "ontology/text.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Lays event mentions out as claims, one for each pair of subject and object, with ids, codes and
/// offsets in code points. `text_sha256` is the hash of the article's text. In the order of the
/// events.
std::vector<Claim> lay_out(const std::vector<EventMention>& events, const Document& document,
                           const Ontology& ontology, const TriggerLexicon& lexicon,
                           std::string_view text_sha256);

} // namespace entente
