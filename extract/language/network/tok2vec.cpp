#include "extract/language/network/tok2vec.hpp"

#include <algorithm>
#include <cassert>
#include <stdexcept>
#include <utility>

namespace entente::detail {
namespace {

constexpr std::int64_t padding = -1;
/// New types that are computed together: they share a pass over the mixer's weights.
constexpr std::size_t type_batch = 64;

void require(bool fits, const char* what) {
    if (!fits)
        throw std::invalid_argument(what);
}

void check(const MaxoutLayer& layer, std::size_t inputs) {
    constexpr std::size_t outputs = vector_width * vector_pieces;
    require(layer.inputs == inputs && layer.weights.size() == outputs * inputs &&
                layer.bias.size() == outputs && layer.gain.size() == vector_width &&
                layer.shift.size() == vector_width,
            "a maxout layer has a wrong shape");
}

void check(const Tok2VecWeights& weights) {
    require(!weights.columns.empty(), "an embedding has no columns");
    for (const HashEmbedColumn& column : weights.columns)
        require(column.rows > 0 && column.table.size() == column.rows * vector_width,
                "an embedding table has a wrong shape");
    check(weights.mixer, weights.columns.size() * vector_width);
    require(!weights.encoder.empty() && weights.encoder.size() <= Tok2Vec::most_layers,
            "an encoder has no layers, or too many");
    for (const MaxoutLayer& layer : weights.encoder)
        check(layer, 3 * vector_width);
}

AlignedFloats aligned(std::span<const float> numbers) {
    AlignedFloats copy(numbers.size());
    std::copy(numbers.begin(), numbers.end(), copy.data());
    return copy;
}

} // namespace

Tok2Vec::Layer Tok2Vec::pack(const MaxoutLayer& layer, std::size_t lanes) {
    return {Panels::maxout(layer, lanes), aligned(layer.gain), aligned(layer.shift)};
}

/// A window is three tokens, so its map splits into one for each; the bias goes with the middle
/// one.
Panels Tok2Vec::pack_projections(const MaxoutLayer& layer, std::size_t lanes) {
    return Panels::dense(
        vector_width, 3 * projection_width, dense_groups, lanes, [&](std::size_t position) {
            const std::size_t neighbour = position / projection_width;
            const std::size_t piece = position % projection_width / vector_width;
            const std::size_t row = position % vector_width * vector_pieces + piece;
            const float* weights = layer.weights.data() + row * layer.inputs;
            return Output{weights + neighbour * vector_width,
                          neighbour == 1 ? layer.bias[row] : 0.0F};
        });
}

Tok2Vec::Tok2Vec(const Tok2VecWeights& weights, const Kernels& kernels) : kernels_(&kernels) {
    check(weights);
    columns_ = weights.columns;
    mixer_ = pack(weights.mixer, kernels.lanes);
    projections_ = pack_projections(weights.encoder.front(), kernels.lanes);
    for (const MaxoutLayer& layer : weights.encoder)
        encoder_.push_back(pack(layer, kernels.lanes));
    encoder_.front().candidates = Panels();
    padding_type_ = AlignedFloats(token_type_width);
    const AlignedFloats zeros(vector_width);
    AlignedFloats projected(projections_.padded_outputs());
    kernels.dense(projections_.view(), zeros.data(), 1, vector_width, projected.data(),
                  projected.size());
    std::copy_n(projected.data(), token_vector_offset, padding_type_.data());
}

/// Without what no column looks at, so that equal types are one.
TokenFeatures Tok2Vec::seen(const TokenFeatures& token) const {
    TokenFeatures result;
    for (const HashEmbedColumn& column : columns_) {
        switch (column.attribute) {
        case TokenAttribute::norm:
            result.norm = token.norm;
            break;
        case TokenAttribute::prefix:
            result.prefix = token.prefix;
            break;
        case TokenAttribute::suffix:
            result.suffix = token.suffix;
            break;
        case TokenAttribute::shape:
            result.shape = token.shape;
            break;
        case TokenAttribute::space_after:
            result.space_after = token.space_after;
            break;
        case TokenAttribute::is_space:
            result.is_space = token.is_space;
            break;
        }
    }
    return result;
}

void Tok2Vec::embed(std::span<const TokenFeatures> tokens, std::span<const std::size_t> lengths,
                    Workspace& workspace, std::span<float> vectors) const {
    assert(vectors.size() == tokens.size() * vector_width && "a row for each token");
    lay_out(lengths, workspace);
    const std::vector<std::int64_t>& layout = workspace.layout;
    const std::size_t margin = encoder_.size() - 1;
    for (std::size_t first = 0; first < layout.size(); first += chunk_rows) {
        const Chunk chunk{first, std::min(chunk_rows, layout.size() - first)};
        find_types(tokens, chunk, workspace);
        encode(chunk, workspace);
        const float* row = workspace.rows.data() + margin * vector_width;
        for (std::size_t i = 0; i < chunk.count; ++i, row += vector_width) {
            const std::int64_t token = layout[first + i];
            if (token != padding)
                std::copy_n(row, vector_width,
                            vectors.data() + static_cast<std::size_t>(token) * vector_width);
        }
    }
}

void Tok2Vec::lay_out(std::span<const std::size_t> lengths, Workspace& workspace) const {
    workspace.layout.clear();
    std::int64_t token = 0;
    for (const std::size_t length : lengths) {
        if (length == 0)
            continue;
        if (token != 0)
            workspace.layout.insert(workspace.layout.end(), encoder_.size(), padding);
        for (std::size_t i = 0; i < length; ++i)
            workspace.layout.push_back(token++);
    }
}

/// Beyond the first and the last document lie rows of padding without end.
void Tok2Vec::find_types(std::span<const TokenFeatures> tokens, Chunk chunk,
                         Workspace& workspace) const {
    const std::size_t margin = encoder_.size();
    const std::size_t rows = chunk.count + 2 * margin;
    workspace.types.make_room_for(rows);
    workspace.row_types.resize(rows);
    workspace.new_tokens.clear();
    workspace.new_types.clear();
    for (std::size_t i = 0; i < rows; ++i) {
        // Wraps around to a huge row before the first one.
        const std::size_t row = chunk.first + i - margin;
        const std::int64_t token = row < workspace.layout.size() ? workspace.layout[row] : padding;
        workspace.row_types[i] = padding_type_.data();
        if (token == padding)
            continue;
        const TokenFeatures& features = tokens[static_cast<std::size_t>(token)];
        const TypeCache::Entry entry = workspace.types.find_or_add(seen(features));
        workspace.row_types[i] = entry.numbers;
        if (entry.is_new) {
            workspace.new_tokens.push_back(&features);
            workspace.new_types.push_back(entry.numbers);
        }
    }
    fill_new_types(workspace);
}

void Tok2Vec::fill_new_types(Workspace& workspace) const {
    const std::span<const TokenFeatures* const> tokens(workspace.new_tokens);
    const std::span<float* const> types(workspace.new_types);
    for (std::size_t first = 0; first < tokens.size(); first += type_batch) {
        const std::size_t count = std::min(type_batch, tokens.size() - first);
        fill_types(tokens.subspan(first, count), types.subspan(first, count), workspace);
    }
}

void Tok2Vec::fill_types(std::span<const TokenFeatures* const> tokens,
                         std::span<float* const> types, Workspace& workspace) const {
    const std::size_t embedded_width = columns_.size() * vector_width;
    const std::size_t projected_width = projections_.padded_outputs();
    workspace.embedded.reserve_at_least(type_batch * embedded_width);
    workspace.mixed.reserve_at_least(type_batch * vector_width);
    workspace.projected.reserve_at_least(type_batch * projected_width);
    float* mixed = workspace.mixed.data();
    for (std::size_t i = 0; i < tokens.size(); ++i)
        embed_token(*tokens[i], workspace.embedded.data() + i * embedded_width);
    kernels_->maxout(mixer_.candidates.view(), workspace.embedded.data(), tokens.size(),
                     embedded_width, mixed);
    kernels_->normalise(mixed, tokens.size(), mixer_.gain.data(), mixer_.shift.data(), nullptr,
                        mixed);
    kernels_->dense(projections_.view(), mixed, tokens.size(), vector_width,
                    workspace.projected.data(), projected_width);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::copy_n(workspace.projected.data() + i * projected_width, token_vector_offset,
                    types[i]);
        std::copy_n(mixed + i * vector_width, vector_width, types[i] + token_vector_offset);
    }
}

void Tok2Vec::embed_token(const TokenFeatures& token, float* out) const {
    for (const HashEmbedColumn& column : columns_) {
        const auto keys = hash_keys(attribute_value(token, column.attribute), column.seed);
        const auto row = [&](std::size_t i) {
            return column.table.data() + keys[i] % column.rows * vector_width;
        };
        const float* const rows[4] = {row(0), row(1), row(2), row(3)};
        for (std::size_t o = 0; o < vector_width; ++o)
            out[o] = rows[0][o] + rows[1][o] + rows[2][o] + rows[3][o];
        out += vector_width;
    }
}

/// Each layer computes one row less on both sides than the layer below, which it looks at.
void Tok2Vec::encode(Chunk chunk, Workspace& workspace) const {
    std::size_t count = chunk.count + 2 * (encoder_.size() - 1);
    workspace.rows.reserve_at_least((chunk_rows + 2 * encoder_.size()) * vector_width);
    workspace.candidates.reserve_at_least(workspace.rows.size());
    float* row = workspace.rows.data();
    float* candidates = workspace.candidates.data();
    for (std::size_t i = 0; i < count; ++i)
        std::copy_n(workspace.row_types[i + 1] + token_vector_offset, vector_width,
                    row + i * vector_width);
    kernels_->join(workspace.row_types.data(), count, candidates);
    for (std::size_t layer = 0;; ++layer) {
        kernels_->normalise(candidates, count, encoder_[layer].gain.data(),
                            encoder_[layer].shift.data(), row, row);
        if (layer + 1 == encoder_.size())
            return;
        count -= 2;
        // The window of a row is the three rows that begin before it.
        kernels_->maxout(encoder_[layer + 1].candidates.view(), row, count, vector_width,
                         candidates);
        row += vector_width;
    }
}

} // namespace entente::detail
