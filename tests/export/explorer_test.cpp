#include "export/explorer.hpp"

#include "export/explorer_model.hpp"
#include "export/packed_text.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/json.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

JsonValue model_of(const EntityGraph& graph) {
    auto read = read_json(explorer_model(graph, shipped_ontology(), {}));
    REQUIRE(std::holds_alternative<JsonValue>(read));
    return std::get<JsonValue>(std::move(read));
}

const JsonValue::Array& column(const JsonValue& model, const char* table, const char* name) {
    return *model.member(table)->member(name)->array();
}

std::string page_of(const EntityGraph& graph) {
    std::ostringstream page;
    write_explorer(page, graph, shipped_ontology(), {});
    return page.str();
}

} // namespace

TEST_CASE("the explorer's model has a row for each event, claim, sentence and article",
          "[export]") {
    const EntityGraph graph = small_story();
    const JsonValue model = model_of(graph);
    CHECK(column(model, "events", "id").size() == graph.facts.events.size());
    CHECK(column(model, "events", "words").size() == graph.facts.events.size());
    CHECK(column(model, "claims", "sentence").size() == graph.facts.claims.size());
    CHECK(column(model, "claims", "marks").size() == 6 * graph.facts.claims.size());
    CHECK(column(model, "sentences", "text").size() == 5);
    CHECK(column(model, "articles", "id").size() == 1);
    CHECK(column(model, "actors", "x").size() == graph.facts.entities.size());
}

TEST_CASE("the rows of the explorer's model that belong to events add up", "[export]") {
    const JsonValue model = model_of(small_story());
    const auto sum = [&](const char* table) {
        double total = 0;
        for (const JsonValue& count : column(model, table, "count"))
            total += *count.number();
        return static_cast<std::size_t>(total);
    };
    CHECK(sum("claims") == column(model, "claims", "sentence").size());
    CHECK(sum("participations") == column(model, "participations", "actor").size());
    CHECK(sum("stages") == column(model, "stages", "known").size());
}

TEST_CASE("an address that is no http(s) does not reach the explorer's model", "[export]") {
    const JsonValue model = model_of(naughty_story());
    for (const JsonValue& url : column(model, "articles", "url"))
        CHECK((url.string()->empty() || url.string()->starts_with("http")));
    const JsonValue good = model_of(small_story());
    CHECK(*column(good, "articles", "url").front().string() == "https://arven.example/1");
}

TEST_CASE("the explorer's model is the same for the same claims in another order", "[export]") {
    std::vector<Claim> claims = small_story().facts.claims;
    const auto made = [&] {
        return explorer_model(graph_of({article("a1")}, claims), shipped_ontology(), {});
    };
    const std::string first = made();
    std::ranges::reverse(claims);
    CHECK(made() == first);
}

TEST_CASE("base64 pads what is left over (RFC 4648, section 10)", "[export]") {
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\xff\xfe\xfd") == "//79");
}

TEST_CASE("a build without the explorer says how to get it", "[export]") {
    if (has_explorer())
        return;
    std::ostringstream page;
    CHECK_THROWS_AS(write_explorer(page, small_story(), shipped_ontology(), {}), Error);
    CHECK(page.str().empty());
}

TEST_CASE("the page says what it is about without a script, and escapes it", "[export]") {
    if (!has_explorer()) {
        WARN("not tested: this build was made without Node");
        return;
    }
    const std::string page = page_of(small_story());
    CHECK(page.find("<title>Suria courts Belmark</title>") != std::string::npos);
    CHECK(page.find("5 claims from 1 article") != std::string::npos);
    CHECK(page.find("%entente-") == std::string::npos);
    const std::string naughty = page_of(naughty_story());
    CHECK(naughty.find("<script>alert") == std::string::npos);
    CHECK(naughty.find("<b>bold") == std::string::npos);
}

TEST_CASE("a page that cannot be written is an error", "[export]") {
    if (!has_explorer()) {
        WARN("not tested: this build was made without Node");
        return;
    }
    std::ostringstream page;
    page.setstate(std::ios::badbit);
    CHECK_THROWS_AS(write_explorer(page, small_story(), shipped_ontology(), {}), Error);
}
