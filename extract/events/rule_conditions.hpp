#pragma once

#include "extract/events/arguments.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The lemma with ASCII letters in lower case; engines keep the capitals of names.
std::string lower_lemma(const Token& token);

/// The lemma of the word that determines a noun: "any", "the"; empty if none does. O(children).
std::string_view determiner_lemma(const Document& document, std::uint32_t noun);

/// Whether a determiner means none in particular: "any", "every", "each".
bool is_of_any(std::string_view determiner);

/// Decides whether the words around a trigger are as its rule asks: particle, object, content.
/// Borrows all it is made of.
class RuleConditions {
  public:
    RuleConditions(const Document& document, const ArgumentFinder& arguments,
                   const TriggerLexicon& lexicon)
        : document_(document), syntax_(document.syntax()), arguments_(arguments),
          lexicon_(lexicon) {}

    /// O(tokens of the trigger's clause).
    bool hold(const Rule& rule, std::uint32_t trigger) const;

  private:
    bool is_no_act(std::uint32_t trigger) const;
    bool has_words(const Rule& rule, std::uint32_t trigger) const;
    bool is_half_of_word(std::uint32_t trigger) const;
    bool is_said_to_be(std::uint32_t trigger) const;
    bool has_particle(std::string_view lemma, std::uint32_t verb) const;
    bool has_dependent(const std::vector<std::string>& lemmas, std::uint32_t trigger) const;
    bool has_content_word(const Rule& rule, std::uint32_t trigger) const;
    bool has_object(const std::vector<std::string>& lemmas, std::uint32_t trigger) const;
    std::uint32_t measured(std::uint32_t noun) const;
    bool is_one_of(const std::vector<std::string>& lemmas, std::uint32_t word) const;
    bool has_clause_word(const Rule& rule, std::uint32_t trigger) const;
    bool has_content(std::uint32_t verb) const;
    bool is_asserted(std::uint32_t verb) const;
    bool is_in_name(std::uint32_t trigger) const;
    bool is_lost_infinitive(std::uint32_t verb) const;
    bool is_asked_how(std::uint32_t verb) const;
    bool is_enabled(std::uint32_t verb) const;
    bool is_saying_so(std::uint32_t verb) const;
    bool is_finite(std::uint32_t verb) const;

    // What is no act of the rule's type (other_acts.cpp).
    bool is_other_act(const Rule& rule, std::uint32_t trigger) const;
    bool is_brought(std::uint32_t verb) const;
    bool is_expelled_by_own(std::uint32_t verb) const;
    bool is_for_disaster(std::uint32_t verb) const;
    bool is_withheld(std::uint32_t noun) const;
    bool is_any(std::uint32_t noun) const;
    bool is_naming(std::uint32_t verb) const;
    bool is_appeal(std::uint32_t verb) const;
    bool is_question(std::uint32_t verb) const;
    bool tells_fact(std::uint32_t verb) const;

    const Document& document_;
    const SyntaxTree& syntax_;
    const ArgumentFinder& arguments_;
    const TriggerLexicon& lexicon_;
};

} // namespace entente
