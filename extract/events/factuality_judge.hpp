#pragma once

#include "extract/events/clause_signs.hpp"
#include "extract/events/factuality.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

/// \file
/// How factuality.cpp judges: first by a word's own words, then by those that govern it.

namespace entente::detail {

/// Judges one event. Borrows all that it is given, which must outlive it.
class FactualityJudge {
  public:
    FactualityJudge(const Document& document, const TriggerLexicon& lexicon, const Rule& rule);

    Factuality judge(std::uint32_t trigger);

  private:
    // What a word's own dependents say (factuality.cpp).
    void weaken(Modality modality);
    bool is_told_as_past(std::uint32_t noun);
    void negate();
    void read_own(std::uint32_t word);
    void read_child(std::uint32_t child, bool of_verb);
    void negate_if(bool so);
    void read_adverb(std::string_view lemma);
    bool is_open_question(std::uint32_t marker) const;
    void read_announced(std::uint32_t object);
    void read_auxiliary(std::uint32_t word);
    void read_modifier(std::uint32_t modifier);
    bool is_conditional_clause(std::uint32_t clause) const;
    void read_tense(std::uint32_t verb);

    // What the words above say (governing_words.cpp).
    bool climb(std::uint32_t at, std::uint32_t above);
    bool is_infinitive(std::uint32_t verb) const;
    bool climb_rank(std::uint32_t verb);
    void climb_report(std::uint32_t at, std::uint32_t above);
    bool climb_open(std::uint32_t at, std::uint32_t above);
    bool climb_participle(std::uint32_t at, std::uint32_t above);
    bool climb_document(std::uint32_t at, std::uint32_t document);
    bool climb_purpose(std::uint32_t at, std::uint32_t above);
    bool climb_conjunct(std::uint32_t at, std::uint32_t above);
    void read_shared(std::uint32_t at, std::uint32_t first);
    static bool is_time_preposition(std::string_view lemma);
    void read_governor(std::string_view lemma, bool infinitive);

    // What the words above a noun say (governed_nouns.cpp).
    bool climb_noun(std::uint32_t at, std::uint32_t above, Relation relation);
    bool climb_argument(std::uint32_t at, std::uint32_t above, Relation relation);
    bool climb_oblique(std::uint32_t at, std::uint32_t above);
    bool is_called_for(std::uint32_t at, std::uint32_t verb) const;
    bool read_list(std::uint32_t name);
    void read_brought_about(std::uint32_t at, std::uint32_t verb);
    void read_aim(std::uint32_t at, const Token& governor);
    bool climb_circumstance(std::uint32_t at, std::uint32_t above);
    bool is_behind(std::uint32_t noun);

    const Document& document_;
    const SyntaxTree& syntax_;
    const std::vector<Token>& tokens_;
    const TriggerLexicon& lexicon_;
    ClauseSigns signs_;
    const Rule& rule_;
    bool is_given_; ///< whether a verb above says nothing of whether it is so
    std::uint32_t trigger_ = no_token;
    Factuality judged_;
    bool reads_tense_ = true;
    bool is_alleged_ = false;
};

} // namespace entente::detail
