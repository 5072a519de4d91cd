#include "export/iris.hpp"
#include "export/json_ld.hpp"
#include "ontology/json.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

std::string json_ld_of(const EntityGraph& graph) {
    std::ostringstream output;
    write_json_ld(output, graph, shipped_ontology());
    return output.str();
}

JsonValue read(const std::string& text) {
    auto result = read_json(text);
    REQUIRE(std::holds_alternative<JsonValue>(result));
    return std::get<JsonValue>(std::move(result));
}

const JsonValue::Array& nodes_of(const JsonValue& document) {
    return *document.member("@graph")->array();
}

/// The only node with this as its first type.
const JsonValue& only(const JsonValue& document, std::string_view type) {
    const JsonValue* found = nullptr;
    for (const JsonValue& node : nodes_of(document)) {
        const JsonValue* types = node.member("type");
        const std::string* word =
            types->array() ? types->array()->front().string() : types->string();
        if (*word == type) {
            CHECK(found == nullptr);
            found = &node;
        }
    }
    REQUIRE(found != nullptr);
    return *found;
}

std::string text(const JsonValue& node, std::string_view key) {
    const JsonValue* value = node.member(key);
    return value && value->string() ? *value->string() : std::string();
}

} // namespace

TEST_CASE("links run from the event to the claim to the sentence to the article", "[export]") {
    const JsonValue document = read(json_ld_of(graph_of(
        {article("a1")},
        {visits(person("Ana Holt"), state("Suria")).on("2024-05-06").saying("She did.")})));
    const JsonValue& event = only(document, "sem:Event");
    const JsonValue& claim = only(document, "entente:Claim");
    const JsonValue& span = only(document, "oa:SpecificResource");
    const JsonValue& source = only(document, "schema:NewsArticle");
    CHECK(*event.member("claim")->array()->front().string() == text(claim, "id"));
    CHECK(text(claim, "derivedFrom") == text(span, "id"));
    CHECK(text(span, "source") == text(source, "id"));
    CHECK(text(*span.member("selector"), "exact") == "She did.");
}

TEST_CASE("the document has no id of its own, which would hide its graph", "[export]") {
    const JsonValue document = read(json_ld_of(small_story()));
    CHECK(document.member("@id") == nullptr);
    CHECK(document.member("id") == nullptr);
    CHECK(document.object()->front().first == "@context");
}

TEST_CASE("a vague time has bounds and a precision but no day", "[export]") {
    const JsonValue document =
        read(json_ld_of(graph_of({}, {visits(person("Ana Holt"), state("Suria")).on("2024-05")})));
    const JsonValue& event = only(document, "sem:Event");
    CHECK(event.member("begin") == nullptr);
    CHECK(text(event, "earliestBegin") == "2024-05-01");
    CHECK(text(event, "latestBegin") == "2024-05-31");
    CHECK(text(event, "earliestEnd") == "2024-05-01");
    CHECK(text(event, "latestEnd") == "2024-05-31");
    CHECK(text(event, "precision") == "month");
    CHECK(text(event, "edtf") == "2024-05");
}

TEST_CASE("an open time lacks the bounds that nobody knows", "[export]") {
    const JsonValue document = read(
        json_ld_of(graph_of({}, {visits(person("Ana Holt"), state("Suria")).on("2024-05-06/..")})));
    const JsonValue& event = only(document, "sem:Event");
    CHECK(text(event, "earliestBegin") == "2024-05-06");
    CHECK(event.member("latestEnd") == nullptr);
}

TEST_CASE("roles are those of the ontology", "[export]") {
    const JsonValue document =
        read(json_ld_of(graph_of({}, {visits(person("Ana Holt"), state("Suria"))})));
    std::set<std::string> roles;
    for (const JsonValue& role : *only(document, "sem:Event").member("hasActor")->array())
        roles.insert(text(role, "roleType"));
    CHECK(roles == std::set<std::string>{"entente:role/visitor", "entente:role/destination"});
}

TEST_CASE("a plan and a denial are told by the claim and by the event", "[export]") {
    const JsonValue document = read(
        json_ld_of(graph_of({}, {visits(person("Ana Holt"), state("Suria")).planned().denied()})));
    CHECK(text(only(document, "entente:Claim"), "modality") == "planned");
    CHECK(text(only(document, "entente:Claim"), "polarity") == "negative");
    CHECK(text(only(document, "sem:Event"), "status") == "cancelled");
}

TEST_CASE("JSON-LD does not depend on the order or repetition of claims", "[export]") {
    const Consolidation facts = small_story().facts;
    const std::string expected = json_ld_of(small_story());
    std::mt19937 random(11);
    std::vector<Claim> claims = facts.claims;
    claims.insert(claims.end(), facts.claims.begin(), facts.claims.end());
    for (int round = 0; round < 50; ++round) {
        std::ranges::shuffle(claims, random);
        CHECK(json_ld_of(graph_of(facts.articles, claims)) == expected);
    }
}

TEST_CASE("naughty texts keep the document whole and its ids encoded", "[export]") {
    const std::string written = json_ld_of(naughty_story());
    CHECK(written.find('<') == std::string::npos);
    const JsonValue document = read(written);
    for (const JsonValue& node : nodes_of(document))
        CHECK(text(node, "id").find_first_of(" \"<>\\^`{|}") == std::string::npos);
    const JsonValue::Array& nodes = nodes_of(document);
    const auto says = [&](const std::string& exact) {
        return std::ranges::any_of(nodes, [&](const JsonValue& node) {
            const JsonValue* selector = node.member("selector");
            return selector && text(*selector, "exact") == exact;
        });
    };
    CHECK(says("</script><script>alert(1)</script>"));
    CHECK(says("line\nbreak\r\n\ttab"));
}

TEST_CASE("an address that is not of the web is left out", "[export]") {
    ArticleRecord record = article("a1");
    record.url = "javascript:alert(1)";
    const JsonValue document = read(json_ld_of(graph_of({record}, {})));
    CHECK(only(document, "schema:NewsArticle").member("url") == nullptr);
}

TEST_CASE("only Wikidata's own ids become Wikidata's IRIs", "[export]") {
    CHECK(compact(entity_iri("wd:Q30")) == "wd:Q30");
    CHECK(compact(entity_iri("wd:Q30/x")) == "entente:actor/wd:Q30/x");
    CHECK(compact(entity_iri("wd:Q")) == "entente:actor/wd:Q");
}

TEST_CASE("a stream that fails is an error", "[export]") {
    std::ostringstream output;
    output.setstate(std::ios::badbit);
    CHECK_THROWS_AS(write_json_ld(output, small_story(), shipped_ontology()), Error);
}
