#include "extract/events/arguments.hpp"

#include "extract/events/tense.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>

/// \file
/// Whose subject a clause without one borrows: of the verb before, of the one above, or of the noun
/// that it describes.

namespace entente {

namespace {

/// Chains of borrowed subjects ("agreed to try to visit") are followed this far.
constexpr int longest_chain = 6;

} // namespace

/// "*issued* a statement", not "*welcomed* a statement".
bool ArgumentFinder::is_issued_by(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 20> verbs{
        "issue",  "release", "sign",    "make",      "publish", "deliver", "give",
        "write",  "send",    "adopt",   "submit",    "file",    "pass",    "post",
        "launch", "record",  "approve", "introduce", "enact",   "propose"};
    const std::string& lemma = document_.tokens()[verb].lemma;
    return is_among(lemma, verbs) || lexicon_.is_cue(Cue::light_verb, lemma);
}

/// "the *Union's* statement committing", "a statement *from Reyes* calling": whose it is.
Heads ArgumentFinder::issuers_of(std::uint32_t document) const {
    if (auto owner = owner_of(document); !owner.empty())
        return owner;
    if (auto sender = under_preposition(document, "from"); !sender.empty())
        return sender;
    return under_preposition(document, "by");
}

/// Whether a finite verb hangs below one of another tense, or below a participle without a tense:
/// "forms a government with Reyes *confirmed* as minister, and *orders*".
bool ArgumentFinder::goes_on_above(std::uint32_t verb, std::uint32_t first) const {
    const std::string_view tag = document_.tokens()[verb].tag;
    const std::string_view other = document_.tokens()[first].tag;
    const bool bare = (other == "VBN" || other == "VBG") &&
                      !syntax_.has_child(first, Relation::auxiliary) &&
                      !syntax_.has_child(first, Relation::passive_auxiliary);
    return (tag == "VBD" && other == "VBZ") || ((tag == "VBZ" || tag == "VBD") && bare);
}

/// "*hosted* Reyes to ...": what follows is done together.
bool ArgumentFinder::is_received_by(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 6> verbs{"host",    "receive", "meet",
                                                    "welcome", "join",    "visit"};
    return is_among(document_.tokens()[verb].lemma, verbs);
}

/// The next verb above that has the tag of this one.
std::uint32_t ArgumentFinder::same_tense_above(std::uint32_t verb) const {
    const std::string_view tag = document_.tokens()[verb].tag;
    for (int step = 0; step < longest_chain && syntax_.head(verb) != verb; ++step) {
        verb = syntax_.head(verb);
        if (document_.tokens()[verb].tag == tag)
            return verb;
    }
    return no_token;
}

Heads ArgumentFinder::borrowed_subjects(std::uint32_t verb, int depth) const {
    const std::uint32_t above = syntax_.head(verb);
    if (above == verb)
        return {};
    switch (syntax_.relation(verb)) {
    case Relation::conjunct:
        return subjects_of_conjunct(verb, above, depth);
    case Relation::adverbial_clause:
        return subjects_of_circumstance(verb, above, depth);
    case Relation::open_complement:
    case Relation::complement:
    case Relation::prepositional_clause:
        return subjects_of_complement(verb, above, depth);
    case Relation::relative_clause: {
        // "became the first to meet Reyes": whoever became it.
        const bool infinitive =
            document_.tokens()[verb].tag == "VB" && syntax_.relation(above) == Relation::attribute;
        return infinitive ? subjects(syntax_.head(above), depth) : Heads();
    }
    case Relation::participle:
        return subjects_of_participle(verb, above, depth);
    default:
        return {};
    }
}

/// Those of a verb above; of a passive, to whom it is done.
Heads ArgumentFinder::subjects_above(std::uint32_t above, int depth) const {
    const std::uint32_t patient = syntax_.child(above, Relation::passive_subject);
    return patient != no_token ? spread(antecedent(patient, above)) : subjects(above, depth);
}

/// "visited Suria and *met* Reyes"
Heads ArgumentFinder::subjects_of_conjunct(std::uint32_t verb, std::uint32_t above,
                                           int depth) const {
    if (document_.tokens()[verb].tag == "VB" && document_.tokens()[above].tag == "VB" &&
        !syntax_.has_child(above, Relation::subject))
        return borrowed_subjects(above, depth + 1);
    // "applauded that Suria *intends* to join and *encouraged* her": the past goes on with the
    // past above, not with the present below it.
    if (goes_on_above(verb, above))
        if (const std::uint32_t main = same_tense_above(verb); main != no_token)
            return subjects(main, depth);
    return subjects_of_circumstance(verb, above, depth);
}

/// Whether a verb may tell an act of violence: "*attacked* a village, killing ten".
bool ArgumentFinder::does_violence(std::uint32_t verb) const {
    const std::string& lemma = document_.tokens()[verb].lemma;
    return lexicon_.is_cue(Cue::violent_means, lemma) ||
           lexicon_.triggers(TriggerKind::verb, lemma, "assault");
}

/// The verb of the clause above a word, past participles that describe nouns, if it may tell an act
/// of violence; `no_token` if it does not.
std::uint32_t ArgumentFinder::violent_verb_above(std::uint32_t verb) const {
    for (int step = 0; step < longest_chain && syntax_.head(verb) != verb; ++step) {
        verb = syntax_.head(verb);
        if (is_verb(document_.tokens()[verb]) && syntax_.relation(verb) != Relation::participle)
            return does_violence(verb) ? verb : no_token;
    }
    return no_token;
}

/// "left to *meet* Reyes", "called on *Reyes* to *leave*"
Heads ArgumentFinder::subjects_of_circumstance(std::uint32_t verb, std::uint32_t above,
                                               int depth) const {
    if (document_.tokens()[verb].tag == "VB")
        if (Heads asked = asked_to(above); !asked.empty())
            return asked;
    // "was shot down, *killing* all": those who were in it killed nobody.
    if (document_.tokens()[verb].tag == "VBG" && is_harm(verb) && !does_violence(above)) {
        // "stormed a home, *run* by a charity, killing ten": whoever stormed it.
        const bool describes = document_.tokens()[above].tag == "VBN" &&
                               !syntax_.has_child(above, Relation::auxiliary) &&
                               !syntax_.has_child(above, Relation::passive_auxiliary);
        const std::uint32_t outer = describes ? violent_verb_above(above) : no_token;
        return outer == no_token ? agents(above) : subjects(outer, depth);
    }
    if (document_.tokens()[verb].tag == "VBG" && is_harm(verb) &&
        syntax_.has_child(above, Relation::passive_subject))
        return agents(above);
    return is_verb(document_.tokens()[above]) ? subjects_above(above, depth) : Heads();
}

/// "plans to *visit*", "urged Reyes to *leave*", "accused Suria of *sending*"
Heads ArgumentFinder::subjects_of_complement(std::uint32_t verb, std::uint32_t above,
                                             int depth) const {
    const Token& governor = document_.tokens()[above];
    if (!is_verb(governor))
        return subjects_below_noun(above, depth);
    // "recommends *charging* Reyes": others are to do it.
    if (document_.tokens()[verb].tag == "VBG" && lexicon_.is_cue(Cue::advice, governor.lemma) &&
        syntax_.relation(verb) != Relation::prepositional_clause)
        return {};
    const std::uint32_t object = syntax_.child(above, Relation::object);
    // "hosted Reyes to *discuss* trade": both do.
    const bool together = document_.tokens()[verb].tag == "VB" ||
                          syntax_.preposition_lemma(verb) == "in"; // "joined Reyes in speaking"
    if (together && object != no_token && object < verb && is_received_by(above)) {
        Heads both = subjects_above(above, depth);
        append(both, spread(object));
        return both;
    }
    constexpr std::array<std::string_view, 3> beside{"by", "after", "before"};
    if (object != no_token && !is_among(syntax_.preposition_lemma(verb), beside))
        return spread(object);
    if (Heads asked = asked_to(above); object == no_token && !asked.empty())
        return asked;
    return subjects_above(above, depth);
}

/// "on charges of *attacking* them", "their involvement in *killing*", "ready to *help*"
Heads ArgumentFinder::subjects_below_noun(std::uint32_t noun, int depth) const {
    const Token& word = document_.tokens()[noun];
    const std::uint32_t carrier = syntax_.head(noun);
    // "jailed Reyes on charges of *attacking* them": those who are charged.
    if (word.lemma == "charge" || word.lemma == "suspicion")
        return is_verb(document_.tokens()[carrier]) ? objects(carrier) : Heads();
    // "sanctions on ten officials for *their* involvement in killing": theirs.
    if (word.pos == PartOfSpeech::noun && syntax_.has_child(noun, Relation::possessor))
        return owner_of(noun);
    const bool told = word.pos == PartOfSpeech::adj || word.pos == PartOfSpeech::noun;
    return told ? subjects(carrier, depth) : Heads();
}

/// "a statement *condemning* Suria", "his decision to *leave*"
Heads ArgumentFinder::subjects_of_participle(std::uint32_t verb, std::uint32_t above,
                                             int depth) const {
    const Token& governor = document_.tokens()[above];
    const std::uint32_t carrier = syntax_.head(above);
    const bool carried = is_verb(document_.tokens()[carrier]);
    if (document_.tokens()[verb].tag == "VBG") {
        // "issued a statement condemning": whoever issued it condemns.
        if (carried && lexicon_.is_cue(Cue::document, governor.lemma))
            return is_issued_by(carrier) ? subjects(carrier, depth) : issuers_of(above);
        // "attack a village in Lim, *killing* ten": behind a comma it belongs to the clause.
        const bool apart = verb > 0 && document_.text(verb - 1) == ",";
        if (carried && is_harm(verb)) // "a house collapses in Lim *killing* ten"
            return does_violence(carrier) ? subjects(carrier, depth) : Heads();
        if (const std::uint32_t outer =
                apart && is_harm(verb) ? violent_verb_above(above) : no_token;
            outer != no_token)
            return subjects(outer, depth);
        if (carried && apart)
            return subjects(carrier, depth);
    }
    // "calls for trade with Suria and Lim, *claiming* that": whoever calls.
    if (const std::uint32_t main = accompanied_verb(syntax_, verb);
        main != no_token && lexicon_.is_cue(Cue::reporting, document_.tokens()[verb].lemma))
        return subjects(main, depth);
    if (document_.tokens()[verb].tag == "VBG")
        return spread(above);
    // "spoke with President Reyes to praise her": no plan of hers, but the speaker's purpose.
    if (carried && governor.pos == PartOfSpeech::propn)
        return subjects(carrier, depth);
    // "plans to visit", "his decision to leave": whoever has the plan.
    if (Heads owner = owner_of(above); !owner.empty())
        return owner;
    return carried ? subjects(carrier, depth) : Heads();
}

} // namespace entente
