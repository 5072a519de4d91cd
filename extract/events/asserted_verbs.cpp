#include "extract/events/rule_conditions.hpp"

#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>

/// \file
/// Whether a verb tells what is done, rather than what could, should or may be.

namespace entente {

/// Whether the verb is told in a clause of its own, be it through the verbs above it: "continues to
/// *help*"; not "aid to *help* farmers", "by *helping* farmers", "a promise to *help*".
bool RuleConditions::is_asserted(std::uint32_t verb) const {
    constexpr int most_steps = 6;
    for (int steps = 0; steps < most_steps; ++steps) {
        if (is_lost_infinitive(verb))
            return false;
        if (is_finite(verb))
            return true;
        const Relation relation = syntax_.relation(verb);
        if (is_saying_so(verb))
            return true;
        // "discussed trade and *supporting* farmers": a matter that was discussed.
        if (relation == Relation::conjunct && document_.tokens()[verb].tag == "VBG" &&
            document_.tokens()[syntax_.head(verb)].tag != "VBG" &&
            !syntax_.has_child(verb, Relation::auxiliary))
            return false;
        const bool shared = relation == Relation::open_complement ||
                            relation == Relation::complement || relation == Relation::conjunct;
        const std::uint32_t above = syntax_.head(verb);
        if (shared && is_enabled(verb))
            return false;
        // "is willing to *help*"
        const bool ready = document_.tokens()[above].pos == PartOfSpeech::adj;
        if (!shared || !(ready || is_verb(document_.tokens()[above])))
            return relation == Relation::root;
        verb = ready ? syntax_.head(above) : above;
    }
    return false;
}

/// "discussed *how* Suria can help": a matter to talk about, and nothing done.
bool RuleConditions::is_asked_how(std::uint32_t verb) const {
    constexpr int most_steps = 4;
    for (int steps = 0; steps < most_steps && is_verb(document_.tokens()[verb]); ++steps) {
        bool asked = false;
        bool open = false;
        for (const std::uint32_t child : syntax_.children(verb)) {
            const Token& word = document_.tokens()[child];
            asked = asked || (word.tag == "WRB" && child < verb && lower_lemma(word) == "how");
            open = open || word.tag == "MD" || word.tag == "TO";
        }
        if (asked)
            return open;
        const Relation relation = syntax_.relation(verb);
        if (relation != Relation::open_complement && relation != Relation::conjunct)
            return false;
        verb = syntax_.head(verb);
    }
    return false;
}

/// "allows Suria to *threaten* others": what someone can do, they need not have done.
bool RuleConditions::is_enabled(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 5> enabling{"allow", "enable", "permit", "let",
                                                       "empower"};
    return document_.tokens()[verb].tag == "VB" &&
           is_among(document_.tokens()[syntax_.head(verb)].lemma, enabling);
}

/// "discussed plans to train and *support* them": taggers see a present among pasts.
bool RuleConditions::is_lost_infinitive(std::uint32_t verb) const {
    const Token& word = document_.tokens()[verb];
    return word.tag == "VBP" && syntax_.relation(verb) == Relation::conjunct &&
           document_.tokens()[syntax_.head(verb)].tag != "VBP" &&
           !syntax_.has_child(verb, Relation::subject);
}

/// "issued a statement *supporting* Suria", "spoke at length, *praising* Reyes": told beside a
/// verb.
bool RuleConditions::is_saying_so(std::uint32_t verb) const {
    const Token& above = document_.tokens()[syntax_.head(verb)];
    const Relation relation = syntax_.relation(verb);
    if (document_.tokens()[verb].tag != "VBG")
        return false;
    return (relation == Relation::adverbial_clause && is_finite(syntax_.head(verb))) ||
           (relation == Relation::participle && lexicon_.is_cue(Cue::document, above.lemma));
}

/// Whether the verb or one of its auxiliaries has a tense of its own.
bool RuleConditions::is_finite(std::uint32_t verb) const {
    const auto finite = [&](std::uint32_t word) {
        const std::string_view tag = document_.tokens()[word].tag;
        return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
    };
    return finite(verb) || std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
               const Relation relation = syntax_.relation(child);
               return (relation == Relation::auxiliary ||
                       relation == Relation::passive_auxiliary) &&
                      finite(child);
           });
}

} // namespace entente
