#pragma once

#include "extract/language/network/instructions.hpp"

#include <cstddef>

/// \file
/// The loops that take the time, once for each set of instructions. Every number is computed in the
/// same order by all of them: each output of an affine map is one chain of fused multiply-adds that
/// begins with the bias and runs over the inputs in order; each sum over a row is sixteen partial
/// sums, added as a fixed tree.

namespace entente::detail {

/// An affine map, its weights laid out as [block][input][group][lane] (see panels.hpp).
struct PanelView {
    const float* weights = nullptr;
    /// [block][group][lane].
    const float* bias = nullptr;
    std::size_t inputs = 0;
    std::size_t blocks = 0;
    std::size_t groups = 0;
};

/// Groups that `Kernels::dense` expects.
inline constexpr std::size_t dense_groups = 2;
/// The most groups that `Kernels::score` takes.
inline constexpr std::size_t most_score_groups = 8;

/// What stays in a type cache for a kind of token: what it adds to the first layer's candidates of
/// the token behind it, of itself, and of the token before it, then its own vector.
inline constexpr std::size_t projection_width = std::size_t{3} * 96;
inline constexpr std::size_t token_vector_offset = 3 * projection_width;
inline constexpr std::size_t token_type_width = token_vector_offset + 96;

struct Kernels {
    /// Floats in a register.
    std::size_t lanes;

    /// out[r][o] = max over three pieces of the map of row r, which is at in + r * stride. Rows may
    /// overlap.
    void (*maxout)(const PanelView& map, const float* in, std::size_t rows, std::size_t stride,
                   float* out);

    /// out + r * out_stride gets the map of the row at in + r * stride, all blocks.
    void (*dense)(const PanelView& map, const float* in, std::size_t rows, std::size_t stride,
                  float* out, std::size_t out_stride);

    /// Layer norm of rows of 96, added to `residual` where that is not null. `out` may be either
    /// input.
    void (*normalise)(const float* in, std::size_t rows, const float* gain, const float* shift,
                      const float* residual, float* out);

    /// The first layer's maxout from cached projections: out[r] is the token types[r + 1] between
    /// its neighbours.
    void (*join)(const float* const* types, std::size_t rows, float* out);

    /// Scores of a state: the sum of `features` slices of 2 x 64 and `bias`, the larger of each
    /// two, then `map`.
    void (*score)(const PanelView& map, const float* const* slices, std::size_t features,
                  const float* bias, float* out);

    /// Index of the largest of scores[i] + penalties[i], the first of equals; `count`, a multiple
    /// of 16, where there is none (not a number).
    std::size_t (*best)(const float* scores, const float* penalties, std::size_t count);
};

/// Precondition: `available(instructions)`.
const Kernels& kernels(Instructions instructions) noexcept;

extern const Kernels portable_kernels;
extern const Kernels avx2_kernels;
extern const Kernels avx512_kernels;

} // namespace entente::detail
