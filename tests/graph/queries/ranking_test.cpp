#include "graph/queries/ranking.hpp"

#include "graph/queries/betweenness.hpp"
#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

#include <map>

using namespace entente;
using namespace entente::tests;

namespace {

ActorNetwork network_of(const EntityGraph& graph) {
    return make_actor_network(graph, all_events(graph));
}

using Matrix = std::vector<std::vector<double>>;

/// How many shortest paths lead from each actor to each, where events shared are so many paths.
Matrix count_paths(const EntityGraph& graph, const std::vector<std::vector<std::size_t>>& between) {
    const std::size_t n = between.size();
    Matrix paths(n, std::vector<double>(n, 0));
    for (std::size_t a = 0; a < n; ++a)
        paths[a][a] = 1;
    for (std::size_t hops = 1; hops < n; ++hops)
        for (EntityIndex a = 0; a < n; ++a)
            for (EntityIndex b = 0; b < n; ++b)
                if (between[a][b] == hops)
                    for (EntityIndex last = 0; last < n; ++last)
                        if (between[a][last] + 1 == hops && between[last][b] == 1)
                            paths[a][b] +=
                                paths[a][last] *
                                static_cast<double>(shared_events(graph, last, b).size());
    return paths;
}

std::vector<double> brute_betweenness(const EntityGraph& graph) {
    const auto between = distances(graph);
    const Matrix paths = count_paths(graph, between);
    const std::size_t n = between.size();
    std::vector<double> shares(n, 0);
    for (std::size_t v = 0; v < n; ++v)
        for (std::size_t a = 0; a < n; ++a)
            for (std::size_t b = 0; b < n; ++b)
                if (a != b && a != v && b != v && between[a][b] < far &&
                    between[a][v] + between[v][b] == between[a][b])
                    shares[v] += paths[a][v] * paths[v][b] / paths[a][b] /
                                 (static_cast<double>(n - 1) * static_cast<double>(n - 2));
    return shares;
}

/// PageRank by its definition: of each step a share goes on, the rest starts anywhere.
std::vector<double> brute_pagerank(const ActorNetwork& network) {
    const std::size_t n = boost::num_vertices(network.links);
    std::vector<double> ranks(n, 1);
    for (int step = 0; step < 300; ++step) {
        std::vector<double> next(n, 0.15);
        for (std::uint32_t v = 0; v < n; ++v) {
            const auto [begin, end] = boost::out_edges(v, network.links);
            for (auto link = begin; link != end; ++link)
                next[boost::target(*link, network.links)] +=
                    0.85 * ranks[v] / boost::out_degree(v, network.links);
        }
        ranks = next;
    }
    return ranks;
}

} // namespace

TEST_CASE("betweenness is what counting all shortest paths finds", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(GENERATE(1U, 2U, 3U, 4U, 5U), 12, 14));
    const ActorNetwork network = network_of(graph);
    const auto actors = static_cast<std::uint32_t>(network.actors.size());
    const auto expected = brute_betweenness(graph);
    const auto found = betweenness(network, actors);
    REQUIRE(found.size() == expected.size());
    for (std::size_t a = 0; a < found.size(); ++a)
        CHECK(found[a] == Approx(expected[a]).margin(1e-12));
}

TEST_CASE("betweenness from some actors only says so, and is near", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(7, 60, 120));
    const ActorNetwork network = network_of(graph);
    const RankingOptions exact{.measure = RankMeasure::betweenness};
    const RankingOptions sampled{
        .measure = RankMeasure::betweenness, .work = 1, .fewest_pivots = 30};
    CHECK_FALSE(rank_actors(network, exact).pivots);
    const Ranking estimate = rank_actors(network, sampled);
    CHECK(estimate.pivots == 30);
    std::map<EntityIndex, std::uint64_t> exactly;
    for (const ActorRank& rank : rank_actors(network, exact).actors)
        exactly[rank.actor] = *rank.betweenness;
    const ActorRank& first = estimate.actors.front();
    CHECK(static_cast<double>(*first.betweenness) ==
          Approx(static_cast<double>(exactly[first.actor])).epsilon(0.5));
}

TEST_CASE("PageRank is that of its definition, and adds up to a million", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(GENERATE(1U, 2U, 3U), 12, 20));
    const ActorNetwork network = network_of(graph);
    const std::vector<double> expected = brute_pagerank(network);
    double sum = 0;
    for (std::size_t a = 0; a < network.actors.size(); ++a)
        sum += expected[a];
    std::uint64_t total = 0;
    for (const ActorRank& rank : rank_actors(network, {}).actors) {
        total += rank.pagerank;
        const double share = expected[*network.vertex_of(rank.actor)] / sum;
        CHECK(static_cast<double>(rank.pagerank) == Approx(share * 1e6).margin(1.5));
        CHECK(rank.events == events_of(graph, rank.actor).size());
    }
    CHECK(static_cast<double>(total) == Approx(1e6).margin(12));
}

TEST_CASE("ranks are in order, and of equals the first id comes first", "[graph]") {
    const Participant holt = person("Ana Holt", "SUR");
    const EntityGraph graph = graph_of({meets(holt, person("Luis Reyes", "BEL")).on("2024-03-01"),
                                        meets(holt, person("Mei Tan", "ARV")).on("2024-04-01")});
    const auto measure =
        GENERATE(RankMeasure::events, RankMeasure::pagerank, RankMeasure::betweenness);
    const Ranking ranking = rank_actors(network_of(graph), {.measure = measure});
    REQUIRE(ranking.actors.size() == 3);
    CHECK(ranking.actors[0].actor == named(graph, "Ana Holt"));
    CHECK(ranking.actors[1].actor < ranking.actors[2].actor);
}

TEST_CASE("nobody has a rank in an empty graph", "[graph]") {
    CHECK(rank_actors(network_of(graph_of({})), {.measure = RankMeasure::betweenness})
              .actors.empty());
}
