#include "extract/events/factuality_judge.hpp"
#include "extract/events/tense.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente::detail {

/// Takes into account the word above. False where the event is not meant to be below it.
bool FactualityJudge::climb(std::uint32_t at, std::uint32_t above) {
    const Relation relation = syntax_.relation(at);
    if (relation == Relation::conjunct)
        return climb_conjunct(at, above);
    if (!is_verb(tokens_[at]))
        return climb_noun(at, above, relation);
    if (const std::uint32_t verb = signs_.verb_of_rank(at); verb != no_token)
        return climb_rank(verb);
    switch (relation) {
    case Relation::complement:
        // "agreed to *have* the army help Suria"
        if (is_infinitive(at) && (tokens_[above].lemma == "have" || tokens_[above].lemma == "let"))
            return climb_open(at, above);
        climb_report(at, above);
        return false;
    case Relation::prepositional_clause:
        // "before holding talks": it happens as surely as what it is before or after.
        return !is_time_preposition(syntax_.preposition_lemma(at)) && climb_open(at, above);
    case Relation::open_complement:
    case Relation::attribute:
        return climb_open(at, above);
    case Relation::participle:
        return climb_participle(at, above);
    case Relation::adverbial_clause:
        return is_infinitive(at) && climb_purpose(at, above);
    default:
        return false;
    }
}

/// "to *meet*", "to be *extradited*", "to have *killed*"
bool FactualityJudge::is_infinitive(std::uint32_t verb) const {
    return tokens_[verb].tag == "VB" ||
           (tokens_[verb].tag == "VBN" &&
            std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
                return child < verb && tokens_[child].tag == "TO";
            }));
}

/// "*will be* the first chancellor to visit Suria": to come; "*is* the first to": has been.
bool FactualityJudge::climb_rank(std::uint32_t verb) {
    judged_.tense = Tense::none;
    read_own(verb);
    if (judged_.tense == Tense::present && tokens_[verb].lemma == "be")
        judged_.tense = Tense::past;
    return false;
}

/// "said that it *attacked*"
void FactualityJudge::climb_report(std::uint32_t at, std::uint32_t above) {
    const Token& governor = tokens_[above];
    if (at < above && signs_.is_divided(at, above))
        return;
    const bool out = std::ranges::any_of(syntax_.children(above), [&](std::uint32_t child) {
        return tokens_[child].lemma == "out";
    });
    if (governor.lemma == "rule" && !out) // "a court *rules* that": not "rules out"
        return;
    // "said that it *would* attack": to come, as seen from when it was said.
    if (judged_.modality == Modality::possible && governor.tag == "VBD" &&
        (lexicon_.is_cue(Cue::reporting, governor.lemma) || governor.lemma.ends_with("affirm")) &&
        signs_.has_would(at))
        judged_.modality = Modality::planned;
    read_governor(governor.lemma, is_infinitive(at));
}

/// "plans to *visit*", "is accused of *killing*"
bool FactualityJudge::climb_open(std::uint32_t at, std::uint32_t above) {
    const Token& governor = tokens_[above];
    if (governor.lemma == "be" && is_conditional_clause(above)) // "*if* the leaders were to meet"
        weaken(Modality::conditional);
    if (governor.lemma == "unlikely") { // "is *unlikely* to sign"
        weaken(Modality::possible);
        negate();
    }
    // "is *believed* to have killed": nobody is sure.
    if (lexicon_.is_cue(Cue::belief, governor.lemma) && governor.tag == "VBN" && is_infinitive(at))
        weaken(Modality::possible);
    read_governor(governor.lemma, is_infinitive(at));
    // "*directed* them to support Reyes"
    if (is_infinitive(at) && (governor.lemma == "direct" || governor.lemma == "instruct"))
        weaken(Modality::requested);
    // "*threatened* to veto": lies ahead, whenever it was threatened.
    constexpr std::array<std::string_view, 6> ahead{"threaten", "hope",     "want",
                                                    "wish",     "consider", "offer"};
    reads_tense_ = reads_tense_ && !is_among(governor.lemma, ahead);
    // "the leaders are to *meet*", "are going to *meet*"
    if (is_infinitive(at) &&
        (governor.lemma == "be" || (governor.lemma == "go" && governor.tag == "VBG")))
        weaken(Modality::planned);
    read_own(above);
    return true;
}

/// "an attempt to *free* Reyes", "a statement *condemning* Suria"
bool FactualityJudge::climb_participle(std::uint32_t at, std::uint32_t above) {
    const Token& governor = tokens_[above];
    if (!is_infinitive(at))
        return climb_document(at, above);
    if (signs_.is_seized_chance(above))
        return true;
    // "the *actions* by Suria to conduct an offensive"
    if (governor.lemma == "action")
        return false;
    // "travelled to *Suria* to meet Reyes"
    if (governor.pos == PartOfSpeech::propn && signs_.is_completed_journey(syntax_.head(above)))
        return climb_purpose(at, syntax_.head(above));
    // "a *failed* attempt to free Reyes"
    if (!is_verb(governor))
        for (const std::uint32_t child : syntax_.children(above))
            if (syntax_.relation(child) == Relation::modifier)
                read_modifier(child);
    weaken(lexicon_.is_cue(Cue::possible, governor.lemma) ? Modality::possible : Modality::planned);
    return true;
}

/// "a statement *condemning* Suria" condemns it as surely as it is issued, and then.
bool FactualityJudge::climb_document(std::uint32_t at, std::uint32_t document) {
    if (tokens_[at].tag != "VBG" || !lexicon_.is_cue(Cue::document, tokens_[document].lemma))
        return false;
    // "*vetoes* a resolution condemning Suria": it does not.
    constexpr std::array<std::string_view, 5> stopping{"veto", "block", "reject", "defeat",
                                                       "withdraw"};
    if (syntax_.relation(document) == Relation::object &&
        is_among(tokens_[syntax_.head(document)].lemma, stopping)) {
        weaken(Modality::planned);
        negate();
        return false;
    }
    if (syntax_.relation(document) == Relation::object &&
        tense_of_clause(syntax_, syntax_.head(document)) == Tense::present)
        read_tense(syntax_.head(document));
    return true;
}

/// "left to *meet* Reyes": a purpose is as sure as what serves it, and at most a plan.
bool FactualityJudge::climb_purpose(std::uint32_t at, std::uint32_t above) {
    read_own(above);
    const bool so = judged_.modality == Modality::actual && judged_.polarity == Polarity::positive;
    if (signs_.is_said_there(at, above) || (so && signs_.is_completed_journey(above)))
        return true;
    // "took to the streets to protest": and so they did
    if (rule_.type != "protest")
        weaken(Modality::planned);
    else
        read_tense(signs_.verb_served(at));
    return false;
}

/// "will visit Suria and meet Reyes": an auxiliary serves all that follow, unless they have
/// their own.
bool FactualityJudge::climb_conjunct(std::uint32_t at, std::uint32_t above) {
    const bool own_tense = syntax_.has_child(at, Relation::auxiliary) || tokens_[at].tag == "VBD" ||
                           tokens_[at].tag == "VBZ" || syntax_.has_child(at, Relation::subject);
    // "welcomed steps to ease tension and *expressed* hope": no infinitive joins a past.
    if (tokens_[at].tag == "VBD" && is_infinitive(above) &&
        syntax_.has_child(above, Relation::auxiliary) &&
        tokens_[syntax_.child(above, Relation::auxiliary)].lemma == "to" &&
        !syntax_.has_child(above, Relation::subject))
        return false;
    if (is_verb(tokens_[at]) && is_verb(tokens_[above]) && !own_tense)
        read_shared(at, above);
    read_tense(above);
    return true;
}

/// What serves a verb serves those that follow it: "*will* visit and meet", "*allegedly* shell
/// and kill".
void FactualityJudge::read_shared(std::uint32_t at, std::uint32_t first) {
    for (const std::uint32_t child : syntax_.children(first)) {
        if (syntax_.relation(child) == Relation::auxiliary)
            read_auxiliary(child);
        if (syntax_.relation(child) == Relation::adverb && child < at &&
            tokens_[child].lemma.ends_with("edly"))
            read_adverb(tokens_[child].lemma);
    }
}

bool FactualityJudge::is_time_preposition(std::string_view lemma) {
    return lemma == "before" || lemma == "after" || lemma == "since" || lemma == "while";
}

void FactualityJudge::read_governor(std::string_view lemma, bool infinitive) {
    if (lexicon_.is_cue(Cue::negating, lemma)) {
        if (infinitive || lemma != "deny")
            weaken(Modality::planned);
        negate();
    } else if (lexicon_.is_cue(Cue::requested, lemma)) {
        weaken(Modality::requested);
    } else if (lexicon_.is_cue(Cue::possible, lemma)) {
        weaken(Modality::possible);
        if (!infinitive && lexicon_.is_cue(Cue::reporting, lemma)) // "accused of killing"
            judged_.tense = Tense::past;
    } else if (lexicon_.is_cue(Cue::planned, lemma)) {
        if (infinitive || !lexicon_.is_cue(Cue::reporting, lemma))
            weaken(Modality::planned);
    }
}

} // namespace entente::detail
