#include "extract/language/network/transition_scorer.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <stdexcept>

namespace entente::detail {
namespace {

constexpr std::size_t slice_width = hidden_width * hidden_pieces;
constexpr float forbidden = -std::numeric_limits<float>::infinity();

bool fits(const DenseLayer& layer) {
    return layer.weights.size() == layer.inputs * layer.outputs &&
           layer.bias.size() == layer.outputs && layer.outputs > 0;
}

void check(const TransitionWeights& weights) {
    const std::size_t numbers = weights.features * slice_width;
    if (!fits(weights.linear) || weights.linear.inputs != vector_width ||
        weights.linear.outputs != hidden_width || !fits(weights.upper) ||
        weights.upper.inputs != hidden_width || weights.features == 0 ||
        weights.features > most_features || weights.lower.size() != numbers * hidden_width ||
        weights.lower_bias.size() != slice_width || weights.missing.size() != numbers ||
        weights.transitions.size() != weights.upper.outputs)
        throw std::invalid_argument("a transition network has a wrong shape");
}

/// The file has hidden unit, then piece; the kernels compare whole registers, so piece comes first
/// here.
std::size_t in_file(std::size_t position) {
    const std::size_t slice = position / slice_width;
    const std::size_t piece = position % slice_width / hidden_width;
    return slice * slice_width + position % hidden_width * hidden_pieces + piece;
}

AlignedFloats pieces_first(std::span<const float> numbers) {
    AlignedFloats result(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        result.data()[i] = numbers[in_file(i)];
    return result;
}

} // namespace

TransitionScorer::TransitionScorer(const TransitionWeights& weights, const Kernels& kernels)
    : kernels_(&kernels), features_(weights.features), count_(weights.upper.outputs) {
    check(weights);
    linear_ = Panels::dense(weights.linear, dense_groups, kernels.lanes);
    lower_ =
        Panels::dense(hidden_width, features_ * slice_width, dense_groups, kernels.lanes,
                      [&](std::size_t position) {
                          return Output{weights.lower.data() + in_file(position) * hidden_width};
                      });
    upper_ = Panels::dense(weights.upper, score_groups(count_, kernels.lanes), kernels.lanes);
    lower_bias_ = pieces_first(weights.lower_bias);
    missing_ = pieces_first(weights.missing);
}

void TransitionScorer::begin(std::span<const float> vectors, Workspace& workspace) const {
    workspace.vectors = vectors;
    workspace.known = 0;
    workspace.linear.reserve_at_least(ahead * hidden_width);
    workspace.recomputed.reserve_at_least(features_ * slice_width);
    workspace.scores.reserve_at_least(padded_count());
    const std::size_t tokens = vectors.size() / vector_width;
    const std::size_t kept = std::min(window, (tokens + ahead - 1) / ahead * ahead);
    workspace.contributions.reserve_at_least(kept * features_ * slice_width);
}

void TransitionScorer::compute_ahead(Workspace& workspace) const {
    const std::size_t tokens = workspace.vectors.size() / vector_width;
    const std::size_t count = std::min(ahead, tokens - workspace.known);
    const std::size_t width = features_ * slice_width;
    kernels_->dense(linear_.view(), workspace.vectors.data() + workspace.known * vector_width,
                    count, vector_width, workspace.linear.data(), hidden_width);
    kernels_->dense(lower_.view(), workspace.linear.data(), count, hidden_width,
                    workspace.contributions.data() + workspace.known % window * width, width);
    workspace.known += count;
}

/// Most often the contribution is there; of a token far back it is computed again, for this feature
/// alone.
const float* TransitionScorer::recompute(std::size_t feature, std::uint32_t token,
                                         Workspace& workspace) const {
    alignas(64) std::array<float, hidden_width> linear;
    kernels_->dense(linear_.view(), workspace.vectors.data() + token * vector_width, 1,
                    vector_width, linear.data(), hidden_width);
    const std::size_t blocks = slice_width / (dense_groups * kernels_->lanes);
    float* slice = workspace.recomputed.data() + feature * slice_width;
    kernels_->dense(lower_.blocks(feature * blocks, blocks), linear.data(), 1, hidden_width, slice,
                    slice_width);
    return slice;
}

const float* TransitionScorer::slice(std::size_t feature, std::uint32_t token,
                                     Workspace& workspace) const {
    if (token == no_token)
        return missing_.data() + feature * slice_width;
    // The block that is being filled takes the place of the oldest one.
    const std::size_t filled = (workspace.known + ahead - 1) / ahead * ahead;
    if (token + window < filled)
        return recompute(feature, token, workspace);
    return workspace.contributions.data() + (token % window * features_ + feature) * slice_width;
}

std::span<const float> TransitionScorer::scores(std::span<const std::uint32_t> tokens,
                                                Workspace& workspace) const {
    assert(tokens.size() == features_ && "a token, or none, for each feature");
    // Compute ahead first: it may take the place of a token that another feature looks at.
    for (std::size_t f = 0; f < features_; ++f)
        while (tokens[f] != no_token && tokens[f] >= workspace.known)
            compute_ahead(workspace);
    std::array<const float*, most_features> slices{};
    for (std::size_t f = 0; f < features_; ++f)
        slices[f] = slice(f, tokens[f], workspace);
    float* scores = workspace.scores.data();
    kernels_->score(upper_.view(), slices.data(), features_, lower_bias_.data(), scores);
    return {scores, padded_count()};
}

void Margin::note(std::span<const float> scores, std::span<const float> penalties,
                  std::size_t chosen) {
    for (std::size_t i = 0; i < penalties.size(); ++i)
        if (i != chosen && penalties[i] != forbidden)
            smallest = std::min(smallest, scores[chosen] - scores[i]);
}

Penalties::Penalties(std::size_t situations, std::size_t count, std::size_t padded_count)
    : count_(count), padded_count_(padded_count), penalties_(situations * padded_count, forbidden) {
}

void Penalties::allow(std::size_t situation, std::size_t transition) {
    penalties_[situation * padded_count_ + transition] = 0.0F;
}

std::span<const float> Penalties::row(std::size_t situation) const {
    return std::span(penalties_).subspan(situation * padded_count_, padded_count_);
}

std::size_t Penalties::first_allowed(std::size_t situation) const {
    const std::span<const float> allowed = row(situation);
    return static_cast<std::size_t>(
        std::find(allowed.begin(), allowed.begin() + static_cast<std::ptrdiff_t>(count_), 0.0F) -
        allowed.begin());
}

std::size_t Penalties::best(std::span<const float> scores, std::size_t situation,
                            const Kernels& kernels, Margin* margin) const {
    const std::span<const float> allowed = row(situation);
    std::size_t chosen = kernels.best(scores.data(), allowed.data(), padded_count_);
    if (chosen >= count_ || allowed[chosen] == forbidden)
        chosen = first_allowed(situation);
    if (margin != nullptr && chosen < count_)
        margin->note(scores, allowed, chosen);
    return chosen;
}

} // namespace entente::detail
