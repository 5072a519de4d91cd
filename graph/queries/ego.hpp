#pragma once

#include "graph/queries/actor_network.hpp"

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Someone in the surroundings of others.
struct EgoActor {
    EntityIndex actor = 0;
    /// How many events lie between: 1 for who took part in one of theirs.
    std::uint32_t hops = 0;
    /// In how many events they met someone who is a hop nearer.
    std::uint32_t events = 0;
    /// Who that mostly was: of each event the nearer one with the most events, of those the one who
    /// comes up most; of equals the first by id.
    EntityIndex through = 0;
    /// The earliest and the latest of these events by known day; undated ones come last.
    EventIndex first = 0;
    EventIndex latest = 0;
};

/// Who is connected to `centre` by up to `hops` events, nearest first, then by number of events,
/// then by id. O(V + E), and sorting. `centre` must be sorted.
std::vector<EgoActor> ego(const EntityGraph& graph, const ActorNetwork& network,
                          std::span<const EntityIndex> centre, std::uint32_t hops);

} // namespace entente
