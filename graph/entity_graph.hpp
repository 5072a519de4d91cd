#pragma once

#include "graph/consolidate.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// What a vertex stands for. Entities come first, then events, each in the order of the
/// consolidation, so that no vertex needs to keep it: see `vertex_at`.
struct GraphVertex {
    /// Whether an entity or an event.
    enum class Kind : std::uint8_t { entity, event };
    Kind kind = Kind::entity;
    /// Into the consolidation's entities or events.
    std::uint32_t index = 0;

    bool operator==(const GraphVertex&) const = default;
};

/// A participation: from the entity to the event.
struct GraphEdge {
    /// Into the event's participations.
    std::uint32_t participation = 0;
};

/// Events and those who take part in them, in compressed sparse rows, traversable both ways. Ten
/// leaders at one summit are ten edges, not forty-five (the shape of the Simple Event Model, van
/// Hage et al. 2011). 16 bytes an edge, and 8 a vertex.
using SparseGraph =
    boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, GraphEdge,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// The graph of a consolidation: built once, never changed.
struct EntityGraph {
    Consolidation facts;
    SparseGraph vertices;
};

/// O(entities + participations).
EntityGraph build_graph(Consolidation facts);

/// The vertex of an entity or event. O(1).
std::uint32_t vertex_of_entity(const EntityGraph& graph, EntityIndex entity);
std::uint32_t vertex_of_event(const EntityGraph& graph, EventIndex event);
/// The entity or event of a vertex. O(1).
GraphVertex vertex_at(const EntityGraph& graph, std::uint32_t vertex);

/// The events that an entity takes part in, sorted, without repetition. O(degree log degree).
std::vector<EventIndex> events_of(const EntityGraph& graph, EntityIndex entity);

/// The entities that `name` may mean: by id, or by name or alias compared without case and
/// diacritics. O(names).
std::vector<EntityIndex> find_entities(const EntityGraph& graph, std::string_view name);

} // namespace entente
