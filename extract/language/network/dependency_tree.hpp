#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::detail {

/// The first and the last token of the subtree below each token.
struct SubtreeEdges {
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> right;
};

/// Finds the edges of trees that may cross; a root is its own head.
void find_edges(std::span<const std::uint32_t> heads, SubtreeEdges& edges);

/// Marks with 1 where the subtree of a root begins, all others with 0.
void mark_sentences(std::span<const std::uint32_t> heads, const SubtreeEdges& edges,
                    std::span<std::uint8_t> starts);

/// A label that stands for an arc which was lifted for projective parsing (Nivre and Nilsson 2005):
/// the arc's own label, and that of the head it should hang below.
struct LiftedLabel {
    bool lifted = false;
    std::uint16_t own = 0;
    std::uint16_t of_head = 0;
};

/// Puts lifted arcs back: the first token below the present head, breadth first and in the order of
/// the text, that has the wanted label becomes the head. `edges` are those before; white space is
/// no head. `labels` get their own form. `lifted` is indexed by label.
void put_back_lifted_arcs(std::span<std::uint32_t> heads, std::span<std::uint16_t> labels,
                          const SubtreeEdges& edges, std::span<const std::uint8_t> is_space,
                          std::span<const LiftedLabel> lifted);

} // namespace entente::detail
