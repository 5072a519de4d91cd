#pragma once

#include "extract/language/annotation.hpp"
#include "extract/language/engine.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// A stretch of tokens, half-open.
struct NounChunk {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool operator==(const NounChunk&) const = default;
};

/// Noun phrases without what follows their head, in order, none inside another: "the Belmark envoy"
/// of "the Belmark envoy who left". Reads labels of scheme `clear`; under any other there are none.
std::vector<NounChunk> noun_chunks(const Annotation& annotation,
                                   LabelScheme scheme = LabelScheme::clear);

/// The first token of each token's subtree. Heads may cross (non-projective trees): then edges are
/// widened as often as it takes to keep every head inside its sentence, at most twelve times, as
/// spaCy does it.
std::vector<std::uint32_t> left_edges(const Annotation& annotation);

} // namespace entente
