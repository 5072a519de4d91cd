#pragma once

#include "extract/language/network/panels.hpp"
#include "extract/language/network/weights.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace entente::detail {

/// Stands for a token that does not exist.
inline constexpr std::uint32_t no_token = std::numeric_limits<std::uint32_t>::max();
/// The most tokens that a state is seen through.
inline constexpr std::size_t most_features = 8;

/// Scores the transitions of a state from the vectors of a few of its tokens.
///
/// What a token adds in each place of the state is computed for each token once, ahead and in
/// batches, and kept for the latest tokens only: states rarely look further back, and where they
/// do, it is computed again.
class TransitionScorer {
  public:
    /// Tokens whose contributions are kept; a multiple of `ahead`.
    static constexpr std::size_t window = 1024;
    static constexpr std::size_t ahead = 64;

    /// What one thread needs for one document at a time.
    class Workspace {
      private:
        friend class TransitionScorer;
        std::span<const float> vectors;
        std::size_t known = 0;
        AlignedFloats linear;
        AlignedFloats contributions;
        AlignedFloats recomputed;
        AlignedFloats scores;
    };

    /// Throws `std::invalid_argument` where shapes are wrong.
    TransitionScorer(const TransitionWeights& weights, const Kernels& kernels);

    /// Prepares for a document with these vectors, which the workspace borrows.
    void begin(std::span<const float> vectors, Workspace& workspace) const;

    /// One score a transition, then zeros up to `padded_count()`; valid until the next call.
    /// Precondition: as many tokens as the weights have features, each `no_token` or in the
    /// document.
    std::span<const float> scores(std::span<const std::uint32_t> tokens,
                                  Workspace& workspace) const;

    std::size_t count() const noexcept { return count_; }
    std::size_t padded_count() const noexcept { return upper_.padded_outputs(); }
    std::size_t features() const noexcept { return features_; }

  private:
    void compute_ahead(Workspace& workspace) const;
    const float* slice(std::size_t feature, std::uint32_t token, Workspace& workspace) const;
    const float* recompute(std::size_t feature, std::uint32_t token, Workspace& workspace) const;

    const Kernels* kernels_;
    std::size_t features_;
    std::size_t count_;
    Panels linear_;
    Panels lower_;
    Panels upper_;
    AlignedFloats lower_bias_;
    AlignedFloats missing_;
};

/// The smallest lead of a best score over the second best. For measuring how near decisions are to
/// flipping.
struct Margin {
    float smallest = std::numeric_limits<float>::infinity();

    /// Compares scores[chosen] with those of the other classes that `penalties` allows.
    void note(std::span<const float> scores, std::span<const float> penalties, std::size_t chosen);
};

/// Which classes are allowed, as what is added to a score: 0 or minus infinity. One row for each
/// situation.
class Penalties {
  public:
    /// `count` classes in rows of `padded_count`, a multiple of 16.
    Penalties(std::size_t situations, std::size_t count, std::size_t padded_count);

    void allow(std::size_t situation, std::size_t transition);

    /// The allowed class with the highest score, the first of equals; the first allowed one where
    /// scores are no numbers. `count` where none is allowed.
    std::size_t best(std::span<const float> scores, std::size_t situation, const Kernels& kernels,
                     Margin* margin) const;

  private:
    std::span<const float> row(std::size_t situation) const;
    std::size_t first_allowed(std::size_t situation) const;

    std::size_t count_;
    std::size_t padded_count_;
    std::vector<float> penalties_;
};

} // namespace entente::detail
