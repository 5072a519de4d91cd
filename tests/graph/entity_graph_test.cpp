#include "graph/entity_graph.hpp"
#include "graph/relation_view.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

EntityGraph graph_of(std::vector<Claim> claims) {
    return build_graph(consolidate({}, std::move(claims), shipped_ontology()));
}

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

} // namespace

TEST_CASE("an event is one vertex, and each participation one edge", "[graph]") {
    const EntityGraph graph = graph_of(
        {meets(holt, reyes).mention("m"), meets(holt, person("Mei Tan", "ARV")).mention("m")});
    CHECK(boost::num_vertices(graph.vertices) == 4);
    CHECK(boost::num_edges(graph.vertices) == 3);
    const std::uint32_t event = vertex_of_event(graph, 0);
    CHECK(vertex_at(graph, event) == GraphVertex{GraphVertex::Kind::event, 0});
    CHECK(vertex_at(graph, 1) == GraphVertex{GraphVertex::Kind::entity, 1});
    CHECK(boost::in_degree(event, graph.vertices) == 3);
}

TEST_CASE("an entity's events are found from it, once each", "[graph]") {
    const EntityGraph graph = graph_of(
        {meets(holt, reyes).on("2024-05-06"), visits(holt, state("Belmark")).on("2024-05-07")});
    const auto found = find_entities(graph, "ana holt");
    REQUIRE(found.size() == 1);
    CHECK(events_of(graph, found.front()).size() == 2);
}

TEST_CASE("a name that nobody bears finds nobody", "[graph]") {
    CHECK(find_entities(graph_of({meets(holt, reyes)}), "Nobody").empty());
    CHECK(find_entities(graph_of({}), "Ana Holt").empty());
}

TEST_CASE("a visit relates visitor and place in its direction", "[graph]") {
    const EntityGraph graph = graph_of({visits(holt, state("Belmark"))});
    const auto found = relations(graph, shipped_ontology());
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].symmetric);
    CHECK(graph.facts.entities[found[0].source].name == "Ana Holt");
    CHECK(graph.facts.entities[found[0].target].name == "Belmark");
}

TEST_CASE("three at a meeting are three pairs, five are only the pairs that were told", "[graph]") {
    const auto summit = [](int guests) {
        std::vector<Claim> claims;
        for (int i = 0; i < guests; ++i)
            claims.push_back(meets(holt, person("Guest " + std::to_string(i), "ARV")).mention("m"));
        return claims;
    };
    CHECK(relations(graph_of(summit(2)), shipped_ontology()).size() == 3);
    CHECK(relations(graph_of(summit(4)), shipped_ontology()).size() == 4);
}
