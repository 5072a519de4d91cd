#include "extract/events/factuality.hpp"

#include "extract/events/tense.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>

namespace entente {

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

class FactualityJudge {
  public:
    FactualityJudge(const Document& document, const TriggerLexicon& lexicon, bool is_given,
                    bool is_shown)
        : document_(document), syntax_(document.syntax()), tokens_(document.tokens()),
          lexicon_(lexicon), is_given_(is_given), is_shown_(is_shown) {}

    Factuality judge(std::uint32_t trigger) {
        std::uint32_t at = trigger;
        if (is_inverted_condition(at))
            weaken(Modality::conditional);
        read_own(at);
        if (const std::uint32_t main = accompanied_verb(syntax_, at); main != no_token) {
            read_tense(main);
            // "denied that gunmen attacked, *killing* two" denies both.
            if (syntax_.relation(main) == Relation::complement)
                at = main;
        }
        if (is_question(at))
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

  private:
    /// Keeps the first doubt: what stands nearest to the event says most about it.
    void weaken(Modality modality) {
        if (judged_.modality == Modality::actual)
            judged_.modality = modality;
    }

    /// "*Had* Suria attacked, ...", "*Should* Suria attack, ..." without a question mark.
    bool is_inverted_condition(std::uint32_t verb) const {
        const std::uint32_t auxiliary = syntax_.child(verb, Relation::auxiliary);
        const std::uint32_t subject = syntax_.child(verb, Relation::subject);
        return auxiliary != no_token && subject != no_token && auxiliary < subject &&
               ((tokens_[auxiliary].tag == "VBD" && tokens_[auxiliary].lemma == "have") ||
                tokens_[auxiliary].lemma == "should") &&
               !is_question(verb);
    }

    /// Whether the sentence asks; what follows a quotation's question does not.
    bool is_question(std::uint32_t word) const {
        std::uint32_t root = word;
        for (int steps = 0; steps < 32 && syntax_.head(root) != root; ++steps)
            root = syntax_.head(root);
        const std::uint32_t last = syntax_.right_edge(root);
        return tokens_[last].lemma == "?";
    }

    /// "the success of his *recent* trip": it has been, whatever is said of it.
    bool is_told_as_past(std::uint32_t noun) {
        constexpr std::array<std::string_view, 5> words{"recent", "latest", "previous", "ongoing",
                                                        "earlier"};
        const bool told = !is_verb(tokens_[noun]) && judged_.modality == Modality::actual &&
                          std::ranges::any_of(syntax_.children(noun), [&](std::uint32_t child) {
                              return syntax_.relation(child) == Relation::modifier &&
                                     is_among(tokens_[child].lemma, words);
                          });
        if (told)
            judged_.tense = Tense::past;
        return told;
    }

    void negate() { judged_.polarity = Polarity::negative; }

    /// What a word's own auxiliaries, negations and adverbs say.
    void read_own(std::uint32_t word) {
        const bool verb = is_verb(tokens_[word]);
        for (const std::uint32_t child : syntax_.children(word))
            read_child(child, verb);
        if (verb && is_regretted(word)) {
            judged_.modality = Modality::actual;
            judged_.polarity = Polarity::positive;
        }
        if (verb)
            read_tense(word);
    }

    void read_child(std::uint32_t child, bool of_verb) {
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
            return negate_if(of_verb && has_determiner_no(child));
        case Relation::modifier:
            return read_modifier(child);
        case Relation::adverb:
            return read_adverb(lemma);
        case Relation::attribute:
        case Relation::complement: // "was found *not* guilty", "found him *not* guilty"
            return negate_if(!is_verb(tokens_[child]) &&
                             syntax_.has_child(child, Relation::negation));
        case Relation::marker:
            if (lexicon_.is_cue(Cue::conditional, lemma))
                weaken(Modality::conditional);
            return;
        case Relation::adverbial_clause:
            if (is_conditional_clause(child) && judged_.modality != Modality::actual)
                judged_.modality = Modality::conditional;
            return;
        default:
            return;
        }
    }

    void negate_if(bool so) {
        if (so)
            negate();
    }

    void read_adverb(std::string_view lemma) {
        negate_if(lemma == "never");
        if (!lexicon_.is_cue(Cue::possible_modifier, lemma))
            return;
        weaken(Modality::possible);
        if (lemma.ends_with("edly")) // "allegedly killed": over, if it is true
            judged_.tense = Tense::past;
    }

    /// "*should never have been* detained": was.
    bool is_regretted(std::uint32_t verb) const {
        bool should = false;
        bool perfect = false;
        bool negated = false;
        for (const std::uint32_t child : syntax_.children(verb)) {
            const std::string_view lemma = tokens_[child].lemma;
            should = should || lemma == "should" || lemma == "ought";
            perfect =
                perfect || (lemma == "have" && syntax_.relation(child) == Relation::auxiliary);
            negated = negated || lemma == "never" || syntax_.relation(child) == Relation::negation;
        }
        return should && perfect && negated;
    }

    bool has_determiner_no(std::uint32_t noun) const {
        const std::uint32_t determiner = syntax_.child(noun, Relation::determiner);
        return determiner != no_token && tokens_[determiner].lemma == "no";
    }

    void read_auxiliary(std::uint32_t word) {
        for (const ModalMeaning& modal : modals)
            if (modal.lemma == tokens_[word].lemma)
                weaken(modal.modality);
    }

    /// "the *planned* summit": of a participle the word itself, not its lemma.
    void read_modifier(std::uint32_t modifier) {
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

    bool is_conditional_clause(std::uint32_t clause) const {
        const std::uint32_t marker = syntax_.child(clause, Relation::marker);
        return marker != no_token && lexicon_.is_cue(Cue::conditional, tokens_[marker].lemma);
    }

    void read_tense(std::uint32_t verb) {
        if (judged_.tense != Tense::none || !reads_tense_)
            return;
        judged_.tense = tense_of_clause(syntax_, verb);
        // "are killed in clashes, leading to the *arrest* of Reyes": told as news of one day.
        if (const std::uint32_t main = accompanied_verb(syntax_, verb);
            judged_.tense == Tense::none && main != no_token)
            judged_.tense = tense_of_clause(syntax_, main);
        if (is_told_within_present(verb))
            judged_.tense = Tense::present;
    }

    /// "Ten are killed when a bomber *blew* up a bus": past beside a present that tells the same
    /// news.
    bool is_told_within_present(std::uint32_t verb) const {
        const bool when = syntax_.relation(verb) == Relation::adverbial_clause &&
                          tokens_[verb].tag == "VBD" &&
                          std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
                              return tokens_[child].tag == "WRB" && tokens_[child].lemma == "when";
                          });
        return when && tense_of_clause(syntax_, syntax_.head(verb)) == Tense::present;
    }

    /// Takes into account the word above. False where the event is not meant to be below it.
    bool climb(std::uint32_t at, std::uint32_t above) {
        const Relation relation = syntax_.relation(at);
        if (relation == Relation::conjunct)
            return climb_conjunct(at, above);
        if (!is_verb(tokens_[at]))
            return climb_noun(at, above, relation);
        switch (relation) {
        case Relation::complement:
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

    bool is_infinitive(std::uint32_t verb) const { return tokens_[verb].tag == "VB"; }

    /// "said that it *attacked*"
    void climb_report(std::uint32_t at, std::uint32_t above) {
        const Token& governor = tokens_[above];
        // "said that it *would* attack": to come, as seen from when it was said.
        if (judged_.modality == Modality::possible && governor.tag == "VBD" &&
            lexicon_.is_cue(Cue::reporting, governor.lemma) && has_would(at))
            judged_.modality = Modality::planned;
        read_governor(governor.lemma, is_infinitive(at));
    }

    /// "plans to *visit*", "is accused of *killing*"
    bool climb_open(std::uint32_t at, std::uint32_t above) {
        const Token& governor = tokens_[above];
        read_governor(governor.lemma, is_infinitive(at));
        // "the leaders are to *meet*", "are going to *meet*"
        if (is_infinitive(at) &&
            (governor.lemma == "be" || (governor.lemma == "go" && governor.tag == "VBG")))
            weaken(Modality::planned);
        read_own(above);
        return true;
    }

    /// "an attempt to *free* Reyes", "a statement *condemning* Suria"
    bool climb_participle(std::uint32_t at, std::uint32_t above) {
        const Token& governor = tokens_[above];
        // "a statement *condemning* Suria" condemns it as surely as it is issued.
        if (!is_infinitive(at))
            return tokens_[at].tag == "VBG" && lexicon_.is_cue(Cue::document, governor.lemma);
        if (is_seized_chance(above))
            return true;
        // "a *failed* attempt to free Reyes"
        if (!is_verb(governor))
            for (const std::uint32_t child : syntax_.children(above))
                if (syntax_.relation(child) == Relation::modifier)
                    read_modifier(child);
        weaken(lexicon_.is_cue(Cue::possible, governor.lemma) ? Modality::possible
                                                              : Modality::planned);
        return true;
    }

    /// "left to *meet* Reyes": a purpose is as sure as what serves it, and at most a plan.
    bool climb_purpose(std::uint32_t at, std::uint32_t above) {
        read_own(above);
        if (is_said_there(at, above))
            return true;
        // "took to the streets to protest": and so they did
        if (!is_shown_)
            weaken(Modality::planned);
        return false;
    }

    bool has_would(std::uint32_t verb) const {
        return std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
            return syntax_.relation(child) == Relation::auxiliary &&
                   tokens_[child].lemma == "would";
        });
    }

    /// "spoke with Reyes to *thank* her": and so she did.
    bool is_said_there(std::uint32_t said, std::uint32_t talk) const {
        constexpr std::array<std::string_view, 5> talks{"speak", "call", "phone", "telephone",
                                                        "write"};
        constexpr std::array<std::string_view, 10> acts{
            "thank",        "express", "convey",    "underscore", "reaffirm",
            "congratulate", "condemn", "emphasize", "emphasise",  "underline"};
        // "called *on* Suria to express": asked.
        const bool asks = std::ranges::any_of(syntax_.children(talk), [&](std::uint32_t child) {
            const std::string_view preposition = syntax_.preposition_lemma(child);
            return preposition == "on" || preposition == "upon";
        });
        return !asks && is_among(tokens_[talk].lemma, talks) && is_among(tokens_[said].lemma, acts);
    }

    /// "had the *opportunity* to meet Reyes": who was there and had it, did.
    bool is_seized_chance(std::uint32_t noun) const {
        constexpr std::array<std::string_view, 7> chances{
            "opportunity", "chance", "privilege", "honor", "honour", "pleasure", "occasion"};
        const std::uint32_t verb = syntax_.head(noun);
        return is_among(tokens_[noun].lemma, chances) &&
               syntax_.relation(noun) == Relation::object &&
               (tokens_[verb].lemma == "have" || tokens_[verb].lemma == "take") &&
               tense_of_clause(syntax_, verb) == Tense::past;
    }

    /// "will visit Suria and meet Reyes": an auxiliary serves all that follow, unless they have
    /// their own.
    bool climb_conjunct(std::uint32_t at, std::uint32_t above) {
        const bool own_tense = syntax_.has_child(at, Relation::auxiliary) ||
                               tokens_[at].tag == "VBD" || tokens_[at].tag == "VBZ" ||
                               syntax_.has_child(at, Relation::subject);
        if (is_verb(tokens_[at]) && is_verb(tokens_[above]) && !own_tense) {
            for (const std::uint32_t child : syntax_.children(above))
                if (syntax_.relation(child) == Relation::auxiliary)
                    read_auxiliary(child);
        }
        read_tense(above);
        return true;
    }

    bool climb_noun(std::uint32_t at, std::uint32_t above, Relation relation) {
        const Token& governor = tokens_[above];
        if (relation == Relation::attribute && is_verb(governor)) { // "is not *critical* of"
            read_own(above);
            return true;
        }
        const bool argument = relation == Relation::object || relation == Relation::subject ||
                              relation == Relation::passive_subject;
        // "discussed their cooperation": it is there to be discussed.
        if (argument && is_given_ && (governor.lemma == "discuss" || governor.lemma == "review"))
            return false;
        if (argument && is_verb(governor)) {
            // "the visit is viewed as": when the verb is said tells nothing of when the visit was.
            reads_tense_ = reads_tense_ && lexicon_.is_cue(Cue::light_verb, governor.lemma);
            // "the arrest *threatens* the peace" leaves no doubt that there was one.
            if (relation != Relation::subject || lexicon_.is_cue(Cue::negating, governor.lemma))
                read_governor(governor.lemma, false);
            if (judged_.modality == Modality::actual || relation != Relation::subject)
                read_own(above);
            return true;
        }
        // "will fall in line with sanctions against Suria": they stand, whatever will be.
        if (relation == Relation::oblique && is_verb(governor))
            return !is_given_ && climb_circumstance(at, above);
        if (relation == Relation::oblique && is_behind(at)) // "relations *after* the visit"
            return false;
        // "abandoned the plan in talks with Suria": what is done at talks says nothing of them.
        const std::string_view preposition = syntax_.preposition_lemma(at);
        if (relation == Relation::oblique &&
            (preposition == "in" || preposition == "at" || preposition == "during"))
            return false;
        if (relation == Relation::oblique || relation == Relation::possessor) {
            read_governor(governor.lemma, false);
            return true;
        }
        return false;
    }

    /// "visited for a summit" is as sure as the visit; "after a visit" has happened; "ahead of a
    /// summit" has not yet.
    bool climb_circumstance(std::uint32_t at, std::uint32_t above) {
        const std::string_view preposition = syntax_.preposition_lemma(at);
        if (is_behind(at))
            return false;
        if (is_presupposed(at))
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
    bool is_behind(std::uint32_t noun) {
        const std::string_view preposition = syntax_.preposition_lemma(noun);
        const bool behind = preposition == "after" || preposition == "since" ||
                            preposition == "follow" || preposition == "following";
        if (behind)
            judged_.tense = Tense::past;
        return behind;
    }

    static bool is_time_preposition(std::string_view lemma) {
        return lemma == "before" || lemma == "after" || lemma == "since" || lemma == "while";
    }

    /// "the two summits": what is counted has been held.
    bool is_presupposed(std::uint32_t noun) const {
        const std::uint32_t determiner = syntax_.child(noun, Relation::determiner);
        return determiner != no_token && tokens_[determiner].lemma == "the" &&
               syntax_.has_child(noun, Relation::numeral);
    }

    void read_governor(std::string_view lemma, bool infinitive) {
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

    const Document& document_;
    const SyntaxTree& syntax_;
    const std::vector<Token>& tokens_;
    const TriggerLexicon& lexicon_;
    bool is_given_; ///< whether a verb above says nothing of whether it is so
    bool is_shown_; ///< whether who sets out to do it does it
    Factuality judged_;
    bool reads_tense_ = true;
};

} // namespace

Factuality judge_factuality(const Document& document, const TriggerLexicon& lexicon,
                            const Rule& rule, std::uint32_t trigger) {
    constexpr std::array<std::string_view, 6> acts{"sanction", "assault", "aid",
                                                   "accuse",   "support", "cooperate"};
    const bool given = rule.kind == TriggerKind::noun && is_among(rule.type, acts);
    return FactualityJudge(document, lexicon, given, rule.type == "protest").judge(trigger);
}

} // namespace entente
