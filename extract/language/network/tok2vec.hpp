#pragma once

#include "extract/language/network/panels.hpp"
#include "extract/language/network/type_cache.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::detail {

/// Turns each token into a vector that also tells of the four tokens on either side: the embedding
/// and the encoder (Honnibal's hash embeddings and residual maxout windows).
///
/// Around each document lie as many rows of zeros as the encoder has layers, which every layer
/// computes like rows of tokens; neighbouring documents share them. Since nothing further away
/// reaches a token, a document's vectors do not depend on what stands beside it, and a long row of
/// documents can be cut anywhere and computed with a margin.
class Tok2Vec {
  public:
    /// Tokens that are computed at a time; a workspace caches at least as many types.
    static constexpr std::size_t chunk_rows = 512;
    static constexpr std::size_t most_layers = 32;
    static constexpr std::size_t fewest_cached_types = chunk_rows + 2 * most_layers;

    /// Scratch memory and the type cache, for one thread at a time and one Tok2Vec only.
    class Workspace {
      public:
        explicit Workspace(std::size_t cached_types = TypeCache::default_capacity)
            : types(cached_types < fewest_cached_types ? fewest_cached_types : cached_types) {}

      private:
        friend class Tok2Vec;
        TypeCache types;
        std::vector<std::int64_t> layout;
        std::vector<const float*> row_types;
        std::vector<const TokenFeatures*> new_tokens;
        std::vector<float*> new_types;
        AlignedFloats embedded;
        AlignedFloats mixed;
        AlignedFloats projected;
        AlignedFloats rows;
        AlignedFloats candidates;
    };

    /// Borrows the tables of `weights.columns`. Throws `std::invalid_argument` where shapes are
    /// wrong.
    Tok2Vec(const Tok2VecWeights& weights, const Kernels& kernels);

    /// Writes 96 numbers a token to `vectors`. `lengths` as in `Network::analyse`.
    void embed(std::span<const TokenFeatures> tokens, std::span<const std::size_t> lengths,
               Workspace& workspace, std::span<float> vectors) const;

  private:
    struct Layer {
        Panels candidates;
        AlignedFloats gain;
        AlignedFloats shift;
    };
    /// Rows [first, first + count) of the layout, whose results are wanted.
    struct Chunk {
        std::size_t first;
        std::size_t count;
    };

    static Layer pack(const MaxoutLayer& layer, std::size_t lanes);
    static Panels pack_projections(const MaxoutLayer& layer, std::size_t lanes);
    TokenFeatures seen(const TokenFeatures& token) const;
    void lay_out(std::span<const std::size_t> lengths, Workspace& workspace) const;
    void find_types(std::span<const TokenFeatures> tokens, Chunk chunk, Workspace& workspace) const;
    void fill_new_types(Workspace& workspace) const;
    void fill_types(std::span<const TokenFeatures* const> tokens, std::span<float* const> types,
                    Workspace& workspace) const;
    void embed_token(const TokenFeatures& token, float* out) const;
    void encode(Chunk chunk, Workspace& workspace) const;

    const Kernels* kernels_;
    std::vector<HashEmbedColumn> columns_;
    Layer mixer_;
    Panels projections_;
    /// The first layer's panels are not needed: the projections replace them.
    std::vector<Layer> encoder_;
    AlignedFloats padding_type_;
};

} // namespace entente::detail
