#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/event_mention.hpp"

#include <vector>

namespace entente {

/// A trigger that made no event, and what the rule that came nearest lacks.
struct MissedTrigger {
    const Rule* rule = nullptr;
    std::uint32_t trigger = no_token;
    /// The farther down, the nearer the rule came.
    enum class Reason : std::uint8_t {
        words,       ///< the words that the rule asks for beside its trigger
        participant, ///< someone for `role`
        abroad,      ///< that the one who is there comes from elsewhere
        match,       ///< it is told of a sports match
        story,       ///< it is told of a book or film
        accident,    ///< it is told of an accident or a force of nature
        question,    ///< it is asked
        general,     ///< it is told of nobody in particular
    };
    Reason reason = Reason::words;
    /// The role that nobody fills; null unless the reason is `participant`.
    const RoleSlots* role = nullptr;
};

/// What the rules make of a document. Both in the order of the text.
struct FoundEvents {
    std::vector<EventMention> events;
    std::vector<MissedTrigger> missed;
};

/// Finds the event mentions of a document: each trigger of the lexicon whose rule finds the
/// participants it needs. Times, speakers and factuality are not filled in. O(tokens).
FoundEvents find_events(const Document& document, const ActorResolver& actors,
                        const ArgumentFinder& arguments, const TriggerLexicon& lexicon,
                        const Ontology& ontology);

} // namespace entente
