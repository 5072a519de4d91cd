#include "graph/entity_graph.hpp"

#include "graph/without_repetition.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <utility>

namespace entente {

EntityGraph build_graph(Consolidation facts) {
    const auto entities = static_cast<std::uint32_t>(facts.entities.size());
    const auto events = static_cast<std::uint32_t>(facts.events.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<GraphEdge> edges;
    std::size_t participations = 0;
    for (const Event& event : facts.events)
        participations += event.participations.size();
    ends.reserve(participations);
    edges.reserve(participations);
    for (EventIndex e = 0; e < events; ++e)
        for (std::uint32_t p = 0; p < facts.events[e].participations.size(); ++p) {
            ends.emplace_back(facts.events[e].participations[p].entity, entities + e);
            edges.push_back({p});
        }
    SparseGraph vertices(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                         edges.begin(), entities + events);
    return {std::move(facts), std::move(vertices)};
}

std::uint32_t vertex_of_entity(const EntityGraph&, EntityIndex entity) { return entity; }

std::uint32_t vertex_of_event(const EntityGraph& graph, EventIndex event) {
    return static_cast<std::uint32_t>(graph.facts.entities.size()) + event;
}

GraphVertex vertex_at(const EntityGraph& graph, std::uint32_t vertex) {
    const auto entities = static_cast<std::uint32_t>(graph.facts.entities.size());
    return vertex < entities ? GraphVertex{GraphVertex::Kind::entity, vertex}
                             : GraphVertex{GraphVertex::Kind::event, vertex - entities};
}

std::vector<EventIndex> events_of(const EntityGraph& graph, EntityIndex entity) {
    std::vector<EventIndex> events;
    const auto [begin, end] = boost::out_edges(vertex_of_entity(graph, entity), graph.vertices);
    for (auto edge = begin; edge != end; ++edge)
        events.push_back(vertex_at(graph, boost::target(*edge, graph.vertices)).index);
    detail::sort_without_repetition(events);
    return events;
}

std::vector<EntityIndex> find_entities(const EntityGraph& graph, std::string_view name) {
    const std::string wanted = fold(name);
    std::vector<EntityIndex> found;
    for (EntityIndex e = 0; e < graph.facts.entities.size(); ++e) {
        const GraphEntity& entity = graph.facts.entities[e];
        const bool called = entity.id == name || fold(entity.name) == wanted ||
                            std::ranges::any_of(entity.aliases, [&](const std::string& alias) {
                                return fold(alias) == wanted;
                            });
        if (called)
            found.push_back(e);
    }
    return found;
}

} // namespace entente
