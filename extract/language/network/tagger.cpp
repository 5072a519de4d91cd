#include "extract/language/network/tagger.hpp"

#include <algorithm>
#include <stdexcept>

namespace entente::detail {
namespace {

constexpr std::size_t rows_at_a_time = 128;

} // namespace

Panels Tagger::pack(const DenseLayer& weights, const Kernels& kernels) {
    if (weights.inputs != vector_width || weights.outputs == 0 ||
        weights.weights.size() != weights.inputs * weights.outputs ||
        weights.bias.size() != weights.outputs)
        throw std::invalid_argument("a tagger has a wrong shape");
    return Panels::dense(weights, dense_groups, kernels.lanes);
}

Tagger::Tagger(const DenseLayer& weights, const Kernels& kernels)
    : kernels_(&kernels), scores_(pack(weights, kernels)),
      all_allowed_(1, weights.outputs, scores_.padded_outputs()) {
    for (std::size_t tag = 0; tag < weights.outputs; ++tag)
        all_allowed_.allow(0, tag);
}

void Tagger::tag(std::span<const float> vectors, Workspace& workspace,
                 std::span<std::uint16_t> tags, Margin* margin) const {
    const std::size_t width = scores_.padded_outputs();
    workspace.scores.reserve_at_least(rows_at_a_time * width);
    const float* scores = workspace.scores.data();
    for (std::size_t first = 0; first < tags.size(); first += rows_at_a_time) {
        const std::size_t count = std::min(rows_at_a_time, tags.size() - first);
        kernels_->dense(scores_.view(), vectors.data() + first * vector_width, count, vector_width,
                        workspace.scores.data(), width);
        for (std::size_t i = 0; i < count; ++i) {
            const std::span<const float> row(scores + i * width, width);
            tags[first + i] =
                static_cast<std::uint16_t>(all_allowed_.best(row, 0, *kernels_, margin));
        }
    }
}

} // namespace entente::detail
