#include "extract/events/clause_signs.hpp"

#include "extract/events/tense.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>

namespace entente {

bool ClauseSigns::is_inverted_condition(std::uint32_t verb) const {
    const std::uint32_t auxiliary = syntax_.child(verb, Relation::auxiliary);
    const std::uint32_t subject = syntax_.child(verb, Relation::subject);
    return auxiliary != no_token && subject != no_token && auxiliary < subject &&
           ((tokens_[auxiliary].tag == "VBD" && tokens_[auxiliary].lemma == "have") ||
            tokens_[auxiliary].lemma == "should") &&
           !is_question(verb);
}

bool ClauseSigns::is_question(std::uint32_t word) const {
    std::uint32_t root = word;
    for (int steps = 0; steps < 32 && syntax_.head(root) != root; ++steps)
        root = syntax_.head(root);
    return tokens_[syntax_.right_edge(root)].lemma == "?";
}

bool ClauseSigns::has_modifier(std::uint32_t noun, std::span<const std::string_view> words) const {
    return std::ranges::any_of(syntax_.children(noun), [&](std::uint32_t child) {
        return syntax_.relation(child) == Relation::modifier &&
               is_among(fold(document_.text(child)), words);
    });
}

bool ClauseSigns::is_told_as_past(std::uint32_t noun) const {
    constexpr std::array<std::string_view, 5> words{"recent", "latest", "previous", "ongoing",
                                                    "earlier"};
    return !is_verb(tokens_[noun]) && has_modifier(noun, words);
}

bool ClauseSigns::is_regretted(std::uint32_t verb) const {
    bool should = false;
    bool perfect = false;
    bool negated = false;
    for (const std::uint32_t child : syntax_.children(verb)) {
        const std::string_view lemma = tokens_[child].lemma;
        should = should || lemma == "should" || lemma == "ought";
        perfect = perfect || (lemma == "have" && syntax_.relation(child) == Relation::auxiliary);
        negated = negated || lemma == "never" || syntax_.relation(child) == Relation::negation;
    }
    return should && perfect && negated;
}

bool ClauseSigns::has_determiner_no(std::uint32_t noun) const {
    const std::uint32_t determiner = syntax_.child(noun, Relation::determiner);
    return determiner != no_token && tokens_[determiner].lemma == "no";
}

bool ClauseSigns::is_told_within_present(std::uint32_t verb) const {
    const bool when = syntax_.relation(verb) == Relation::adverbial_clause &&
                      tokens_[verb].tag == "VBD" &&
                      std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
                          return tokens_[child].tag == "WRB" && tokens_[child].lemma == "when";
                      });
    return when && tense_of_clause(syntax_, syntax_.head(verb)) == Tense::present;
}

bool ClauseSigns::has_would(std::uint32_t verb) const {
    return std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
        return syntax_.relation(child) == Relation::auxiliary && tokens_[child].lemma == "would";
    });
}

bool ClauseSigns::is_said_there(std::uint32_t said, std::uint32_t talk) const {
    constexpr std::array<std::string_view, 5> talks{"speak", "call", "phone", "telephone", "write"};
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

bool ClauseSigns::is_seized_chance(std::uint32_t noun) const {
    constexpr std::array<std::string_view, 7> chances{
        "opportunity", "chance", "privilege", "honor", "honour", "pleasure", "occasion"};
    const std::uint32_t verb = syntax_.head(noun);
    return is_among(tokens_[noun].lemma, chances) && syntax_.relation(noun) == Relation::object &&
           (tokens_[verb].lemma == "have" || tokens_[verb].lemma == "take") &&
           tense_of_clause(syntax_, verb) == Tense::past;
}

bool ClauseSigns::is_presupposed(std::uint32_t noun) const {
    const std::uint32_t determiner = syntax_.child(noun, Relation::determiner);
    return determiner != no_token && tokens_[determiner].lemma == "the" &&
           syntax_.has_child(noun, Relation::numeral);
}

bool ClauseSigns::is_completed_journey(std::uint32_t verb) const {
    return is_journey(verb) && tense_of_clause(syntax_, verb) == Tense::past;
}

bool ClauseSigns::is_journey(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 8> journeys{"travel", "visit",  "go",       "come",
                                                       "fly",    "gather", "assemble", "convene"};
    const std::string_view lemma = tokens_[verb].lemma;
    const bool there =
        lemma == "be" && std::ranges::any_of(syntax_.children(verb), [&](std::uint32_t child) {
            const auto place = syntax_.preposition_lemma(child);
            return place == "at" || place == "in";
        });
    return there || is_among(lemma, journeys);
}

bool ClauseSigns::is_ranked(std::uint32_t noun) const {
    constexpr std::array<std::string_view, 14> ranks{
        "first",  "second", "third", "fourth", "fifth", "sixth",  "seventh",
        "eighth", "ninth",  "tenth", "last",   "only",  "latest", "youngest"};
    return is_among(fold(document_.text(noun)), ranks) || has_modifier(noun, ranks);
}

std::uint32_t ClauseSigns::verb_of_rank(std::uint32_t clause) const {
    const Relation relation = syntax_.relation(clause);
    std::uint32_t noun = syntax_.head(clause);
    const bool infinitive = tokens_[clause].tag == "VB";
    const bool below = relation == Relation::relative_clause || relation == Relation::participle;
    if (!below || !is_ranked(noun) || (!infinitive && tokens_[noun].lemma != "time"))
        return no_token;
    // "*one of* the first to"
    if (syntax_.relation(noun) == Relation::oblique && syntax_.preposition_lemma(noun) == "of")
        noun = syntax_.head(noun);
    const std::uint32_t verb = syntax_.head(noun);
    const bool says = (tokens_[verb].lemma == "be" || tokens_[verb].lemma == "become") &&
                      syntax_.relation(noun) == Relation::attribute;
    return says ? verb : no_token;
}

bool ClauseSigns::is_divided(std::uint32_t a, std::uint32_t b) const {
    for (std::uint32_t i = std::min(a, b); i < std::max(a, b); ++i)
        if (document_.text(i) == ";")
            return true;
    return false;
}

bool ClauseSigns::is_alleged(std::uint32_t verb) const {
    const auto has_adverb = [&](std::uint32_t word) {
        return std::ranges::any_of(syntax_.children(word), [&](std::uint32_t child) {
            return syntax_.relation(child) == Relation::adverb &&
                   tokens_[child].lemma.ends_with("edly");
        });
    };
    return has_adverb(verb) || has_adverb(syntax_.first_conjunct(verb));
}

std::uint32_t ClauseSigns::verb_served(std::uint32_t purpose) const {
    const std::uint32_t verb = syntax_.head(purpose);
    if (tokens_[verb].tag != "VBG")
        return verb;
    // "celebrates, *with* thousands gathering in Suria to protest"
    std::uint32_t above = verb;
    constexpr int most_steps = 4;
    for (int step = 0; step < most_steps && (above == verb || !is_verb(tokens_[above])); ++step)
        above = syntax_.head(above);
    return above;
}

} // namespace entente
