#pragma once

#include "graph/relation_view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Whether an event took place, as a picture tells: what did not is never drawn into one line with
/// what did.
enum class Standing : std::uint8_t { held, foreseen, cancelled, denied };

Standing standing_of(EventStatus status);

/// What one actor did to another: all events of one type and standing between them, as one line.
struct RelationEdge {
    /// An end that no article names is absent; never both.
    std::optional<EntityIndex> source;
    std::optional<EntityIndex> target;
    bool symmetric = false;
    std::string type;
    Standing standing = Standing::held;
    /// In the order of their ids.
    std::vector<EventIndex> events;
    /// How much the articles make of it: the more of them and of their claims, the more.
    std::uint64_t weight = 0;
};

/// The edges of the relation view, the weightiest first. An event with one participant alone is an
/// edge with one end. O(claims log claims).
std::vector<RelationEdge> relation_edges(const EntityGraph& graph, const Ontology& ontology,
                                         bool include_statements);

/// The edges among at most `max_actors`, who are chosen by the weight of their edges; which edges
/// those are, in order.
struct Selection {
    std::vector<RelationEdge> edges;
    /// The weightiest first.
    std::vector<EntityIndex> actors;
    std::size_t hidden_actors = 0;
};
Selection select_edges(std::vector<RelationEdge> edges, std::size_t max_actors);

} // namespace entente
