#pragma once

#include "graph/queries/actor_network.hpp"

#include <span>
#include <vector>

namespace entente {

/// What is preferred among paths of equally many events.
enum class PathPreference : std::uint8_t {
    recent,  ///< events that lie least far back, added up
    sources, ///< events that most articles tell of
};

/// A step of a path: two who took part in one event.
struct PathLink {
    EntityIndex from = 0;
    EntityIndex to = 0;
    /// The preferred one of their events.
    EventIndex event = 0;
    /// How many events of the network they share.
    std::uint32_t shared = 0;
};

using ActorPath = std::vector<PathLink>;

/// Which paths are wanted, and how many.
struct PathOptions {
    PathPreference preference = PathPreference::recent;
    /// How many paths at most.
    std::uint32_t alternatives = 1;
};

/// Who connects `sources` with `targets`, through which events: the path of the fewest events, of
/// those the preferred one, of those the first by ids of actors and events. Each further path
/// shares no one in between with those before it, and where one of these is a single event, none of
/// the events that both took part in; unlike the k shortest paths of Yen (1971), which mostly
/// differ in one step, these are independent of each other. Empty where there is no path. Someone
/// who is both a source and a target needs none, and is left out of the targets. O(k (V + E) log
/// V), by Dijkstra (1959).
std::vector<ActorPath> find_paths(const EntityGraph& graph, const ActorNetwork& network,
                                  std::span<const EntityIndex> sources,
                                  std::span<const EntityIndex> targets, const PathOptions& options);

} // namespace entente
