#pragma once

#include "extract/language/network/transition_scorer.hpp"

#include <cstdint>
#include <span>

namespace entente::detail {

/// Gives each token the tag with the highest score, the first of equals.
class Tagger {
  public:
    struct Workspace {
        AlignedFloats scores;
    };

    /// Throws `std::invalid_argument` where the shape is wrong.
    Tagger(const DenseLayer& weights, const Kernels& kernels);

    /// `vectors` has 96 numbers a token. `margin`, where given, learns of every decision.
    void tag(std::span<const float> vectors, Workspace& workspace, std::span<std::uint16_t> tags,
             Margin* margin) const;

  private:
    static Panels pack(const DenseLayer& weights, const Kernels& kernels);

    const Kernels* kernels_;
    Panels scores_;
    Penalties all_allowed_;
};

} // namespace entente::detail
