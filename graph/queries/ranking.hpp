#pragma once

#include "graph/queries/actor_network.hpp"

#include <optional>
#include <vector>

namespace entente {

/// What ranks actors.
enum class RankMeasure : std::uint8_t { events, pagerank, betweenness };

/// An actor's place in a network.
struct ActorRank {
    EntityIndex actor = 0;
    /// In how many events.
    std::uint32_t events = 0;
    /// The share of a random walk that is spent there (PageRank; Brin and Page 1998), in
    /// millionths; all actors together have a million.
    std::uint64_t pagerank = 0;
    /// The share of the shortest paths between two others that lead through the actor (Freeman
    /// 1977), the mean over all such pairs, in millionths. Absent unless asked for.
    std::optional<std::uint64_t> betweenness;
};

/// Actors by how much they matter.
struct Ranking {
    /// By the measure, highest first, then by events, then by id.
    std::vector<ActorRank> actors;
    /// From how many actors betweenness was measured, where not from all.
    std::optional<std::uint32_t> pivots;
};

/// By what actors are ranked, and how much work that may be.
struct RankingOptions {
    RankMeasure measure = RankMeasure::events;
    /// How many links betweenness may follow; beyond, it is estimated from as many actors as that
    /// allows, at least `fewest_pivots`, evenly spread over the ids (Brandes and Pich 2007).
    std::uint64_t work = std::uint64_t{1} << 28U;
    std::uint32_t fewest_pivots = 32;
};

/// Ranks the actors of a network. A walk goes from an actor to one of their events and on to one of
/// those who take part in it, 100 such steps with damping 0.85, and events that two share are so
/// many paths between them. Numbers are rounded to millionths before they rank, and added up in the
/// order of ids: the same everywhere. Betweenness only where it is the measure: O(p (V + E)) with p
/// the pivots, or all actors (Brandes 2001); everything else O(V + E), and sorting.
Ranking rank_actors(const ActorNetwork& network, const RankingOptions& options);

} // namespace entente
