#include "ontology/json.hpp"

#include "ontology/json_writer.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

namespace {

std::string problem_of(std::string_view text, JsonLimits limits = {}) {
    const auto result = read_json(text, limits);
    const auto* problem = std::get_if<JsonProblem>(&result);
    return problem ? problem->problem : std::string();
}

} // namespace

TEST_CASE("JSON values are read with their members in order", "[ontology]") {
    const auto result = read_json(R"({"b":[1,true,null],"a":"\u00e9"})");
    const auto& value = std::get<JsonValue>(result);
    REQUIRE(value.object());
    CHECK(value.object()->front().first == "b");
    CHECK(*value.member("a")->string() == "é");
    CHECK(value.member("b")->array()->size() == 3);
    CHECK(value.member("c") == nullptr);
}

TEST_CASE("hostile JSON is a problem, not a crash", "[ontology]") {
    CHECK_FALSE(problem_of(std::string(2'000'000, '[')).empty());
    CHECK_FALSE(problem_of("\"\xFF\"").empty());
    CHECK_FALSE(problem_of("{} trailing").empty());
    CHECK_FALSE(problem_of("").empty());
    CHECK_FALSE(problem_of("1.7976931348623157e+309999").empty());
    CHECK_FALSE(problem_of(R"({"a":1,"a":2})").empty());
}

TEST_CASE("depth and length are bounded at the limit exactly", "[ontology]") {
    const JsonLimits limits{.bytes = 8, .depth = 2};
    CHECK(problem_of("[[1]]", limits).empty());
    CHECK_FALSE(problem_of("[[[]]]", limits).empty());
    CHECK(problem_of("\"123456\"", limits).empty());
    CHECK_FALSE(problem_of("\"1234567\"", limits).empty());
}

TEST_CASE("a broken file of our own is an error with line and column", "[ontology]") {
    try {
        read_json_file("{\n \"a\": x}", "test.json");
        FAIL("it was read");
    } catch (const Error& error) {
        CHECK(error.location().line == 2);
        CHECK(error.location().file == "test.json");
    }
}

TEST_CASE("numbers are written without rounding noise", "[ontology]") {
    JsonWriter json;
    json.begin_array();
    json.decimal(0.1 + 0.2);
    json.decimal(1);
    json.decimal(0.12345);
    json.end_array();
    CHECK(json.take() == "[0.3,1,0.1235]");
}

TEST_CASE("invalid UTF-8 is never written", "[ontology]") {
    JsonWriter json;
    json.string("\xFF");
    CHECK_THROWS_AS(json.take(), Error);
}
