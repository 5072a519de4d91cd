#pragma once

#include "extract/language/network/kernels.hpp"
#include "extract/language/network/weights.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace entente::detail {

/// Floats that begin at a cache line, all zero at first.
class AlignedFloats {
  public:
    AlignedFloats() = default;
    explicit AlignedFloats(std::size_t count);

    float* data() noexcept;
    const float* data() const noexcept;
    std::size_t size() const noexcept { return count_; }
    /// Grows to at least `count`; what was in it is then lost.
    void reserve_at_least(std::size_t count);

  private:
    struct alignas(64) Line {
        float numbers[16];
    };
    std::vector<Line> lines_;
    std::size_t count_ = 0;
};

/// The weights and the bias of one output of an affine map; none for an output that only fills a
/// panel.
struct Output {
    const float* weights = nullptr;
    float bias = 0.0F;
};

/// An affine map in the order in which the kernels read it: blocks of outputs that share registers,
/// so that a kernel walks through memory once, whatever the width of its registers.
class Panels {
  public:
    Panels() = default;

    /// The candidates of a maxout: a block holds the three pieces of as many outputs as a register
    /// has lanes.
    static Panels maxout(const MaxoutLayer& layer, std::size_t lanes);

    /// Any affine map with `inputs` inputs; `output` describes the outputs 0 .. `outputs` - 1.
    static Panels dense(std::size_t inputs, std::size_t outputs, std::size_t groups,
                        std::size_t lanes, const std::function<Output(std::size_t)>& output);
    static Panels dense(const DenseLayer& layer, std::size_t groups, std::size_t lanes);

    PanelView view() const noexcept;
    /// Outputs with those that fill the last block.
    std::size_t padded_outputs() const noexcept { return bias_.size(); }
    /// The map's blocks [first, first + count).
    PanelView blocks(std::size_t first, std::size_t count) const noexcept;

  private:
    void set(std::size_t lane_position, std::size_t block, const Output& output);

    std::size_t inputs_ = 0;
    std::size_t blocks_ = 0;
    std::size_t groups_ = 0;
    /// Outputs in a block.
    std::size_t block_width_ = 0;
    AlignedFloats weights_;
    AlignedFloats bias_;
};

/// Groups for `Kernels::score` that waste the fewest lanes on `outputs`.
std::size_t score_groups(std::size_t outputs, std::size_t lanes);

} // namespace entente::detail
