#include "extract/events/factuality.hpp"

#include "extract/events/factuality_judge.hpp"
#include "extract/events/tense.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace detail {

namespace {

struct ModalMeaning {
    std::string_view lemma;
    Modality modality;
};
constexpr std::array modals{
    ModalMeaning{"will", Modality::planned},     ModalMeaning{"shall", Modality::planned},
    ModalMeaning{"'ll", Modality::planned},      ModalMeaning{"may", Modality::possible},
    ModalMeaning{"might", Modality::possible},   ModalMeaning{"could", Modality::possible},
    ModalMeaning{"can", Modality::possible},     ModalMeaning{"would", Modality::possible},
    ModalMeaning{"should", Modality::requested}, ModalMeaning{"must", Modality::requested},
    ModalMeaning{"ought", Modality::requested}};

/// "will fall in line with *sanctions*": deeds that stand, whatever is said of them.
bool is_given_below(const Rule& rule) {
    constexpr std::array<std::string_view, 6> acts{"sanction", "assault", "aid",
                                                   "accuse",   "support", "cooperate"};
    return rule.kind == TriggerKind::noun && is_among(rule.type, acts);
}

} // namespace

FactualityJudge::FactualityJudge(const Document& document, const TriggerLexicon& lexicon,
                                 const Rule& rule)
    : document_(document), syntax_(document.syntax()), tokens_(document.tokens()),
      lexicon_(lexicon), signs_(document), rule_(rule), is_given_(is_given_below(rule)) {}

Factuality FactualityJudge::judge(std::uint32_t trigger) {
    trigger_ = trigger;
    std::uint32_t at = trigger;
    if (signs_.is_inverted_condition(at))
        weaken(Modality::conditional);
    read_own(at);
    if (const std::uint32_t main = accompanied_verb(syntax_, at); main != no_token) {
        read_tense(main);
        // "denied that gunmen attacked, *killing* two" denies both.
        if (syntax_.relation(main) == Relation::complement)
            at = main;
    }
    if (signs_.is_question(at))
        weaken(Modality::possible);
    if (is_told_as_past(trigger))
        return judged_;
    for (int steps = 0; steps < 8 && syntax_.head(at) != at; ++steps) {
        const std::uint32_t above = syntax_.head(at);
        if (!climb(at, above))
            break;
        at = above;
    }
    return judged_;
}

/// Keeps the first doubt: what stands nearest to the event says most about it.
void FactualityJudge::weaken(Modality modality) {
    if (judged_.modality == Modality::actual)
        judged_.modality = modality;
}

/// Whether the noun says itself that it has been.
bool FactualityJudge::is_told_as_past(std::uint32_t noun) {
    const bool told = judged_.modality == Modality::actual && signs_.is_told_as_past(noun);
    if (told)
        judged_.tense = Tense::past;
    return told;
}

void FactualityJudge::negate() { judged_.polarity = Polarity::negative; }

/// What a word's own auxiliaries, negations and adverbs say.
void FactualityJudge::read_own(std::uint32_t word) {
    const bool verb = is_verb(tokens_[word]);
    for (const std::uint32_t child : syntax_.children(word))
        read_child(child, verb);
    if (verb && signs_.is_regretted(word)) {
        judged_.modality = Modality::actual;
        judged_.polarity = Polarity::positive;
    }
    if (verb)
        read_tense(word);
    // "allegedly killed": over, if it is true
    if (is_alleged_ && judged_.tense == Tense::none &&
        !syntax_.has_child(word, Relation::auxiliary))
        judged_.tense = Tense::past;
}

void FactualityJudge::read_child(std::uint32_t child, bool of_verb) {
    const std::string_view lemma = tokens_[child].lemma;
    switch (syntax_.relation(child)) {
    case Relation::auxiliary:
    case Relation::passive_auxiliary:
        return read_auxiliary(child);
    case Relation::negation:
        return negate();
    case Relation::determiner:
        return negate_if(lemma == "no");
    case Relation::object: // "signed no agreement"
        read_announced(child);
        return negate_if(of_verb && signs_.has_determiner_no(child));
    case Relation::subject: // "*no* prisoners were released"
    case Relation::passive_subject:
        return negate_if(syntax_.head(child) == trigger_ && signs_.has_determiner_no(child));
    case Relation::modifier:
        return read_modifier(child);
    case Relation::adverb:
        return read_adverb(lemma);
    case Relation::attribute:
    case Relation::complement: // "was found *not* guilty", "found him *not* guilty"
        return negate_if(!is_verb(tokens_[child]) && syntax_.has_child(child, Relation::negation));
    case Relation::marker:
        if (lexicon_.is_cue(Cue::conditional, lemma))
            weaken(is_open_question(child) ? Modality::possible : Modality::conditional);
        return;
    case Relation::adverbial_clause:
        if (is_conditional_clause(child) && judged_.modality != Modality::actual)
            judged_.modality = Modality::conditional;
        return;
    default:
        return;
    }
}

void FactualityJudge::negate_if(bool so) {
    if (so)
        negate();
}

void FactualityJudge::read_adverb(std::string_view lemma) {
    negate_if(lemma == "never");
    if (!lexicon_.is_cue(Cue::possible_modifier, lemma))
        return;
    weaken(Modality::possible);
    is_alleged_ = is_alleged_ || lemma.ends_with("edly");
}

/// "speculation over *whether* Holt will resign", not "goes on whether or not he resigns".
bool FactualityJudge::is_open_question(std::uint32_t marker) const {
    return tokens_[marker].lemma == "whether" &&
           syntax_.relation(syntax_.head(marker)) != Relation::adverbial_clause;
}

/// "announces his *impending* resignation": what the verb says is done is still to come.
void FactualityJudge::read_announced(std::uint32_t object) {
    const std::uint32_t verb = syntax_.head(object);
    if (rule_.type != "concede" || tokens_[verb].lemma != "announce")
        return;
    for (const std::uint32_t child : syntax_.children(object))
        if (syntax_.relation(child) == Relation::modifier)
            read_modifier(child);
}

void FactualityJudge::read_auxiliary(std::uint32_t word) {
    for (const ModalMeaning& modal : modals)
        if (modal.lemma == tokens_[word].lemma)
            weaken(modal.modality);
}

/// "the *planned* summit": of a participle the word itself, not its lemma.
void FactualityJudge::read_modifier(std::uint32_t modifier) {
    const std::string word = fold(document_.text(modifier));
    if (lexicon_.is_cue(Cue::planned_modifier, word))
        weaken(Modality::planned);
    if (lexicon_.is_cue(Cue::possible_modifier, word))
        weaken(Modality::possible);
    if (lexicon_.is_cue(Cue::negating_modifier, word)) {
        weaken(Modality::planned);
        negate();
    }
}

bool FactualityJudge::is_conditional_clause(std::uint32_t clause) const {
    const std::uint32_t marker = syntax_.child(clause, Relation::marker);
    return marker != no_token && lexicon_.is_cue(Cue::conditional, tokens_[marker].lemma);
}

void FactualityJudge::read_tense(std::uint32_t verb) {
    if (judged_.tense != Tense::none || !reads_tense_)
        return;
    judged_.tense = tense_of_clause(syntax_, verb);
    // "are killed in clashes, leading to the *arrest* of Reyes": told as news of one day.
    if (const std::uint32_t main = accompanied_verb(syntax_, verb);
        judged_.tense == Tense::none && main != no_token)
        judged_.tense = tense_of_clause(syntax_, main);
    // "detonate a bomb *killing* two", "carry out raids *killing* two": one deed, told at once.
    if (judged_.tense == Tense::none && rule_.type == "assault" && tokens_[verb].tag == "VBG" &&
        syntax_.relation(verb) == Relation::participle &&
        is_verb(tokens_[syntax_.head(syntax_.head(verb))]))
        judged_.tense = tense_of_clause(syntax_, syntax_.head(syntax_.head(verb)));
    if (signs_.is_told_within_present(verb))
        judged_.tense = Tense::present;
}

} // namespace detail

Factuality judge_factuality(const Document& document, const TriggerLexicon& lexicon,
                            const Rule& rule, std::uint32_t trigger) {
    return detail::FactualityJudge(document, lexicon, rule).judge(trigger);
}

} // namespace entente
