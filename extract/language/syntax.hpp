#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/engine.hpp"
#include "extract/language/relation.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// \file
/// The parse as rules see it: one set of relations for every engine. Prepositions hang below the
/// word they introduce and that word below the word they modify, so that an argument is always one
/// step away:
///   "imposed sanctions on North Korea": Korea is an `oblique` of "imposed", with the preposition
///   "on".

namespace entente {

/// No token.
inline constexpr std::uint32_t no_token = UINT32_MAX;

/// The dependency tree of one or more sentences under neutral relations. Borrows the tokens, which
/// must outlive it.
class SyntaxTree {
  public:
    /// Where the scheme is `none`, every token is its own root. O(tokens).
    SyntaxTree(std::span<const Token> tokens, LabelScheme scheme);

    std::size_t size() const noexcept { return relations_.size(); }
    const Token& token(std::uint32_t index) const { return tokens_[index]; }
    Relation relation(std::uint32_t index) const { return relations_[index]; }
    /// A root is its own head.
    std::uint32_t head(std::uint32_t index) const { return heads_[index]; }
    /// Dependents in the order of the text.
    std::span<const std::uint32_t> children(std::uint32_t index) const;
    /// The preposition that introduces an oblique, agent, indirect object or prepositional clause;
    /// `no_token` if none.
    std::uint32_t preposition(std::uint32_t index) const { return prepositions_[index]; }
    /// Its lemma, or an empty view.
    std::string_view preposition_lemma(std::uint32_t index) const;

    /// The first dependent with this relation; `no_token` if none.
    std::uint32_t child(std::uint32_t index, Relation relation) const;
    bool has_child(std::uint32_t index, Relation relation) const {
        return child(index, relation) != no_token;
    }
    /// First and last token of the subtree, both included.
    std::uint32_t left_edge(std::uint32_t index) const { return left_edges_[index]; }
    std::uint32_t right_edge(std::uint32_t index) const { return right_edges_[index]; }

    /// `index` and all that is coordinated with it, in the order of the text: "Holt, Reyes and
    /// Tan".
    std::vector<std::uint32_t> conjuncts(std::uint32_t index) const;
    /// The first member of the coordination that `index` belongs to.
    std::uint32_t first_conjunct(std::uint32_t index) const { return first_conjuncts_[index]; }

    /// Whether `ancestor` stands above `index`, or is it. O(1).
    bool dominates(std::uint32_t ancestor, std::uint32_t index) const;

  private:
    void lift_prepositions();
    void raise_copulas();
    void index_children();
    void number_words();

    std::span<const Token> tokens_;
    std::vector<Relation> relations_;
    std::vector<std::uint32_t> heads_;
    std::vector<std::uint32_t> prepositions_;
    std::vector<std::uint32_t> child_starts_;
    std::vector<std::uint32_t> children_;
    std::vector<std::uint32_t> left_edges_;
    std::vector<std::uint32_t> right_edges_;
    std::vector<std::uint32_t> first_conjuncts_;
    /// Of each word its number, and how many are numbered from it on that are it or stand below it.
    std::vector<std::uint32_t> numbers_;
    std::vector<std::uint32_t> sizes_;
};

} // namespace entente
