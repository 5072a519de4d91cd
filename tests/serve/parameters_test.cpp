#include "serve/parameters.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"

#include <vector>

using namespace entente;
using namespace entente::tests;

namespace {

std::variant<AskedFor, ParameterProblem> read(std::string_view query,
                                              std::vector<std::string_view> more = {}) {
    std::vector<std::string_view> known(filter_parameters.begin(), filter_parameters.end());
    known.insert(known.end(), more.begin(), more.end());
    const auto target = read_target("/?" + std::string(query));
    return read_parameters(std::get<HttpTarget>(target), known, shipped_ontology());
}

std::string problem_with(std::string_view query, std::vector<std::string_view> more = {}) {
    const auto result = read(query, std::move(more));
    const auto* problem = std::get_if<ParameterProblem>(&result);
    return problem != nullptr ? problem->detail : "";
}

} // namespace

TEST_CASE("parameters become a filter and a page", "[serve]") {
    const auto result = read("actor=wd:Q1&actor=Ana+Holt&type=visit/state&place=SUR&from=2024-05-01"
                             "&to=2024-06-30&modality=planned&min-sources=2&min-confidence=0.8"
                             "&q=kim&offset=20&limit=5&graph=17",
                             {"q", "offset", "limit", "graph"});
    const auto& asked = std::get<AskedFor>(result);
    CHECK(asked.filter == ServedFilter{EventFilter{.actors = {"wd:Q1", "Ana Holt"},
                                                   .from = read_day("2024-05-01"),
                                                   .to = read_day("2024-06-30"),
                                                   .types = {"visit/state"},
                                                   .places = {"SUR"},
                                                   .modalities = {"planned"},
                                                   .min_sources = 2},
                                       0.8});
    CHECK(asked.words == "kim");
    CHECK(asked.offset == 20);
    CHECK(asked.limit == 5U);
    CHECK(asked.version == "17");
}

TEST_CASE("a parameter that is unknown here is refused with those that are right", "[serve]") {
    CHECK(problem_with("limit=3") ==
          "no parameter \"limit\" here; actor, type, place, from, to, modality, min-sources or "
          "min-confidence is right");
    CHECK(problem_with("Actor=x").find("no parameter \"Actor\"") == 0);
}

TEST_CASE("a value that is wrong is refused with what would be right", "[serve]") {
    CHECK(problem_with("type=vist") == "the parameter type is \"vist\"; did you mean \"visit\"?");
    for (const char* query : {"from=2024-13-01",
                              "from=2024-05-01T10:00",
                              "from=",
                              "to=yesterday",
                              "modality=held",
                              "min-sources=-1",
                              "min-sources=1.5",
                              "min-sources=99999999999999999999",
                              "min-sources=",
                              "min-confidence=2",
                              "min-confidence=nan",
                              "min-confidence=-0.1",
                              "min-confidence=1e",
                              "actor=",
                              "place=",
                              "type=",
                              "type=visit/",
                              "type=/",
                              "from=2024-05-01&from=2024-05-02",
                              "from=2024-05-02&to=2024-05-01"}) {
        CAPTURE(query);
        CHECK_FALSE(problem_with(query).empty());
    }
    CHECK(problem_with("limit=1000000001", {"limit"}).find("whole number") != std::string::npos);
    CHECK(problem_with("q=" + std::string(201, 'a'), {"q"}).find("200 bytes") != std::string::npos);
    CHECK(problem_with("q=" + std::string(200, 'a'), {"q"}).empty());
}
