#include "graph/queries/ranking.hpp"

#include "graph/queries/betweenness.hpp"

#include <boost/graph/page_rank.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace entente {

namespace {

constexpr double millionths = 1e6;

std::uint64_t rounded(double share) {
    return static_cast<std::uint64_t>(std::llround(share * millionths));
}

/// Of each actor the share of all that actors have.
std::vector<double> page_ranks(const ActorNetwork& network) {
    constexpr std::size_t steps = 100;
    constexpr double damping = 0.85;
    std::vector<double> ranks(boost::num_vertices(network.links));
    const auto map =
        boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, network.links));
    // Boost's walk starts with one over the last argument at each vertex, and keeps the sum of
    // ranks at their number: with 1 it starts there.
    boost::graph::page_rank(network.links, map, boost::graph::n_iterations(steps), damping, 1);
    ranks.resize(network.actors.size());
    double sum = 0;
    for (const double rank : ranks)
        sum += rank;
    for (double& rank : ranks)
        rank /= sum;
    return ranks;
}

/// From as many actors as the work allows, or all.
std::uint32_t pivot_count(const ActorNetwork& network, const RankingOptions& options) {
    const std::uint64_t all = network.actors.size();
    const std::uint64_t each = std::max<std::uint64_t>(1, boost::num_edges(network.links));
    const std::uint64_t affordable =
        std::max<std::uint64_t>(options.work / each, options.fewest_pivots);
    return static_cast<std::uint32_t>(std::min(all, affordable));
}

void add_betweenness(const ActorNetwork& network, const RankingOptions& options, Ranking& to) {
    const std::uint32_t pivots = pivot_count(network, options);
    if (pivots < network.actors.size())
        to.pivots = pivots;
    const std::vector<double> shares = betweenness(network, pivots);
    for (std::size_t a = 0; a < shares.size(); ++a)
        to.actors[a].betweenness = rounded(shares[a]);
}

auto order_of(RankMeasure measure) {
    return [measure](const ActorRank& actor) {
        const std::uint64_t value = measure == RankMeasure::pagerank      ? actor.pagerank
                                    : measure == RankMeasure::betweenness ? *actor.betweenness
                                                                          : actor.events;
        return std::tuple(-static_cast<std::int64_t>(value), -std::int64_t{actor.events},
                          actor.actor);
    };
}

} // namespace

Ranking rank_actors(const ActorNetwork& network, const RankingOptions& options) {
    Ranking ranking;
    const std::vector<double> ranks = page_ranks(network);
    for (std::uint32_t a = 0; a < network.actors.size(); ++a)
        ranking.actors.push_back(
            {.actor = network.actors[a],
             .events = static_cast<std::uint32_t>(boost::out_degree(a, network.links)),
             .pagerank = rounded(ranks[a]),
             .betweenness = std::nullopt});
    if (options.measure == RankMeasure::betweenness)
        add_betweenness(network, options, ranking);
    std::ranges::sort(ranking.actors, {}, order_of(options.measure));
    return ranking;
}

} // namespace entente
