#pragma once

#include "graph/queries/actor_network.hpp"

#include <vector>

namespace entente {

/// Of each actor the share of the shortest paths between two other actors that lead through it, the
/// mean over all such pairs (Freeman 1977), 0 to 1. Events on the way count as steps, not as ends:
/// Boost's brandes_betweenness_centrality takes every vertex for an end, and cannot start from some
/// only. From `pivots` actors, evenly spread over the ids, and scaled up (Brandes and Pich 2007);
/// exact where they are all. O(pivots (V + E)), by Brandes (2001). Precondition: 0 < pivots <=
/// actors, unless there are none.
std::vector<double> betweenness(const ActorNetwork& network, std::uint32_t pivots);

} // namespace entente
