#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// \file
/// The numbers of the neural network, as the model file holds them: views in C order, which borrow
/// from it.

namespace entente {

/// Length of the vector that stands for a token.
inline constexpr std::size_t vector_width = 96;
/// Candidates for each number of that vector, of which the largest counts.
inline constexpr std::size_t vector_pieces = 3;
/// Length of the vector that stands for the state of a transition system, and its candidates.
inline constexpr std::size_t hidden_width = 64;
inline constexpr std::size_t hidden_pieces = 2;

/// What the network sees of a token.
enum class TokenAttribute : std::uint8_t { norm, prefix, suffix, shape, space_after, is_space };

/// A table in which the hash of one attribute picks four rows, which are summed.
struct HashEmbedColumn {
    TokenAttribute attribute = TokenAttribute::norm;
    std::uint32_t seed = 0;
    std::size_t rows = 0;
    /// rows x 96.
    std::span<const float> table;
};

/// An affine map to 96 x 3 candidates, of which the largest of each three counts, and a layer norm.
struct MaxoutLayer {
    std::size_t inputs = 0;
    /// 96 x 3 x inputs.
    std::span<const float> weights;
    /// 96 x 3.
    std::span<const float> bias;
    /// 96: the layer norm's G.
    std::span<const float> gain;
    /// 96: the layer norm's b.
    std::span<const float> shift;
};

/// Turns tokens into vectors: hashed attributes, a mixer, then layers that each see a neighbour on
/// both sides.
struct Tok2VecWeights {
    std::vector<HashEmbedColumn> columns;
    /// inputs = 96 x columns.
    MaxoutLayer mixer;
    /// inputs = 3 x 96 each.
    std::vector<MaxoutLayer> encoder;
};

/// An affine map.
struct DenseLayer {
    std::size_t inputs = 0;
    std::size_t outputs = 0;
    /// outputs x inputs.
    std::span<const float> weights;
    /// outputs.
    std::span<const float> bias;
};

/// A class that a transition system chooses among: the number of its action, and a label.
struct Transition {
    int action = 0;
    std::string label;

    bool operator==(const Transition&) const = default;
};

/// Scores the transitions of a parser or an entity recogniser from the vectors of a few tokens.
struct TransitionWeights {
    /// 96 -> 64.
    DenseLayer linear;
    /// How many tokens a state is seen through.
    std::size_t features = 0;
    /// features x 64 x 2 x 64: feature, hidden, piece, input.
    std::span<const float> lower;
    /// 64 x 2.
    std::span<const float> lower_bias;
    /// features x 64 x 2: stands in for a feature whose token does not exist.
    std::span<const float> missing;
    /// 64 -> transitions.
    DenseLayer upper;
    /// In the order of `upper`'s outputs.
    std::vector<Transition> transitions;
};

/// All that the network needs.
struct NetworkWeights {
    Tok2VecWeights tok2vec;
    /// 96 -> tags.
    DenseLayer tagger;
    TransitionWeights parser;
    Tok2VecWeights entity_tok2vec;
    TransitionWeights entities;
};

} // namespace entente
