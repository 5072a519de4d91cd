#include "graph/queries/paths.hpp"

#include "graph/queries/event_filter.hpp"

#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace entente {

namespace {

using Vertex = std::uint32_t;
using Links = ActorNetwork::Links;
/// The number of events in the upper bits, how far they are from what is preferred in the lower.
using Cost = std::uint64_t;

constexpr unsigned penalty_bits = 44;
constexpr Cost unreachable = std::numeric_limits<Cost>::max();

/// What each event costs.
std::vector<Cost> event_costs(const EntityGraph& graph, const ActorNetwork& network,
                              PathPreference preference) {
    std::optional<Day> newest;
    std::optional<Day> oldest;
    std::uint32_t most = 0;
    for (const EventIndex e : network.events) {
        const Event& event = graph.facts.events[e];
        most = std::max(most, event.articles);
        if (const auto day = known_day(event)) {
            newest = newest ? std::max(newest, day) : day;
            oldest = oldest ? std::min(oldest, day) : day;
        }
    }
    // Of what is undated nobody knows how old it is: older than all else.
    const auto undated = newest ? (*newest - *oldest).count() + 1 : 0;
    std::vector<Cost> costs;
    for (const EventIndex e : network.events) {
        const Event& event = graph.facts.events[e];
        const auto day = known_day(event);
        const auto age = day ? (*newest - *day).count() : undated;
        const auto penalty =
            preference == PathPreference::sources ? most - event.articles : static_cast<Cost>(age);
        costs.push_back((Cost{1} << penalty_bits) + penalty);
    }
    return costs;
}

/// Entering an event costs, leaving it does not. For Boost's property maps.
struct LinkCost {
    using key_type = boost::graph_traits<Links>::edge_descriptor;
    using value_type = Cost;
    using reference = Cost;
    using category = boost::readable_property_map_tag;
    const ActorNetwork* network = nullptr;
    const std::vector<Cost>* costs = nullptr;

    friend Cost get(const LinkCost& map, const key_type& link) {
        const auto target = static_cast<Vertex>(boost::target(link, map.network->links));
        return map.network->is_actor(target) ? 0
                                             : (*map.costs)[target - map.network->actors.size()];
    }
};

struct IsOpen {
    const std::vector<char>* closed = nullptr;
    bool operator()(std::size_t vertex) const { return (*closed)[vertex] == 0; }
};

using OpenLinks = boost::filtered_graph<Links, boost::keep_all, IsOpen>;

/// Thrown to leave Boost's search once all that matters is known.
struct Arrived {};

/// Stops the search behind the first source.
class StopBehind : public boost::dijkstra_visitor<> {
  public:
    StopBehind(const std::vector<Vertex>& wanted, const std::vector<Cost>& distance)
        : wanted_(&wanted), distance_(&distance) {}

    void examine_vertex(std::size_t vertex, const OpenLinks&) {
        if ((*distance_)[vertex] > arrived_)
            throw Arrived();
        if (std::ranges::binary_search(*wanted_, vertex))
            arrived_ = std::min(arrived_, (*distance_)[vertex]);
    }

  private:
    const std::vector<Vertex>* wanted_;
    const std::vector<Cost>* distance_;
    Cost arrived_ = unreachable;
};

class PathFinder {
  public:
    PathFinder(const EntityGraph& graph, const ActorNetwork& network, PathPreference preference)
        : network_(network), costs_(event_costs(graph, network, preference)),
          closed_(boost::num_vertices(network.links), 0) {}

    std::optional<ActorPath> next(const std::vector<Vertex>& sources,
                                  const std::vector<Vertex>& targets) {
        measure_from(targets, sources);
        // The first by id among the nearest.
        const auto source = std::ranges::min_element(
            sources, {}, [&](Vertex v) { return std::pair(distance_[v], v); });
        if (source == sources.end() || distance_[*source] == unreachable)
            return std::nullopt;
        ActorPath path = walk(*source);
        close(path);
        return path;
    }

  private:
    /// The cost from each vertex to the nearest target, for those that are not behind the sources.
    void measure_from(const std::vector<Vertex>& targets, const std::vector<Vertex>& sources) {
        distance_.assign(closed_.size(), unreachable);
        std::vector<std::size_t> origins(targets.begin(), targets.end());
        const OpenLinks open(network_.links, boost::keep_all(), IsOpen{&closed_});
        try {
            boost::dijkstra_shortest_paths(
                open, origins.begin(), origins.end(), boost::dummy_property_map(),
                boost::make_iterator_property_map(distance_.begin(),
                                                  get(boost::vertex_index, open)),
                LinkCost{&network_, &costs_}, get(boost::vertex_index, open), std::less<>(),
                boost::closed_plus<Cost>(unreachable), unreachable, Cost{0},
                StopBehind(sources, distance_));
        } catch (const Arrived&) { // NOLINT(bugprone-empty-catch): it is the way out
        }
    }

    /// The first vertex by number that leads on along a shortest path.
    Vertex lead_on(Vertex from, Cost step) const {
        Vertex first = std::numeric_limits<Vertex>::max();
        for_each_linked(network_, from, [&](Vertex to) {
            const bool shortest = closed_[to] == 0 && distance_[to] != unreachable &&
                                  distance_[to] + step == distance_[from];
            if (shortest)
                first = std::min(first, to);
        });
        return first;
    }

    ActorPath walk(Vertex from) const {
        ActorPath path;
        while (distance_[from] > 0) {
            const Vertex event = lead_on(from, 0);
            const Vertex to = lead_on(event, costs_[event - network_.actors.size()]);
            path.push_back({network_.actors[from], network_.actors[to], network_.event_at(event),
                            static_cast<std::uint32_t>(shared_events(from, to).size())});
            from = to;
        }
        return path;
    }

    std::vector<Vertex> events_of_actor(Vertex actor) const {
        std::vector<Vertex> events;
        for_each_linked(network_, actor, [&](Vertex event) { events.push_back(event); });
        return events;
    }

    std::vector<Vertex> shared_events(Vertex one, Vertex other) const {
        std::vector<Vertex> shared;
        std::ranges::set_intersection(events_of_actor(one), events_of_actor(other),
                                      std::back_inserter(shared));
        return shared;
    }

    /// Keeps later paths apart from this one.
    void close(const ActorPath& path) {
        for (std::size_t i = 0; i + 1 < path.size(); ++i)
            closed_[*network_.vertex_of(path[i].to)] = 1;
        if (path.size() != 1)
            return;
        for (const Vertex event : shared_events(*network_.vertex_of(path.front().from),
                                                *network_.vertex_of(path.front().to)))
            closed_[event] = 1;
    }

    const ActorNetwork& network_;
    std::vector<Cost> costs_;
    std::vector<char> closed_;
    std::vector<Cost> distance_;
};

std::vector<Vertex> vertices_of(const ActorNetwork& network, std::span<const EntityIndex> entities,
                                const std::vector<Vertex>& but = {}) {
    std::vector<Vertex> vertices;
    for (const EntityIndex entity : entities)
        if (const auto vertex = network.vertex_of(entity))
            if (std::ranges::find(but, *vertex) == but.end())
                vertices.push_back(*vertex);
    std::ranges::sort(vertices);
    return vertices;
}

} // namespace

std::vector<ActorPath> find_paths(const EntityGraph& graph, const ActorNetwork& network,
                                  std::span<const EntityIndex> sources,
                                  std::span<const EntityIndex> targets,
                                  const PathOptions& options) {
    const std::vector<Vertex> from = vertices_of(network, sources);
    const std::vector<Vertex> to = vertices_of(network, targets, from);
    std::vector<ActorPath> paths;
    if (from.empty() || to.empty())
        return paths;
    PathFinder finder(graph, network, options.preference);
    while (paths.size() < options.alternatives) {
        std::optional<ActorPath> path = finder.next(from, to);
        if (!path)
            break;
        paths.push_back(std::move(*path));
    }
    return paths;
}

} // namespace entente
