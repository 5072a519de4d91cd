#include "graph/queries/ego.hpp"

#include "graph/queries/event_filter.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace entente {

namespace {

using Vertex = std::uint32_t;
constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

/// A search in breadth that ends after some hops; Boost's own runs to the end of the graph.
class Surroundings {
  public:
    Surroundings(const EntityGraph& graph, const ActorNetwork& network)
        : graph_(graph), network_(network), hops_(boost::num_vertices(network.links), unreached),
          nearest_(boost::num_vertices(network.links), unreached) {}

    std::vector<EgoActor> around(std::span<const EntityIndex> centre, std::uint32_t hops) {
        std::vector<Vertex> layer;
        for (const EntityIndex entity : centre)
            if (const auto vertex = network_.vertex_of(entity)) {
                hops_[*vertex] = 0;
                layer.push_back(*vertex);
            }
        std::vector<EgoActor> found;
        for (std::uint32_t hop = 1; hop <= hops && !layer.empty(); ++hop) {
            layer = actors_beyond(events_of_layer(layer, hop), hop);
            for (const Vertex actor : layer)
                found.push_back(describe(actor));
        }
        return found;
    }

  private:
    bool has_more_events(Vertex actor, Vertex than) const {
        return than == unreached || std::pair(boost::out_degree(actor, network_.links), than) >
                                        std::pair(boost::out_degree(than, network_.links), actor);
    }

    /// The events that the actors of a layer are the first to reach; notes who leads to each.
    std::vector<Vertex> events_of_layer(const std::vector<Vertex>& layer, std::uint32_t hop) {
        std::vector<Vertex> events;
        for (const Vertex actor : layer)
            for_each_linked(network_, actor, [&](Vertex event) {
                if (hops_[event] == unreached)
                    events.push_back(event);
                else if (hops_[event] != hop)
                    return;
                hops_[event] = hop;
                if (has_more_events(actor, nearest_[event]))
                    nearest_[event] = actor;
            });
        return events;
    }

    std::vector<Vertex> actors_beyond(const std::vector<Vertex>& events, std::uint32_t hop) {
        std::vector<Vertex> actors;
        for (const Vertex event : events)
            for_each_linked(network_, event, [&](Vertex actor) {
                if (hops_[actor] != unreached)
                    return;
                hops_[actor] = hop;
                actors.push_back(actor);
            });
        return actors;
    }

    /// The actor who leads to most of the events, which are not empty.
    Vertex leading(std::vector<Vertex> leaders) const {
        std::ranges::sort(leaders);
        std::ptrdiff_t most = 0;
        Vertex best = leaders.front();
        for (auto run = leaders.begin(); run != leaders.end();) {
            const auto end = std::upper_bound(run, leaders.end(), *run);
            if (end - run > most)
                std::tie(most, best) = std::pair(end - run, *run);
            run = end;
        }
        return best;
    }

    EgoActor describe(Vertex actor) const {
        std::vector<EventIndex> events;
        std::vector<Vertex> leaders;
        for_each_linked(network_, actor, [&](Vertex event) {
            if (hops_[event] != hops_[actor])
                return;
            events.push_back(network_.event_at(event));
            leaders.push_back(nearest_[event]);
        });
        sort_by_day(graph_, events);
        return {.actor = network_.actors[actor],
                .hops = hops_[actor],
                .events = static_cast<std::uint32_t>(events.size()),
                .through = network_.actors[leading(std::move(leaders))],
                .first = events.front(),
                .latest = latest_dated(events)};
    }

    /// The last in order that has a day; the first where none has.
    EventIndex latest_dated(const std::vector<EventIndex>& by_day) const {
        for (auto event = by_day.rbegin(); event != by_day.rend(); ++event)
            if (graph_.facts.events[*event].time)
                return *event;
        return by_day.front();
    }

    const EntityGraph& graph_;
    const ActorNetwork& network_;
    std::vector<std::uint32_t> hops_;
    /// Of each event that was reached the actor who leads to it.
    std::vector<Vertex> nearest_;
};

} // namespace

std::vector<EgoActor> ego(const EntityGraph& graph, const ActorNetwork& network,
                          std::span<const EntityIndex> centre, std::uint32_t hops) {
    std::vector<EgoActor> found = Surroundings(graph, network).around(centre, hops);
    std::ranges::sort(found, {}, [](const EgoActor& actor) {
        return std::tuple(actor.hops, -std::int64_t{actor.events}, actor.actor);
    });
    return found;
}

} // namespace entente
