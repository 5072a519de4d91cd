#include "extract/events/factuality_judge.hpp"
#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

/// \file
/// What the words above a noun say of the act that it names: "*opposes* a withdrawal".

namespace entente::detail {

namespace {

/// Verbs for what attacks do.
constexpr std::array<std::string_view, 8> outcomes{"kill",    "wound", "injure", "leave",
                                                   "destroy", "hit",   "die",    "strike"};

} // namespace

bool FactualityJudge::climb_noun(std::uint32_t at, std::uint32_t above, Relation relation) {
    const Token& governor = tokens_[above];
    if (relation == Relation::attribute && is_verb(governor)) { // "is not *critical* of"
        if (is_called_for(at, above))
            weaken(Modality::requested);
        read_own(above);
        return true;
    }
    // "call for an end to the war in Suria, the *release* of Reyes": parsers take a list apart.
    if (relation == Relation::appositive && governor.pos == PartOfSpeech::propn)
        return read_list(above);
    // "are killed in *attacks*", "*attacks* leave ten dead": news of the day that the verb tells.
    if (rule_.type == "assault" && is_verb(governor) &&
        (relation == Relation::oblique || relation == Relation::subject) &&
        is_among(governor.lemma, outcomes))
        read_tense(above);
    const bool argument = relation == Relation::object || relation == Relation::subject ||
                          relation == Relation::passive_subject;
    // "discussed their cooperation": it is there to be discussed.
    if (argument && is_given_ && (governor.lemma == "discuss" || governor.lemma == "review"))
        return false;
    if (argument && is_verb(governor))
        return climb_argument(at, above, relation);
    if (relation == Relation::oblique)
        return climb_oblique(at, above);
    if (relation == Relation::possessor)
        read_governor(governor.lemma, false);
    return relation == Relation::possessor;
}

/// "*opposes* a withdrawal", "the *visit* threatens the peace": subject or object of a verb.
bool FactualityJudge::climb_argument(std::uint32_t at, std::uint32_t above, Relation relation) {
    const Token& governor = tokens_[above];
    // "opposes *a* withdrawal", which may never come; "opposed the visit", which did.
    const std::uint32_t determiner = syntax_.child(at, Relation::determiner);
    if (governor.lemma == "oppose" && determiner != no_token &&
        (tokens_[determiner].lemma == "a" || tokens_[determiner].lemma == "any"))
        weaken(Modality::possible);
    if (relation == Relation::object)
        read_brought_about(at, above);
    // "the visit is viewed as": when the verb is said tells nothing of when the visit was.
    reads_tense_ = reads_tense_ && lexicon_.is_cue(Cue::light_verb, governor.lemma);
    // "the arrest *threatens* the peace" leaves no doubt that there was one.
    if (relation != Relation::subject || lexicon_.is_cue(Cue::negating, governor.lemma))
        read_governor(governor.lemma, false);
    if (judged_.modality == Modality::actual || relation != Relation::subject)
        read_own(above);
    return true;
}

/// "sanctions *after* the visit", "a deal *for* the release": behind a preposition.
bool FactualityJudge::climb_oblique(std::uint32_t at, std::uint32_t above) {
    const Token& governor = tokens_[above];
    if (!is_given_)
        read_aim(at, governor);
    // "will fall in line with sanctions against Suria": they stand, whatever will be.
    if (is_verb(governor))
        return !is_given_ && climb_circumstance(at, above);
    if (is_behind(at)) // "relations *after* the visit"
        return false;
    // "abandoned the plan in talks with Suria": what is done at talks says nothing of them.
    const std::string_view preposition = syntax_.preposition_lemma(at);
    if (preposition == "in" || preposition == "at" || preposition == "during")
        return false;
    read_governor(governor.lemma, false);
    return true;
}

/// "called for an end to the war, the *release* of Reyes", not "called it a release".
bool FactualityJudge::is_called_for(std::uint32_t at, std::uint32_t verb) const {
    return lexicon_.is_cue(Cue::requested, tokens_[verb].lemma) &&
           std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
               return child < at && syntax_.preposition_lemma(child) == "for";
           });
}

/// What a list is asked for, of which the last name of one member is given.
bool FactualityJudge::read_list(std::uint32_t name) {
    constexpr int most_steps = 6;
    for (int step = 0; step < most_steps && !is_verb(tokens_[name]); ++step) {
        const std::uint32_t above = syntax_.head(name);
        if (syntax_.preposition_lemma(name) == "for" &&
            lexicon_.is_cue(Cue::requested, tokens_[above].lemma))
            weaken(Modality::requested);
        name = above;
    }
    return false;
}

/// "works to *secure* the release of Reyes", "*announces* the withdrawal of its troops".
void FactualityJudge::read_brought_about(std::uint32_t at, std::uint32_t verb) {
    constexpr std::array<std::string_view, 6> obtained{"secure", "obtain",  "win",
                                                       "ensure", "achieve", "negotiate"};
    constexpr std::array<std::string_view, 12> announced{
        "withdrawal", "pullout", "departure",   "exit", "visit",   "trip",
        "tour",       "summit",  "resignation", "talk", "meeting", "negotiation"};
    const std::string& lemma = tokens_[verb].lemma;
    if (rule_.type == "concede" &&
        ((is_infinitive(verb) && is_among(lemma, obtained)) ||
         (lemma == "negotiate" && tokens_[verb].tag != "VBD" && tokens_[verb].tag != "VBN")))
        weaken(Modality::requested);
    if (tokens_[verb].lemma == "announce" && is_among(tokens_[at].lemma, announced))
        weaken(Modality::planned);
}

/// "works *towards* a summit", "a deal *for* the release of Reyes": to come.
void FactualityJudge::read_aim(std::uint32_t at, const Token& governor) {
    const std::string_view preposition = syntax_.preposition_lemma(at);
    const bool towards = preposition == "toward" || preposition == "towards";
    // "departed *for* talks": they are to come.
    constexpr std::array<std::string_view, 4> departures{"depart", "leave", "arrive", "head"};
    const bool aim =
        lexicon_.is_cue(Cue::agreement, governor.lemma) || is_among(governor.lemma, departures);
    // "*campaigns* for the release of Reyes"
    constexpr std::array<std::string_view, 3> wishing{"campaign", "advocate", "lobby"};
    if (preposition == "for" && is_verb(governor) && is_among(governor.lemma, wishing))
        weaken(Modality::requested);
    if (governor.lemma == "ahead") // "spoke ahead *of* a summit"
        weaken(Modality::planned);
    if (towards || (preposition == "for" && aim))
        weaken(Modality::planned);
}

/// "visited for a summit" is as sure as the visit; "after a visit" has happened; "ahead of a
/// summit" has not yet.
bool FactualityJudge::climb_circumstance(std::uint32_t at, std::uint32_t above) {
    const std::string_view preposition = syntax_.preposition_lemma(at);
    if (is_behind(at))
        return false;
    if (signs_.is_presupposed(at))
        return false;
    const Polarity polarity = judged_.polarity;
    if (preposition == "to" && tokens_[above].lemma == "look") // "look forward to the *summit*"
        weaken(Modality::planned);
    if (preposition == "for" && lexicon_.is_cue(Cue::requested, tokens_[above].lemma))
        weaken(Modality::requested); // "called for the *release* of Reyes"
    read_own(above);
    judged_.polarity = polarity;
    if (preposition == "before" && judged_.tense != Tense::past)
        weaken(Modality::planned);
    // "urged him to yield in talks": the talks are held, whatever is urged there.
    return preposition == "for" || preposition == "on";
}

/// "after a visit", "following talks": over before what is told.
bool FactualityJudge::is_behind(std::uint32_t noun) {
    const std::string_view preposition = syntax_.preposition_lemma(noun);
    const bool behind = preposition == "after" || preposition == "since" ||
                        preposition == "follow" || preposition == "following";
    if (behind)
        judged_.tense = Tense::past;
    return behind;
}

} // namespace entente::detail
