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

namespace {

/// Verbs for how people get to where they must be: "was *taken* to a hospital".
constexpr std::array<std::string_view, 5> ways_there{"take", "appear", "bring", "rush", "stand"};

} // namespace

bool RuleConditions::hold(const Rule& rule, std::uint32_t trigger) const {
    if (!rule.particle.empty() && !has_particle(rule.particle, trigger))
        return false;
    if (rule.without_object && syntax_.has_child(trigger, Relation::object))
        return false;
    if (rule.needs_object && !syntax_.has_child(trigger, Relation::object) &&
        !arguments_.is_passive(trigger))
        return false;
    if (rule.type == "call" && (is_naming(trigger) || is_appeal(trigger)))
        return false;
    if (rule.kind == TriggerKind::noun && is_any(trigger))
        return false;
    if (rule.kind == TriggerKind::noun && rule.type == "aid" && is_withheld(trigger))
        return false;
    if (rule.type == "request" && (is_question(trigger) || tells_fact(trigger) ||
                                   has_particle("ahead", trigger) || has_particle("on", trigger)))
        return false; // "press *ahead* with a plan": nobody is asked
    if (rule.subtype == "emergency" && is_for_disaster(trigger))
        return false;
    // "urges *opposing* parties to settle": a word that describes.
    if (document_.tokens()[trigger].tag == "VBG" && syntax_.relation(trigger) == Relation::modifier)
        return false;
    // "agreed that the plan *is* wrong": of one mind, and nothing promised.
    const bool accord = rule.subtype == "accord";
    if ((accord || rule.type == "agree") && document_.tokens()[trigger].lemma == "agree" &&
        tells_fact(trigger) != accord)
        return false;
    if (is_in_name(trigger) || is_asked_how(trigger) || is_half_of_word(trigger) ||
        is_said_to_be(trigger))
        return false;
    if (rule.type == "visit" && is_among(document_.tokens()[trigger].lemma, ways_there) &&
        is_brought(trigger))
        return false; // "appeared in *court* in Lim": a prisoner
    if (rule.subtype == "expel" && is_expelled_by_own(trigger))
        return false;
    if (rule.asserted && !is_asserted(trigger))
        return false;
    if (rule.needs_content && !has_content(trigger))
        return false;
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

/// "raised it in *every* meeting": none in particular.
bool RuleConditions::is_any(std::uint32_t noun) const {
    const std::uint32_t determiner = syntax_.child(noun, Relation::determiner);
    const std::string_view lemma =
        determiner == no_token ? std::string_view() : document_.tokens()[determiner].lemma;
    return lemma == "any" || lemma == "every" || lemma == "each";
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
