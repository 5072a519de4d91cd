#include "extract/events/rule_conditions.hpp"

#include "extract/events/sentence_window.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>

namespace entente {

std::string lower_lemma(const Token& token) {
    std::string lemma = token.lemma;
    for (char& c : lemma)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lemma;
}

bool RuleConditions::hold(const Rule& rule, std::uint32_t trigger) const {
    if (!rule.particle.empty() && !has_particle(rule.particle, trigger))
        return false;
    if (rule.without_object && syntax_.has_child(trigger, Relation::object))
        return false;
    if (rule.needs_object && !syntax_.has_child(trigger, Relation::object) &&
        !arguments_.is_passive(trigger))
        return false;
    if (is_other_act(rule, trigger) || is_no_act(trigger))
        return false;
    if (rule.asserted && !is_asserted(trigger))
        return false;
    if (rule.needs_content && !has_content(trigger))
        return false;
    return has_words(rule, trigger);
}

/// A word that does nothing, whatever the rule.
bool RuleConditions::is_no_act(std::uint32_t trigger) const {
    // "urges *opposing* parties to settle": a word that describes.
    if (document_.tokens()[trigger].tag == "VBG" && syntax_.relation(trigger) == Relation::modifier)
        return true;
    return is_in_name(trigger) || is_asked_how(trigger) || is_half_of_word(trigger) ||
           is_said_to_be(trigger);
}

/// The words that the rule asks for beside its trigger, and none that it bars.
bool RuleConditions::has_words(const Rule& rule, std::uint32_t trigger) const {
    if (!rule.object_lemmas.empty() && !has_object(rule.object_lemmas, trigger))
        return false;
    if (!rule.barred_objects.empty() && has_object(rule.barred_objects, trigger))
        return false;
    if (!rule.content_lemmas.empty() && !has_content_word(rule, trigger))
        return false;
    if (!rule.dependent_lemmas.empty() && !has_dependent(rule.dependent_lemmas, trigger))
        return false;
    return rule.clause_lemmas.empty() || has_clause_word(rule, trigger);
}

/// "the council-*declared* president": half of a word that describes.
bool RuleConditions::is_half_of_word(std::uint32_t trigger) const {
    const auto& tokens = document_.tokens();
    const bool joined = trigger > 1 && tokens[trigger].tag == "VBN" &&
                        document_.text(trigger - 1) == "-" && !tokens[trigger - 1].space_after &&
                        !tokens[trigger - 2].space_after;
    const PartOfSpeech before = joined ? tokens[trigger - 2].pos : PartOfSpeech::x;
    return before == PartOfSpeech::noun || before == PartOfSpeech::propn;
}

/// "targets *reported* to be strongholds", "a law *said* to favour": by nobody who is named.
bool RuleConditions::is_said_to_be(std::uint32_t trigger) const {
    const std::uint32_t content = syntax_.child(trigger, Relation::open_complement);
    const std::string& lemma = document_.tokens()[trigger].lemma;
    return (lemma == "report" || lemma == "say") && content != no_token;
}

/// "turned it *down*"; taggers take some particles for adverbs: "stepped *down*".
bool RuleConditions::has_particle(std::string_view lemma, std::uint32_t verb) const {
    return std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
        const Relation relation = syntax_.relation(child);
        return (relation == Relation::particle || relation == Relation::adverb) &&
               document_.tokens()[child].lemma == lemma;
    });
}

bool RuleConditions::has_dependent(const std::vector<std::string>& lemmas,
                                   std::uint32_t trigger) const {
    return std::ranges::any_of(syntax_.children(trigger), [&](std::uint32_t child) {
        if (syntax_.relation(child) == Relation::adverb) // "walked *away* from a deal"
            return has_dependent(lemmas, child);
        return is_one_of(lemmas, measured(child));
    });
}

/// "said Suria *must* withdraw", "said Suria was *responsible*".
bool RuleConditions::has_content_word(const Rule& rule, std::uint32_t trigger) const {
    const std::uint32_t clause = arguments_.clause_below(trigger);
    if (clause == no_token)
        return false;
    const auto fits = [&](std::uint32_t word) { return is_one_of(rule.content_lemmas, word); };
    return fits(clause) || std::ranges::any_of(syntax_.children(clause), [&](std::uint32_t i) {
               const Relation relation = syntax_.relation(i);
               return (relation == Relation::auxiliary || relation == Relation::attribute) &&
                      fits(i);
           });
}

bool RuleConditions::has_object(const std::vector<std::string>& lemmas,
                                std::uint32_t trigger) const {
    return std::ranges::any_of(arguments_.objects(trigger), [&](std::uint32_t object) {
        return is_one_of(lemmas, measured(object));
    });
}

/// "a round of *talks*", "thousands of *troops*": what a noun of number or kind measures.
std::uint32_t RuleConditions::measured(std::uint32_t noun) const {
    const std::string lemma = lower_lemma(document_.tokens()[noun]);
    if (lexicon_.is_cue(Cue::partitive, lemma) || lexicon_.is_cue(Cue::quantity, lemma))
        for (const std::uint32_t child : syntax_.children(noun))
            if (syntax_.relation(child) == Relation::oblique &&
                syntax_.preposition_lemma(child) == "of")
                return child;
    return noun;
}

bool RuleConditions::is_one_of(const std::vector<std::string>& lemmas, std::uint32_t word) const {
    return std::ranges::find(lemmas, lower_lemma(document_.tokens()[word])) != lemmas.end();
}

bool RuleConditions::has_clause_word(const Rule& rule, std::uint32_t trigger) const {
    const TokenSpan clause{syntax_.left_edge(trigger), syntax_.right_edge(trigger) + 1};
    const TokenSpan words = span_around(clause, trigger);
    for (std::uint32_t i = words.begin; i < words.end; ++i)
        if (is_one_of(rule.clause_lemmas, i))
            return true;
    return false;
}

/// 'a policy known as "don't *ask*, don't *tell*"': words of a name do nothing.
bool RuleConditions::is_in_name(std::uint32_t trigger) const {
    constexpr std::uint32_t longest_name = 10;
    constexpr std::array<std::string_view, 8> naming{"as",     "called", "titled",    "entitled",
                                                     "dubbed", "slogan", "nicknamed", "named"};
    for (std::uint32_t back = 1; back <= longest_name && back < trigger; ++back) {
        const std::string_view mark = document_.text(trigger - back);
        if (mark == "\"" || mark == "“" || mark == "``")
            return is_among(document_.text(trigger - back - 1), naming);
    }
    return false;
}

/// Something said: a clause below the verb, or a quotation in its sentence.
bool RuleConditions::has_content(std::uint32_t verb) const {
    if (arguments_.quotation_before(verb) != no_token)
        return true;
    for (const std::uint32_t child : syntax_.children(verb)) {
        const Relation relation = syntax_.relation(child);
        if (relation == Relation::complement || relation == Relation::open_complement)
            return true;
        const std::string_view text = document_.text(child);
        if (text == "\"" || text == "“" || text == "”" || text == "''" || text == "``")
            return true;
    }
    return false;
}

} // namespace entente
