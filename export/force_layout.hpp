#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Where a node of a drawing stands: about a thousandth of the drawing's width, y downwards.
struct LayoutPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;

    bool operator==(const LayoutPoint&) const = default;
};

/// Two nodes that should stand near each other. Precondition: `from` and `to` differ.
struct LayoutLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// Places nodes so that those with links stand near each other and no two labels overlap, by
/// stress majorization (Gansner, Koren and North 2004) of the first `core` nodes, around which the
/// others gather by springs and repulsion (Fruchterman and Reingold 1991) without moving them.
/// `widths` has the room that each label needs, in the unit of the result; its size is the number
/// of nodes. The same points on every machine: it computes with sums, products, quotients and
/// square roots alone, which IEEE 754 rounds the same everywhere, and in one order.
/// O(core³ + nodes log nodes + links).
std::vector<LayoutPoint> lay_out(std::span<const double> widths, std::span<const LayoutLink> links,
                                 std::size_t core);

} // namespace entente
