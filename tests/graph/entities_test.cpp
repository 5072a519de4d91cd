#include "graph/consolidate.hpp"
#include "graph/relation_view.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

Consolidation consolidated(std::vector<Claim> claims) {
    return consolidate({}, std::move(claims), shipped_ontology());
}

Participant linked(std::string_view name) {
    Participant participant = person(name, "SUR");
    participant.id = "wd:Q1";
    return participant;
}

} // namespace

TEST_CASE("an entity has the name that most claims give it, and the others as aliases", "[graph]") {
    const auto facts = consolidated({visits(linked("A. Holt"), state("Belmark")).in("a1"),
                                     visits(linked("Ana Holt"), state("Belmark")).in("a2"),
                                     visits(linked("Ana Holt"), state("Belmark")).in("a3")});
    const auto holt = find_entity(facts, "wd:Q1");
    REQUIRE(holt);
    CHECK(facts.entities[*holt].name == "Ana Holt");
    CHECK(facts.entities[*holt].aliases == std::vector<std::string>{"A. Holt"});
}

TEST_CASE("of names that are as frequent the first in code point order is chosen", "[graph]") {
    const auto facts = consolidated({visits(linked("Zoe Holt"), state("Belmark")).in("a1"),
                                     visits(linked("Ana Holt"), state("Belmark")).in("a2")});
    CHECK(facts.entities[*find_entity(facts, "wd:Q1")].name == "Ana Holt");
}

TEST_CASE("an id that was joined still finds its entity", "[graph]") {
    const auto facts = consolidated({visits(person("Ana Holt", "SUR"), state("Belmark")).in("a1"),
                                     visits(person("Ana Holt"), state("Arvenia")).in("a2")});
    CHECK(find_entity(facts, person("Ana Holt").id) ==
          find_entity(facts, person("Ana Holt", "SUR").id));
    CHECK_FALSE(find_entity(facts, "local:person/nobody"));
}

TEST_CASE("officials without country are not those of the only country that is told", "[graph]") {
    const auto name = GENERATE("government official", "US official");
    const auto facts = consolidated({visits(person(name, "SUR"), state("Belmark")).in("a1"),
                                     visits(person(name), state("Belmark")).in("a2")});
    CHECK(facts.entities.size() == 3);
}

TEST_CASE("the pairs of a large meeting are found by joined ids too", "[graph]") {
    std::vector<Claim> claims{visits(person("Ana Holt", "SUR"), state("Belmark")).in("a2")};
    for (const auto* guest : {"Luis Reyes", "Mei Tan", "Ole Brandt", "Ivo Kern"})
        claims.push_back(meets(person("Ana Holt"), person(guest, "BEL")).mention("summit"));
    const auto found = relations(build_graph(consolidated(claims)), shipped_ontology());
    CHECK(std::ranges::count(found, true, &EntityRelation::symmetric) == 4);
}

TEST_CASE("of several subjects and objects only those are related that a claim names together",
          "[graph]") {
    const auto graph =
        build_graph(consolidated({sanctions(state("Arvenia"), state("Belmark")).mention("m"),
                                  sanctions(state("Suria"), state("Cordan")).mention("m")}));
    CHECK(relations(graph, shipped_ontology()).size() == 2);
}
