#include "extract/language/relation.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("labels of either scheme name the same relations", "[language]") {
    CHECK(read_relation("dobj", LabelScheme::clear) == Relation::object);
    CHECK(read_relation("obj", LabelScheme::universal) == Relation::object);
    CHECK(read_relation("nsubjpass", LabelScheme::clear) == Relation::passive_subject);
    CHECK(read_relation("nsubj:pass", LabelScheme::universal) == Relation::passive_subject);
    CHECK(read_relation("relcl", LabelScheme::clear) == Relation::relative_clause);
    CHECK(read_relation("acl:relcl", LabelScheme::universal) == Relation::relative_clause);
}

TEST_CASE("a label of another scheme says nothing", "[language]") {
    CHECK(read_relation("dobj", LabelScheme::universal) == Relation::other);
    CHECK(read_relation("obl", LabelScheme::clear) == Relation::other);
    CHECK(read_relation("", LabelScheme::clear) == Relation::other);
}

TEST_CASE("relations have names for people", "[language]") {
    CHECK(to_string(Relation::root) == "root");
    CHECK(to_string(Relation::passive_subject) == "passive subject");
    CHECK(to_string(Relation::other) == "other");
}
