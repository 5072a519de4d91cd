#include "graph/queries/communities.hpp"
#include "graph/queries/ego.hpp"
#include "graph/queries/paths.hpp"
#include "graph/queries/ranking.hpp"
#include "graph/queries/relation_balances.hpp"
#include "graph/queries/search.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

/// What all queries answer, so that equal texts mean equal answers.
class Answers {
  public:
    explicit Answers(const EntityGraph& graph)
        : graph_(graph), network_(make_actor_network(graph, all_events(graph))) {
        add_rankings();
        add_surroundings();
        for (const Community& community : communities(network_)) {
            add("community", community.events_within, community.events_across);
            for (const EntityIndex actor : community.actors)
                add(name(actor));
        }
        for (const RelationBalance& relation :
             relation_balances(graph, shipped_ontology(), all_events(graph)))
            add(name(relation.one), name(relation.other), relation.balance.events,
                relation.balance.goldstein_sum, to_string(graph.facts.events[relation.latest].id));
    }

    const std::string& text() const { return text_; }

  private:
    static std::string printed(std::string_view text) { return std::string(text); }
    static std::string printed(std::int64_t number) { return std::to_string(number); }
    static std::string printed(std::uint64_t number) { return std::to_string(number); }
    static std::string printed(std::uint32_t number) { return std::to_string(number); }
    template <typename... Parts>
    void add(const Parts&... parts) {
        ((text_ += printed(parts) + " "), ...);
        text_ += "\n";
    }
    std::string name(EntityIndex entity) const { return graph_.facts.entities[entity].id; }

    void add_rankings() {
        for (const RankMeasure measure : {RankMeasure::pagerank, RankMeasure::betweenness})
            for (const ActorRank& rank : rank_actors(network_, {.measure = measure}).actors)
                add(name(rank.actor), rank.events, rank.pagerank, rank.betweenness.value_or(0));
    }

    void add_surroundings() {
        const std::vector<EntityIndex> first{0};
        for (const EgoActor& actor : ego(graph_, network_, first, 9))
            add(name(actor.actor), actor.hops, actor.events, name(actor.through));
        for (EntityIndex to = 1; to < graph_.facts.entities.size(); ++to)
            for (const ActorPath& path :
                 find_paths(graph_, network_, first, std::vector{to}, {PathPreference::sources, 3}))
                for (const PathLink& step : path)
                    add(name(step.from), to_string(graph_.facts.events[step.event].id),
                        name(step.to));
    }

    const EntityGraph& graph_;
    ActorNetwork network_;
    std::string text_;
};

} // namespace

TEST_CASE("queries answer the same whatever order the claims come in", "[graph]") {
    const auto seed = GENERATE(1U, 2U, 3U);
    std::vector<Claim> claims = random_meetings(seed, 12, 40);
    const std::string expected = Answers(graph_of(claims)).text();
    CHECK_FALSE(expected.empty());
    std::mt19937 random(seed);
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(claims, random);
        REQUIRE(Answers(graph_of(claims)).text() == expected);
    }
}
