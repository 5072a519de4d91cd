#include "extract/events/arguments.hpp"

#include <algorithm>

/// \file
/// Who does what a verb says, also where the verb leaves it out: see ArgumentFinder.

namespace entente {

namespace {

/// Chains of borrowed subjects ("agreed to try to visit") are followed this far.
constexpr int longest_chain = 6;

bool is_relative_pronoun(const Token& token) {
    return token.tag == "WP" || token.tag == "WDT" ||
           (token.lemma == "that" && token.pos == PartOfSpeech::pron);
}

/// The noun, or the first of those above it below the verb, that `fits`; the noun where none does.
template <class Predicate>
std::uint32_t first_within_phrase(const SyntaxTree& syntax, std::uint32_t noun, Predicate fits) {
    std::uint32_t at = noun;
    for (int steps = 0; steps < longest_chain; ++steps) {
        if (fits(at))
            return at;
        const std::uint32_t above = syntax.head(at);
        if (above == at || is_verb(syntax.token(above)))
            break;
        at = above;
    }
    return noun;
}

} // namespace

std::uint32_t ArgumentFinder::antecedent(std::uint32_t pronoun, std::uint32_t verb) const {
    if (const std::uint32_t speaker = speaking_of_itself(pronoun, verb); speaker != no_token)
        return speaker;
    const bool relative = is_relative_pronoun(document_.tokens()[pronoun]);
    std::uint32_t clause = syntax_.first_conjunct(verb);
    if (!relative || syntax_.relation(clause) != Relation::relative_clause)
        return pronoun;
    const std::uint32_t nearest = syntax_.head(clause);
    if (is_harm(verb))
        return occurrence_at(nearest);
    return document_.tokens()[pronoun].lemma == "who" ? whoever_is_at(nearest) : nearest;
}

/// "*killed* ten": what attacks and accidents do, as well as those behind them.
bool ArgumentFinder::is_harm(std::uint32_t verb) const {
    return lexicon_.is_cue(Cue::harm, document_.tokens()[verb].lemma);
}

/// "a *bombing* at the court that killed ten": what happened there killed them, not the court.
std::uint32_t ArgumentFinder::occurrence_at(std::uint32_t noun) const {
    return first_within_phrase(syntax_, noun, [&](std::uint32_t at) {
        const std::string& lemma = document_.tokens()[at].lemma;
        return lexicon_.is_cue(Cue::accident, lemma) || lexicon_.is_cue(Cue::weapon, lemma) ||
               !lexicon_.rules(TriggerKind::noun, lemma).empty();
    });
}

/// "staff of the embassy in *Lim*, who were arrested": parsers hang the clause below the place next
/// to it, but places are no "who".
std::uint32_t ArgumentFinder::whoever_is_at(std::uint32_t noun) const {
    return first_within_phrase(syntax_, noun, [&](std::uint32_t at) {
        const auto& mention = actors_.resolve(at);
        return mention && mention->participant.kind != EntityKind::place &&
               mention->participant.kind != EntityKind::state &&
               mention->participant.kind != EntityKind::organisation;
    });
}

/// "Suria said *it* would withdraw", "the rebels say *they* ...": whoever speaks, where the pronoun
/// fits no person; `no_token` if it is not so.
std::uint32_t ArgumentFinder::speaking_of_itself(std::uint32_t pronoun, std::uint32_t verb) const {
    const std::string_view lemma = document_.tokens()[pronoun].lemma;
    const std::uint32_t above = syntax_.head(verb);
    const bool reported = (lemma == "it" || lemma == "they") &&
                          syntax_.relation(verb) == Relation::complement &&
                          lexicon_.is_cue(Cue::reporting, document_.tokens()[above].lemma);
    const std::uint32_t speaker = reported ? syntax_.child(above, Relation::subject) : no_token;
    if (speaker == no_token || speaker == pronoun || !can_take_part(speaker))
        return no_token;
    const bool person = actors_.resolve(speaker)->participant.kind == EntityKind::person;
    return person ? no_token : speaker;
}

/// "Holt *called* Reyes on Monday": parsers that see a participle hang the only verb of a sentence
/// below its subject. What has an object of its own is no participle of a passive.
bool ArgumentFinder::is_main_verb_below(std::uint32_t verb) const {
    const std::uint32_t above = syntax_.head(verb);
    const bool participle = syntax_.relation(verb) == Relation::participle && above < verb &&
                            document_.tokens()[verb].tag == "VBN";
    const bool name = document_.tokens()[above].pos == PartOfSpeech::propn &&
                      syntax_.relation(above) == Relation::root;
    return participle && name &&
           (syntax_.has_child(verb, Relation::object) ||
            syntax_.has_child(verb, Relation::attribute));
}

/// Who did what a passive says.
Heads ArgumentFinder::agents(std::uint32_t verb) const {
    Heads found;
    for (const std::uint32_t child : syntax_.children(verb))
        if (syntax_.relation(child) == Relation::agent)
            append(found, spread(child));
    if (found.empty()) // "was granted asylum *by Suria*"
        found = under_preposition(verb, "by");
    // "was accused of spying by Suria": parsers hang the accuser below the spying.
    for (const std::uint32_t child : syntax_.children(verb))
        if (found.empty() && (syntax_.relation(child) == Relation::prepositional_clause ||
                              document_.tokens()[child].tag == "VBG"))
            found = under_preposition(child, "by");
    // "was invited to Lim by Suria", "was granted asylum by Suria": ... or below the noun
    // before.
    for (const std::uint32_t child : syntax_.children(verb)) {
        const Relation relation = syntax_.relation(child);
        if (found.empty() && child > verb &&
            (relation == Relation::oblique || relation == Relation::object))
            found = under_preposition(child, "by");
    }
    // "was captured and injured *by Suria*": both.
    for (const std::uint32_t other : syntax_.conjuncts(syntax_.first_conjunct(verb)))
        if (found.empty() && other > verb && document_.tokens()[other].tag == "VBN" &&
            !syntax_.has_child(other, Relation::passive_subject) &&
            !syntax_.has_child(other, Relation::passive_auxiliary) &&
            !syntax_.has_child(other, Relation::auxiliary))
            found = under_preposition(other, "by");
    return found;
}

Heads ArgumentFinder::subjects(std::uint32_t verb, int depth) const {
    // "Suria is ready to help": the adjective's subject is that of its verb.
    if (document_.tokens()[verb].pos == PartOfSpeech::adj &&
        !syntax_.has_child(verb, Relation::subject))
        return syntax_.relation(verb) == Relation::attribute && depth < longest_chain
                   ? subjects(syntax_.head(verb), depth + 1)
                   : Heads();
    if (is_passive(verb))
        return agents(verb);
    if (is_main_verb_below(verb))
        return spread(syntax_.head(verb));
    const std::uint32_t subject = syntax_.child(verb, Relation::subject);
    const std::uint32_t quotation = quotation_before(verb);
    if (quotation != no_token && (subject == no_token || subject < quotation))
        if (auto speaker = speaker_after_quotation(verb); !speaker.empty())
            return speaker;
    if (subject != no_token && ends_place_name(subject))
        return {};
    if (subject != no_token)
        return spread(antecedent(subject, verb));
    if (const std::uint32_t name = name_directly_before(verb); name != no_token)
        return people_up_to(name, verb);
    return depth < longest_chain ? borrowed_subjects(verb, depth + 1) : Heads();
}

/// "called on *Reyes* to leave": whoever is called on leaves.
Heads ArgumentFinder::asked_to(std::uint32_t verb) const {
    // "invited Reyes to *Lim* to sign": places are invited to, not asked.
    if (lexicon_.is_cue(Cue::requested, document_.tokens()[verb].lemma) &&
        document_.tokens()[verb].lemma != "invite")
        for (const std::string_view preposition : {"on", "upon", "to"})
            if (auto asked = under_preposition(verb, preposition); !asked.empty())
                return asked;
    return {};
}

/// "A shooting in Lim, *Suria* killed": parsers lose the subject before a place and its country.
bool ArgumentFinder::ends_place_name(std::uint32_t subject) const {
    const std::uint32_t begin = document_.sentences()[document_.sentence_of(subject)].begin;
    if (subject < begin + 2 || document_.text(subject - 1) != ",")
        return false;
    if (is_fronted_place(begin, subject - 1))
        return false;
    const auto is_in = [&](std::uint32_t word, EntityKind kind) {
        const auto& mention = actors_.resolve(word);
        return mention && mention->participant.kind == kind;
    };
    const bool after_place = is_in(subject - 2, EntityKind::place);
    return after_place && (is_in(subject, EntityKind::state) || is_in(subject, EntityKind::place));
}

/// "*In Lim*, Suria killed", "said that *in Lim*, Suria": a place that begins a clause.
bool ArgumentFinder::is_fronted_place(std::uint32_t sentence, std::uint32_t comma) const {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t i = comma; i > sentence && comma - i < longest; --i) {
        if (document_.tokens()[i - 1].pos != PartOfSpeech::adp)
            continue;
        const std::string_view before = i - 1 > sentence ? document_.text(i - 2) : ",";
        return before == "," || before == "that" || before == "“" || before == "\"";
    }
    return false;
}

/// "At talks with Reyes, President Holt *says*": parsers take the subject for an apposition of the
/// name before it.
std::uint32_t ArgumentFinder::name_directly_before(std::uint32_t verb) const {
    const std::string_view tag = document_.tokens()[verb].tag;
    const bool finite = tag == "VBZ" || tag == "VBP" || tag == "VBD";
    if (!finite || syntax_.relation(verb) != Relation::root || verb == 0 ||
        document_.sentence_of(verb - 1) != document_.sentence_of(verb))
        return no_token;
    const auto& mention = actors_.resolve(verb - 1);
    const bool person = mention && mention->participant.kind == EntityKind::person;
    return person ? verb - 1 : no_token;
}

/// "Lim and *Reyes* say": with those who are joined with them.
Heads ArgumentFinder::people_up_to(std::uint32_t name, std::uint32_t verb) const {
    const std::uint32_t begin = document_.sentences()[document_.sentence_of(verb)].begin;
    auto joined = actors_.people_joined_between(begin, verb);
    const bool ends_here = std::ranges::find(joined, name) != joined.end();
    return ends_here ? joined : std::vector{name};
}

std::uint32_t ArgumentFinder::quotation_before(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 40;
    if (!lexicon_.is_cue(Cue::reporting, document_.tokens()[verb].lemma))
        return no_token;
    const std::uint32_t begin = document_.sentences()[document_.sentence_of(verb)].begin;
    for (std::uint32_t i = verb; i > begin && verb - i < reach; --i) {
        const std::string_view mark = document_.text(i - 1);
        if (mark == "\"" || mark == "”" || mark == "''")
            return i - 1;
        if (mark == "“" || mark == "``")
            return no_token;
    }
    return no_token;
}

/// Parsers are lost between a long quotation and its verb; there the first actor after the
/// quotation speaks.
Heads ArgumentFinder::speaker_after_quotation(std::uint32_t verb) const {
    for (std::uint32_t i = quotation_before(verb) + 1; i < verb; ++i)
        if (const auto& mention = actors_.resolve(i); mention && mention->is_actor)
            return {i};
    return {};
}

} // namespace entente
