#pragma once

#include "extract/events/document.hpp"
#include "extract/language/syntax.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// What the words around an event show of whether it happened. Borrows the document, which must
/// outlive it. Each is O(dependents of the word) unless it says otherwise.
class ClauseSigns {
  public:
    explicit ClauseSigns(const Document& document)
        : document_(document), syntax_(document.syntax()), tokens_(document.tokens()) {}

    /// "*Had* Suria attacked, ...", "*Should* Suria attack, ..." without a question mark.
    bool is_inverted_condition(std::uint32_t verb) const;
    /// Whether the sentence asks; what follows a quotation's question does not. O(depth).
    bool is_question(std::uint32_t word) const;
    /// "the success of his *recent* trip": it has been, whatever is said of it.
    bool is_told_as_past(std::uint32_t noun) const;
    /// "*should never have been* detained": was.
    bool is_regretted(std::uint32_t verb) const;
    /// "*no* agreement".
    bool has_determiner_no(std::uint32_t noun) const;
    /// "Ten are killed when a bomber *blew* up a bus": past beside a present that tells the same
    /// news.
    bool is_told_within_present(std::uint32_t verb) const;
    /// "*would* attack".
    bool has_would(std::uint32_t verb) const;
    /// "spoke with Reyes to *thank* her": and so she did.
    bool is_said_there(std::uint32_t said, std::uint32_t talk) const;
    /// "had the *opportunity* to meet Reyes": who was there and had it, did.
    bool is_seized_chance(std::uint32_t noun) const;
    /// "the two summits": what is counted has been held.
    bool is_presupposed(std::uint32_t noun) const;
    /// "*travelled* to Suria to meet Reyes", "*were* at the palace to meet Reyes": who has been
    /// there has done what they were there for.
    bool is_completed_journey(std::uint32_t verb) const;
    /// The same of any tense.
    bool is_journey(std::uint32_t verb) const;
    /// "the *first* chancellor to visit Suria": below what they are first in, `no_token` where
    /// nothing is ranked, else the verb that says so ("was", "will become").
    std::uint32_t verb_of_rank(std::uint32_t clause) const;
    /// "they admit it; Suria *says* nothing": parsers join what a semicolon divides. O(distance).
    bool is_divided(std::uint32_t a, std::uint32_t b) const;
    /// "gathering in cities to *protest*" beside a present: the tense of what the purpose serves.
    std::uint32_t verb_served(std::uint32_t purpose) const;

    /// "*allegedly* shell a village", and what follows it: "and kill ten".
    bool is_alleged(std::uint32_t verb) const;

  private:
    bool is_ranked(std::uint32_t noun) const;
    bool has_modifier(std::uint32_t noun, std::span<const std::string_view> words) const;

    const Document& document_;
    const SyntaxTree& syntax_;
    const std::vector<Token>& tokens_;
};

} // namespace entente
