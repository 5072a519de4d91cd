#include "extract/events/rule_conditions.hpp"
#include "extract/events/sentence_window.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>

/// \file
/// What a trigger may say that is no act of its rule's type: "called Reyes *a liar*" is no call.

namespace entente {

namespace {

/// Verbs for how people get to where they must be: "was *taken* to a hospital".
constexpr std::array<std::string_view, 5> ways_there{"take", "appear", "bring", "rush", "stand"};

} // namespace

std::string_view determiner_lemma(const Document& document, std::uint32_t noun) {
    const std::uint32_t determiner = document.syntax().child(noun, Relation::determiner);
    return determiner == no_token ? std::string_view() : document.tokens()[determiner].lemma;
}

bool is_of_any(std::string_view determiner) {
    return determiner == "any" || determiner == "every" || determiner == "each";
}

bool RuleConditions::is_other_act(const Rule& rule, std::uint32_t trigger) const {
    const std::string& lemma = document_.tokens()[trigger].lemma;
    if (rule.type == "call" && (is_naming(trigger) || is_appeal(trigger)))
        return true;
    if (rule.kind == TriggerKind::noun &&
        (is_any(trigger) || (rule.type == "aid" && is_withheld(trigger))))
        return true;
    if (rule.type == "request" && (is_question(trigger) || tells_fact(trigger) ||
                                   has_particle("ahead", trigger) || has_particle("on", trigger)))
        return true; // "press *ahead* with a plan": nobody is asked
    if (rule.subtype == "emergency" && is_for_disaster(trigger))
        return true;
    // "agreed that the plan *is* wrong": of one mind, and nothing promised.
    const bool accord = rule.subtype == "accord";
    if ((accord || rule.type == "agree") && lemma == "agree" && tells_fact(trigger) != accord)
        return true;
    if (rule.type == "visit" && is_among(lemma, ways_there) && is_brought(trigger))
        return true; // "appeared in *court* in Lim": a prisoner
    return rule.subtype == "expel" && is_expelled_by_own(trigger);
}

/// "raised it in *every* meeting": none in particular.
bool RuleConditions::is_any(std::uint32_t noun) const {
    return is_of_any(determiner_lemma(document_, noun));
}

/// "appeared in *court*", "was taken to a *hospital*", not "appeared at the *Court of Lim*".
bool RuleConditions::is_brought(std::uint32_t verb) const {
    return std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
        const Token& place = document_.tokens()[child];
        return place.pos == PartOfSpeech::noun &&
               lexicon_.is_cue(Cue::confinement, lower_lemma(place));
    });
}

/// "is expelled from the Lim *Party*": by one's own, and no measure between states.
bool RuleConditions::is_expelled_by_own(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 5> bodies{"party", "club", "school", "university",
                                                     "caucus"};
    return std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
        return syntax_.preposition_lemma(child) == "from" &&
               (is_among(lower_lemma(document_.tokens()[child]), bodies) ||
                std::ranges::any_of(syntax_.children(child), [&](std::uint32_t part) {
                    return is_among(lower_lemma(document_.tokens()[part]), bodies);
                }));
    });
}

/// "declares an emergency after the *flood*": for help, not to rule by force.
bool RuleConditions::is_for_disaster(std::uint32_t verb) const {
    const TokenSpan clause{syntax_.left_edge(verb), syntax_.right_edge(verb) + 1};
    const TokenSpan words = span_around(clause, verb);
    for (std::uint32_t i = words.begin; i < words.end; ++i)
        if (lexicon_.is_cue(Cue::disaster, lower_lemma(document_.tokens()[i])))
            return true;
    return false;
}

/// "will cut its *aid* to Suria": that is no aid.
bool RuleConditions::is_withheld(std::uint32_t noun) const {
    return syntax_.relation(noun) == Relation::object &&
           lexicon_.is_cue(Cue::withholding, document_.tokens()[syntax_.head(noun)].lemma);
}

/// "called *on* Reyes to leave": nobody telephones.
bool RuleConditions::is_appeal(std::uint32_t verb) const {
    return document_.tokens()[verb].lemma == "call" &&
           std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
               const std::string_view preposition = syntax_.preposition_lemma(child);
               return child > verb && !is_measure(document_.tokens()[child]) &&
                      (preposition == "on" || preposition == "upon" ||
                       (preposition == "for" && !syntax_.has_child(verb, Relation::object)));
           });
}

/// "called Reyes *a liar*": no call. A predicate follows whom it names.
bool RuleConditions::is_naming(std::uint32_t verb) const {
    const std::vector<std::uint32_t> objects = arguments_.objects(verb);
    if (objects.empty() || objects.back() + 1 >= document_.tokens().size())
        return false;
    const Token& next = document_.tokens()[objects.back() + 1];
    const bool quoted = next.lemma == "\"" || next.lemma == "“" || next.lemma == "``";
    return quoted || (!is_measure(next) &&
                      (next.pos == PartOfSpeech::det || next.pos == PartOfSpeech::adj ||
                       next.pos == PartOfSpeech::noun || next.pos == PartOfSpeech::propn));
}

/// "asked *why*", "asked *whether* Suria would help": wants to know, and nothing done.
bool RuleConditions::is_question(std::uint32_t verb) const {
    const auto asks = [&](std::uint32_t word) {
        const Token& token = document_.tokens()[word];
        const std::string lemma = lower_lemma(token);
        return token.tag == "WRB" || token.tag == "WP" || lemma == "whether" || lemma == "if";
    };
    const std::uint32_t clause = arguments_.clause_below(verb);
    const bool below =
        clause != no_token && (asks(clause) || std::ranges::any_of(syntax_.children(clause), asks));
    return below || std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
               return child > verb && document_.tokens()[child].tag == "WRB";
           });
}

/// "urges that the plan *is* wrong": what is so need not be asked for. A subjunctive asks: "that
/// the plan *be* dropped".
bool RuleConditions::tells_fact(std::uint32_t verb) const {
    const std::uint32_t clause = arguments_.clause_below(verb);
    if (clause == no_token || syntax_.relation(clause) != Relation::complement)
        return false;
    // "agreed that the border *is to be* closed", "that they *are going to* meet": to come.
    const std::string& predicate = document_.tokens()[clause].lemma;
    const bool open = std::ranges::any_of(syntax_.children(clause), [&](std::uint32_t child) {
        const Token& word = document_.tokens()[child];
        const bool to_come = syntax_.relation(child) == Relation::open_complement &&
                             (predicate == "be" || predicate == "go");
        return to_come || (word.tag == "TO" && child < clause);
    });
    if (open)
        return false;
    const bool advises = document_.tokens()[verb].lemma == "advise";
    const auto is_indicative = [&](std::uint32_t word) {
        const Token& token = document_.tokens()[word];
        // "advises that charges *will* be laid": tells so.
        if (advises && (token.tag == "MD" || token.tag == "VBZ" || token.tag == "VBP"))
            return token.lemma != "should";
        return (token.lemma == "be" || token.lemma == "have") &&
               (token.tag == "VBZ" || token.tag == "VBP" || token.tag == "VBD");
    };
    return is_indicative(clause) ||
           std::ranges::any_of(syntax_.children(clause), [&](std::uint32_t child) {
               const Relation relation = syntax_.relation(child);
               return (relation == Relation::auxiliary ||
                       relation == Relation::passive_auxiliary) &&
                      is_indicative(child);
           });
}

} // namespace entente
