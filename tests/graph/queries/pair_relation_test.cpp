#include "graph/queries/pair_relation.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant arvenia = state("Arvenia");
const Participant belmark = state("Belmark");
const Participant suria = state("Suria");

PairRelation relation(const EntityGraph& graph) {
    const std::vector<EventIndex> events = all_events(graph);
    const std::vector ones{named(graph, "Arvenia")};
    const std::vector others{named(graph, "Belmark")};
    return pair_relation(graph, shipped_ontology(), events, ones, others);
}

std::vector<std::string> periods(const PairRelation& relation) {
    std::vector<std::string> texts;
    for (const PairPeriod& period : relation.periods)
        texts.push_back(period.period ? period.period->edtf() : "");
    return texts;
}

} // namespace

TEST_CASE("cooperation and conflict of two are counted by month", "[graph]") {
    const auto made = relation(graph_of(
        {meets(arvenia, belmark).on("2024-03-02"), meets(arvenia, belmark).on("2024-03-20"),
         sanctions(belmark, arvenia).subtype("expel").on("2024-04-05"),
         meets(arvenia, suria).on("2024-04-06")}));
    REQUIRE(periods(made) == std::vector<std::string>{"2024-03", "2024-04"});
    CHECK(cooperation(made.periods[0].balance) == 2);
    CHECK(conflict(made.periods[0].balance) == 0);
    CHECK(conflict(made.periods[1].balance) == 1);
    CHECK(mean_goldstein(made.periods[0].balance) == 1.0);  // CAMEO 04
    CHECK(mean_goldstein(made.periods[1].balance) == -4.0); // CAMEO 16
    CHECK(mean_goldstein(made.balance) == Approx(-2.0 / 3));
}

TEST_CASE("what is known to a year counts for the year, and is never given a month", "[graph]") {
    const auto made = relation(
        graph_of({meets(arvenia, belmark).on("2024-12-30"), visits(arvenia, belmark).on("2024"),
                  sanctions(arvenia, belmark).on("../2024-05-03"), sanctions(belmark, arvenia),
                  visits(belmark, arvenia).on("2023-12-30/2024-01-02")}));
    CHECK(periods(made) == std::vector<std::string>{"2024-05", "2024-12", "2024", ""});
    CHECK(made.periods[3].events.size() == 2);
}

TEST_CASE("who acts side by side against a third has no conflict with each other", "[graph]") {
    const auto made = relation(graph_of({sanctions(arvenia, suria).mention("m").on("2024-03-02"),
                                         sanctions(belmark, suria).mention("m").on("2024-03-02")}));
    REQUIRE(made.periods.size() == 1);
    CHECK(made.together == 1);
    CHECK(made.balance.events == 0);
    CHECK(made.periods[0].events.size() == 1);
}

TEST_CASE("where two only were, nothing is between them and the place", "[graph]") {
    CHECK(relation(graph_of({meets(arvenia, suria).at(belmark).on("2024-03-02")})).periods.empty());
}

TEST_CASE("a plan counts as an agreement, one called off as a rejection, a denied deed as nothing",
          "[graph]") {
    const auto of = [](const Claim& claim) {
        const EntityGraph graph = graph_of({claim});
        return EventWeights(shipped_ontology()).of(graph.facts.events.at(0), graph.facts.claims);
    };
    CHECK(of(visits(arvenia, belmark)).goldstein == 100);
    CHECK(of(visits(arvenia, belmark).planned()).goldstein == 400);
    CHECK(of(visits(arvenia, belmark).planned().denied()).quad == QuadClass::verbal_conflict);
    CHECK(of(sanctions(arvenia, belmark)).quad == QuadClass::material_conflict);
    CHECK(of(sanctions(arvenia, belmark).denied()).quad == QuadClass::none);
    CHECK_FALSE(of(sanctions(arvenia, belmark).denied()).goldstein);
    CHECK(of(tells(arvenia, belmark)).quad == QuadClass::none);
}

TEST_CASE("the months of a pair add up to all that is between them", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(GENERATE(1U, 2U, 3U), 6, 60));
    const std::vector<EventIndex> events = all_events(graph);
    for (EntityIndex one = 0; one < graph.facts.entities.size(); ++one)
        for (EntityIndex other = 0; other < graph.facts.entities.size(); ++other) {
            if (one == other)
                continue;
            const auto made = pair_relation(graph, shipped_ontology(), events, std::vector{one},
                                            std::vector{other});
            Balance sum;
            std::size_t listed = 0;
            for (const PairPeriod& period : made.periods) {
                sum.events += period.balance.events;
                sum.goldstein_sum += period.balance.goldstein_sum;
                listed += period.events.size();
            }
            CHECK(sum.events == made.balance.events);
            CHECK(sum.goldstein_sum == made.balance.goldstein_sum);
            CHECK(listed == shared_events(graph, one, other).size());
        }
}
