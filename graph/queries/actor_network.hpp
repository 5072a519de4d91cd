#pragma once

#include "graph/entity_graph.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Some events of a graph with those who take part in them, linked both ways: what Boost.Graph's
/// algorithms run on. Actors are people, states, organisations and groups in a role of an actor:
/// that two were in one city, or spoke of one treaty, links nobody.
struct ActorNetwork {
    using Links =
        boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                           boost::no_property, std::uint32_t, std::uint32_t>;
    /// Sorted. The vertices are the actors, then the events.
    std::vector<EntityIndex> actors;
    std::vector<EventIndex> events;
    Links links;

    bool is_actor(std::uint32_t vertex) const noexcept { return vertex < actors.size(); }
    /// Precondition: the vertex is an event's.
    EventIndex event_at(std::uint32_t vertex) const { return events[vertex - actors.size()]; }
    /// Absent if the entity has no part in these events. O(log actors).
    std::optional<std::uint32_t> vertex_of(EntityIndex entity) const;
};

/// Calls `visit` with each vertex that is linked to `vertex`, in ascending order. O(degree).
template <typename Visit>
void for_each_linked(const ActorNetwork& network, std::uint32_t vertex, const Visit& visit) {
    const auto [begin, end] = boost::out_edges(vertex, network.links);
    for (auto link = begin; link != end; ++link)
        visit(static_cast<std::uint32_t>(boost::target(*link, network.links)));
}

/// The network of `events`, which are sorted. `also` are entities of any kind that count as actors:
/// who asks for the surroundings of Geneva wants those who were there. O(entities + participations
/// of the events, and for each event p log p).
ActorNetwork make_actor_network(const EntityGraph& graph, std::vector<EventIndex> events,
                                std::span<const EntityIndex> also = {});

} // namespace entente
