#pragma once

#include "extract/language/network/arc_eager.hpp"
#include "extract/language/network/dependency_tree.hpp"
#include "extract/language/network/token_features.hpp"
#include "extract/language/network/transition_scorer.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace entente::detail {

/// Where a parse goes: one element a token.
struct ParseResult {
    std::span<std::uint32_t> heads;
    std::span<std::uint16_t> labels;
    std::span<std::uint8_t> sentence_starts;
};

/// Finds heads, dependency labels and sentences, greedily from the first token to the last.
class DependencyParser {
  public:
    struct Workspace {
        ArcEagerState state;
        TransitionScorer::Workspace scorer;
        SubtreeEdges edges;
        std::vector<std::uint8_t> is_space;
    };

    /// Throws `std::invalid_argument` where the weights or the transitions are not a parser's.
    DependencyParser(const TransitionWeights& weights, const Kernels& kernels);

    /// `vectors` has 96 numbers a token. `margin`, where given, learns of every decision.
    void parse(std::span<const TokenFeatures> tokens, std::span<const float> vectors,
               Workspace& workspace, const ParseResult& result, Margin* margin) const;

    /// Indexed by `ParseResult::labels`.
    const std::vector<std::string>& labels() const noexcept { return labels_; }

  private:
    struct Choice {
        ParserAction action;
        std::uint16_t label;
    };

    void collect_labels(const std::vector<Transition>& transitions);
    std::uint16_t label_index(std::string_view label);
    void choose_transitions(Workspace& workspace, Margin* margin) const;
    void read_tree(const ArcEagerState& state, const ParseResult& result) const;

    const Kernels* kernels_;
    TransitionScorer scorer_;
    Penalties penalties_;
    std::vector<Choice> choices_;
    /// The final labels.
    std::vector<std::string> labels_;
    std::uint16_t root_label_ = 0;
    /// Indexed by label; labels of lifted arcs have indexes behind the final ones.
    std::vector<LiftedLabel> lifted_;
};

} // namespace entente::detail
