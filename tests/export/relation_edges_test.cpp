#include "export/relation_edges.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

std::vector<RelationEdge> edges_of(const EntityGraph& graph, bool statements = false) {
    return relation_edges(graph, shipped_ontology(), statements);
}

} // namespace

TEST_CASE("events of one type between two actors are one edge", "[export]") {
    const Participant holt = person("Ana Holt");
    const EntityGraph graph =
        graph_of({}, {visits(holt, state("Suria")).on("2024-05-01").mention("m1"),
                      visits(holt, state("Suria")).on("2023-02-01").mention("m2")});
    const auto edges = edges_of(graph);
    REQUIRE(edges.size() == 1);
    CHECK(edges[0].events.size() == 2);
}

TEST_CASE("what is planned is not drawn into one edge with what was held", "[export]") {
    const Participant holt = person("Ana Holt");
    const EntityGraph graph =
        graph_of({}, {visits(holt, state("Suria")).on("2024-05-01"),
                      visits(holt, state("Suria")).on("2024-07-01").planned().mention("m2")});
    const auto edges = edges_of(graph);
    REQUIRE(edges.size() == 2);
    CHECK(edges[0].standing != edges[1].standing);
}

TEST_CASE("statements are edges only when asked for", "[export]") {
    const EntityGraph graph = graph_of({}, {tells(person("Ana Holt"), person("Luis Reyes"))});
    CHECK(edges_of(graph).empty());
    CHECK(edges_of(graph, true).size() == 1);
}

TEST_CASE("an event whose actor no article names is an edge with one end", "[export]") {
    Claim claim = sanctions(state("Belmark"), state("Arvenia"));
    claim.subject.reset();
    const auto edges = edges_of(graph_of({}, {claim}));
    REQUIRE(edges.size() == 1);
    CHECK_FALSE(edges[0].source);
    CHECK(edges[0].target);
}

TEST_CASE("the actors of the weightiest edges stay and the others are counted", "[export]") {
    const EntityGraph graph = graph_of({}, {visits(person("Ana Holt"), state("Suria")).in("a1"),
                                            visits(person("Ana Holt"), state("Suria")).in("a2"),
                                            visits(person("Luis Reyes"), state("Belmark")),
                                            visits(person("Mira Tal"), state("Suria"))});
    const Selection selection = select_edges(edges_of(graph), 3);
    CHECK(selection.actors.size() == 3);
    CHECK(selection.hidden_actors == 2);
    REQUIRE(selection.edges.size() == 2);
    CHECK(graph.facts.entities[*selection.edges[0].source].name == "Ana Holt");
    CHECK(graph.facts.entities[*selection.edges[1].source].name == "Mira Tal");
}

TEST_CASE("no room for an actor leaves an empty selection", "[export]") {
    const EntityGraph graph = graph_of({}, {visits(person("Ana Holt"), state("Suria"))});
    const Selection selection = select_edges(edges_of(graph), 1);
    CHECK(selection.edges.empty());
    CHECK(selection.hidden_actors == 2);
}
