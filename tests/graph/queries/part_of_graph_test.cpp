#include "graph/queries/part_of_graph.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <string>

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

ArticleRecord article(std::string_view id) {
    ArticleRecord made;
    made.id = id;
    return made;
}

EntityGraph spring() {
    return graph_of(
        {visits(holt, state("Belmark")).on("2024-05-06").in("a1"),
         meets(holt, reyes).on("2024-03").said_by(person("Mira Tal", "ARV")).in("a2").planned(),
         sanctions(state("Arvenia"), state("Belmark")).on("2024-02").in("a3")},
        {article("a1"), article("a2"), article("a3"), article("a4")});
}

EntityGraph part(const EventFilter& filter) {
    return part_of_graph(spring(), shipped_ontology(), filter);
}

std::set<std::string> names(const EntityGraph& graph) {
    std::set<std::string> names;
    for (const GraphEntity& entity : graph.facts.entities)
        names.insert(entity.name);
    return names;
}

/// What an event says, whatever its place among others.
std::string told(const EntityGraph& graph, const Event& event) {
    std::string told =
        to_string(event.id) + full_type(event) + std::string(to_string(event.status));
    for (const Participation& participation : event.participations)
        told += std::string(participation.role) + graph.facts.entities[participation.entity].id;
    for (const ClaimIndex claim : event.claims)
        told += graph.facts.claims[claim].id;
    return told;
}

} // namespace

TEST_CASE("a part holds the events that pass, and what these need", "[graph]") {
    const EntityGraph visits = part({.types = {"visit"}});
    REQUIRE(visits.facts.events.size() == 1);
    CHECK(names(visits) == std::set<std::string>{"Ana Holt", "Belmark"});
    REQUIRE(visits.facts.claims.size() == 1);
    REQUIRE(visits.facts.articles.size() == 1);
    CHECK(visits.facts.articles.front().id == "a1");
    CHECK(visits.vertices.m_forward.m_rowstart.size() == 4);
}

TEST_CASE("a part keeps who says so, though they take no part", "[graph]") {
    CHECK(names(part({.modalities = {"planned"}})) ==
          std::set<std::string>{"Ana Holt", "Luis Reyes", "Mira Tal"});
}

TEST_CASE("a filter that asks for nothing leaves also the articles that tell of nothing",
          "[graph]") {
    CHECK(part({}).facts.articles.size() == 4);
    CHECK(part({.from = read_day("2025-01-01")}).facts.articles.empty());
    CHECK(part({.from = read_day("2025-01-01")}).facts.entities.empty());
}

TEST_CASE("events of a part are what they are in the whole", "[graph]") {
    const EntityGraph whole = graph_of(random_meetings(3, 12, 60));
    std::set<std::string> in_whole;
    for (const Event& event : whole.facts.events)
        in_whole.insert(told(whole, event));
    const EventFilter march{.from = read_day("2024-03-01"), .to = read_day("2024-03-31")};
    const EntityGraph some = part_of_graph(whole, shipped_ontology(), march);
    CHECK(some.facts.events.size() > 2);
    CHECK(some.facts.events.size() < whole.facts.events.size());
    for (const Event& event : some.facts.events)
        CHECK(in_whole.contains(told(some, event)));
}
