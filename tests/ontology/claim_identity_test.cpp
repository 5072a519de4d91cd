#include "ontology/claim_identity.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <set>
#include <utility>

using namespace entente;
using namespace entente::tests;

namespace {

Claim visit() {
    Claim claim = visits(person("Ana Holt", "SUR"), state("Belmark")).on("2024-05-06");
    claim.qualifiers = {{"place", city("Port Vela", "Belmark")}, {"host", person("Luis Reyes")}};
    claim.attributed_to = {{person("Mei Tan"), "said"}};
    return claim;
}

std::string id_of(const Claim& claim) { return claim_id(claim, "77ab", shipped_ontology()); }

} // namespace

TEST_CASE("what the program adds does not change a claim's identity", "[ontology]") {
    Claim other = visit();
    other.confidence = 0.1;
    other.codes = {{"cameo", "042"}};
    other.predicate = "tours";
    other.evidence.rule = "another";
    std::swap(other.qualifiers[0], other.qualifiers[1]);
    CHECK(id_of(other) == id_of(visit()));
    CHECK(id_of(visit()).size() == 32);
}

TEST_CASE("everything that is claimed is part of a claim's identity", "[ontology]") {
    std::set<std::string> ids{id_of(visit()), claim_id(visit(), "88cd", shipped_ontology())};
    const auto changed = [&](auto change) {
        Claim claim = visit();
        change(claim);
        ids.insert(id_of(claim));
    };
    changed([](Claim& c) { c.article = "a2"; });
    changed([](Claim& c) { c.type = "host"; });
    changed([](Claim& c) { c.subtype = "state"; });
    changed([](Claim& c) { c.subject->id += "x"; });
    changed([](Claim& c) { c.object.reset(); });
    changed([](Claim& c) { c.qualifiers.pop_back(); });
    changed([](Claim& c) { c.time.reset(); });
    changed([](Claim& c) { c.modality = Modality::planned; });
    changed([](Claim& c) { c.polarity = Polarity::negative; });
    changed([](Claim& c) { c.attributed_to.clear(); });
    changed([](Claim& c) { c.evidence.span.end = 99; });
    CHECK(ids.size() == 13);
}

TEST_CASE("both directions of a symmetric relation are one claim", "[ontology]") {
    Claim one = meets(person("Ana Holt"), person("Luis Reyes"));
    Claim other = one;
    std::swap(other.subject, other.object);
    CHECK(id_of(one) == id_of(other));
    Claim there = visit();
    Claim back = there;
    std::swap(back.subject, back.object);
    CHECK(id_of(there) != id_of(back));
}

TEST_CASE("an event key tells articles, types and triggers apart", "[ontology]") {
    const std::string key = event_key("a1", "77ab", "visit", {3, 8});
    CHECK(key == event_key("a1", "77ab", "visit", {3, 8}));
    CHECK(key != event_key("a2", "77ab", "visit", {3, 8}));
    CHECK(key != event_key("a1", "77ab", "meet", {3, 8}));
    CHECK(key != event_key("a1", "77ab", "visit", {3, 9}));
}

TEST_CASE("an unlinked entity's id comes from kind, folded name and country", "[ontology]") {
    CHECK(unlinked_entity_id(EntityKind::person, "Kim Chang-son", "PRK") ==
          "local:person/kim-chang-son/PRK");
    CHECK(unlinked_entity_id(EntityKind::person, "  José  Nuñez! ", "") ==
          "local:person/jose-nunez");
    CHECK(unlinked_entity_id(EntityKind::group, "?!", "") == "local:group/-");
}
