#include "graph/queries/actor_network.hpp"

#include "graph/queries/event_filter.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

bool is_actor_kind(EntityKind kind) {
    return kind != EntityKind::place && kind != EntityKind::other;
}

/// Those who take part in an event, sorted, each once.
std::vector<EntityIndex> actors_of(const EntityGraph& graph, const Event& event,
                                   std::span<const EntityIndex> also) {
    std::vector<EntityIndex> actors;
    for (const Participation& part : event.participations) {
        const bool acts =
            is_actor_role(part.role) && is_actor_kind(graph.facts.entities[part.entity].kind);
        if (acts || std::ranges::find(also, part.entity) != also.end())
            actors.push_back(part.entity);
    }
    std::ranges::sort(actors);
    const auto repeated = std::ranges::unique(actors);
    actors.erase(repeated.begin(), repeated.end());
    return actors;
}

using Ends = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Numbers the entities that occur, in their order.
std::vector<EntityIndex> number_actors(std::size_t entities, Ends& parts) {
    std::vector<std::uint32_t> number(entities, 0);
    for (const auto& [entity, event] : parts)
        number[entity] = 1;
    std::vector<EntityIndex> actors;
    for (EntityIndex e = 0; e < entities; ++e)
        if (number[e] == 1) {
            number[e] = static_cast<std::uint32_t>(actors.size());
            actors.push_back(e);
        }
    for (auto& [entity, event] : parts)
        entity = number[entity];
    return actors;
}

} // namespace

std::optional<std::uint32_t> ActorNetwork::vertex_of(EntityIndex entity) const {
    const auto found = std::ranges::lower_bound(actors, entity);
    if (found == actors.end() || *found != entity)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - actors.begin());
}

ActorNetwork make_actor_network(const EntityGraph& graph, std::vector<EventIndex> events,
                                std::span<const EntityIndex> also) {
    ActorNetwork network;
    network.events = std::move(events);
    Ends ends;
    for (std::uint32_t e = 0; e < network.events.size(); ++e)
        for (const EntityIndex actor :
             actors_of(graph, graph.facts.events[network.events[e]], also))
            ends.emplace_back(actor, e);
    network.actors = number_actors(graph.facts.entities.size(), ends);
    const auto first_event = static_cast<std::uint32_t>(network.actors.size());
    const std::size_t parts = ends.size();
    ends.reserve(2 * parts);
    for (std::size_t p = 0; p < parts; ++p) {
        ends[p].second += first_event;
        ends.emplace_back(ends[p].second, ends[p].first);
    }
    const auto vertices = static_cast<std::uint32_t>(first_event + network.events.size());
    network.links = ActorNetwork::Links(boost::edges_are_unsorted_multi_pass, ends.begin(),
                                        ends.end(), vertices);
    return network;
}

} // namespace entente
