#pragma once

#include "graph/queries/actor_network.hpp"

#include <vector>

namespace entente {

/// Actors who mostly deal with each other.
struct Community {
    /// By number of events, then by id.
    std::vector<EntityIndex> actors;
    /// The events in which nobody of another community takes part.
    std::uint32_t events_within = 0;
    /// The other events of its actors.
    std::uint32_t events_across = 0;
};

/// Communities of actors, largest first, then by the first id; each actor is in one.
///
/// Two actors are linked by each event that they share, with 60/(n-1) as its weight where n take
/// part, so that a meeting of ten counts no more for each than one of two (Newman 2001); events of
/// more than 61 link nobody. The modularity of that (Newman and Girvan 2004) is raised by the
/// Louvain method (Blondel et al. 2008); a community that falls apart is then cut into what hangs
/// together, the defect that Traag et al. (2019) show.
///
/// Actors come in the order of their ids, gains are compared as whole numbers, and of equal ones
/// the first wins: no chance, no rounding. Boost.Graph has no such algorithm, and igraph's draws
/// the order of vertices by lot. A round is O(V + E log E) in the pairs, of which an actor has at
/// most 60 an event; at most 32 rounds a level, and log2 V levels. Up to 35 million participations.
std::vector<Community> communities(const ActorNetwork& network);

} // namespace entente
