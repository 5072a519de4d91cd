#pragma once

#include "extract/events/event_mention.hpp"
#include "ontology/ontology.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <map>
#include <string>

namespace entente {

/// PLOVER's contexts, as the words of sentences tell them. Borrows both.
class SentenceContexts {
  public:
    SentenceContexts(const Document& document, const TriggerLexicon& lexicon)
        : document_(document), lexicon_(lexicon) {}

    /// Those of a token's sentence, in alphabetical order with commas between; valid until asked
    /// for another's. Read once for tokens of one sentence that are asked for in a row.
    const std::string& around(std::uint32_t token);

  private:
    const Document& document_;
    const TriggerLexicon& lexicon_;
    std::uint32_t sentence_ = UINT32_MAX;
    std::string contexts_;
};

/// The codes of an event by scheme: PLOVER's word and CAMEO's number for its type as it is said to
/// happen, what follows from them (PLOVER's mode, the quad class), and the contexts of its
/// sentence.
std::map<std::string, std::string> codes_of(const EventMention& event, const Ontology& ontology,
                                            const std::string& contexts);

} // namespace entente
