#pragma once

#include "export/force_layout.hpp"
#include "graph/entity_graph.hpp"
#include "graph/relation_view.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// The entities of a graph as the explorer numbers and places them.
struct ExplorerActors {
    /// The most conspicuous first.
    std::vector<EntityIndex> order;
    /// Of each entity its position in `order`.
    std::vector<std::uint32_t> positions;
    /// Of each in `order`.
    std::vector<LayoutPoint> places;
};

/// How much articles make of an event: the more of them and of their claims, the more; a statement
/// is the least of what anyone does.
std::uint64_t explorer_weight(const Event& event);

/// Ranks the actors and places them. The first are those of the weightiest pairs, statements left
/// aside, as many as the page shows at first; then come the others by the weight of their events.
/// O(relations log relations), and see `lay_out`.
ExplorerActors place_actors(const EntityGraph& graph, std::span<const EntityRelation> relations);

} // namespace entente
