#include "extract/language/network/panels.hpp"

namespace entente::detail {

AlignedFloats::AlignedFloats(std::size_t count) : lines_((count + 15) / 16), count_(count) {}

float* AlignedFloats::data() noexcept { return reinterpret_cast<float*>(lines_.data()); }

const float* AlignedFloats::data() const noexcept {
    return reinterpret_cast<const float*>(lines_.data());
}

void AlignedFloats::reserve_at_least(std::size_t count) {
    if (count > count_)
        *this = AlignedFloats(count);
}

void Panels::set(std::size_t lane_position, std::size_t block, const Output& output) {
    if (output.weights == nullptr)
        return;
    bias_.data()[block * block_width_ + lane_position] = output.bias;
    float* column = weights_.data() + block * inputs_ * block_width_ + lane_position;
    for (std::size_t k = 0; k < inputs_; ++k)
        column[k * block_width_] = output.weights[k];
}

Panels Panels::dense(std::size_t inputs, std::size_t outputs, std::size_t groups, std::size_t lanes,
                     const std::function<Output(std::size_t)>& output) {
    Panels panels;
    panels.inputs_ = inputs;
    panels.groups_ = groups;
    panels.block_width_ = groups * lanes;
    panels.blocks_ = (outputs + panels.block_width_ - 1) / panels.block_width_;
    panels.bias_ = AlignedFloats(panels.blocks_ * panels.block_width_);
    panels.weights_ = AlignedFloats(panels.bias_.size() * inputs);
    for (std::size_t o = 0; o < outputs; ++o)
        panels.set(o % panels.block_width_, o / panels.block_width_, output(o));
    return panels;
}

Panels Panels::dense(const DenseLayer& layer, std::size_t groups, std::size_t lanes) {
    return dense(layer.inputs, layer.outputs, groups, lanes, [&](std::size_t o) {
        return Output{layer.weights.data() + o * layer.inputs, layer.bias[o]};
    });
}

Panels Panels::maxout(const MaxoutLayer& layer, std::size_t lanes) {
    return dense(layer.inputs, vector_width * vector_pieces, vector_pieces, lanes,
                 [&](std::size_t position) {
                     const std::size_t block = position / (vector_pieces * lanes);
                     const std::size_t piece = position / lanes % vector_pieces;
                     const std::size_t o = block * lanes + position % lanes;
                     const std::size_t row = o * vector_pieces + piece;
                     return Output{layer.weights.data() + row * layer.inputs, layer.bias[row]};
                 });
}

PanelView Panels::view() const noexcept { return blocks(0, blocks_); }

PanelView Panels::blocks(std::size_t first, std::size_t count) const noexcept {
    return {.weights = weights_.data() + first * inputs_ * block_width_,
            .bias = bias_.data() + first * block_width_,
            .inputs = inputs_,
            .blocks = count,
            .groups = groups_};
}

std::size_t score_groups(std::size_t outputs, std::size_t lanes) {
    const std::size_t registers = (outputs + lanes - 1) / lanes;
    const std::size_t blocks = (registers + most_score_groups - 1) / most_score_groups;
    return (registers + blocks - 1) / blocks;
}

} // namespace entente::detail
