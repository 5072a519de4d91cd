#include "graph/queries/relation_balances.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

std::vector<RelationBalance> balances(const EntityGraph& graph, Parties parties = Parties::actors) {
    return relation_balances(graph, shipped_ontology(), all_events(graph), parties);
}

} // namespace

TEST_CASE("a relation knows its events, their balance and the latest", "[graph]") {
    const EntityGraph graph =
        graph_of({meets(holt, reyes).on("2024-03-01"),
                  sanctions(state("Suria"), state("Belmark")).on("2024-05-01"),
                  sanctions(state("Belmark"), state("Suria")).on("2024-04-01"),
                  sanctions(state("Belmark"), state("Suria")).subtype("tariff")});
    const auto found = balances(graph);
    REQUIRE(found.size() == 2);
    CHECK(found[0].balance.events == 3);
    CHECK(conflict(found[0].balance) == 3);
    CHECK(graph.facts.events[found[0].latest].time->interval.edtf() == "2024-05-01");
    CHECK(found[0].one < found[0].other);
}

TEST_CASE("by country, leaders count as their states", "[graph]") {
    const EntityGraph graph =
        graph_of({meets(holt, reyes).on("2024-03-01"),
                  sanctions(state("Suria"), state("Belmark")).on("2024-05-01"),
                  meets(holt, person("Iva Holt", "SUR")).on("2024-03-01"),
                  meets(holt, person("Mei Tan")).on("2024-03-02")});
    const auto found = balances(graph, Parties::countries);
    REQUIRE(found.size() == 1);
    CHECK(found[0].balance.events == 2);
    CHECK(graph.facts.entities[found[0].one].kind == EntityKind::state);
}

TEST_CASE("relations are the pairs that share events", "[graph]") {
    // Of up to three guests each two are related.
    std::vector<Claim> claims = random_meetings(GENERATE(1U, 2U), 8, 30);
    const EntityGraph graph = graph_of(claims);
    std::vector<EventIndex> small;
    for (const EventIndex e : all_events(graph))
        if (guests_of(graph, e).size() <= 3)
            small.push_back(e);
    for (const RelationBalance& relation : relation_balances(graph, shipped_ontology(), small)) {
        const auto shared = shared_events(graph, relation.one, relation.other);
        CHECK(relation.balance.events == std::ranges::count_if(shared, [&](EventIndex e) {
                  return std::ranges::binary_search(small, e);
              }));
    }
}
