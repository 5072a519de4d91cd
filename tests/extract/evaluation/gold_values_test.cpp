#include "extract/evaluation/gold_values.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::detail;

namespace {

JsonValue json(std::string_view text) {
    return std::get<JsonValue>(read_json(text, {.bytes = 1000, .depth = 8}));
}

/// What is wrong with a label; empty if nothing is.
template <typename Read>
std::string problem_of(Read read) {
    try {
        read();
    } catch (const LabelProblem& problem) {
        return problem.what.problem;
    }
    return {};
}

} // namespace

TEST_CASE("a label names one, several, or participants as claim lines have them", "[evaluation]") {
    CHECK(names(json(R"("Suria")"), "object") == ExpectedNames{"Suria"});
    CHECK(names(json(R"(["Suria","Lim"])"), "object") == ExpectedNames{"Suria", "Lim"});
    CHECK(names(json(R"({"name":"Suria","id":"wd:Q1"})"), "object") ==
          ExpectedNames{"Suria", "wd:Q1"});
    CHECK(names(json("[]"), "object").empty());
    CHECK_FALSE(problem_of([] { names(json(R"("…")"), "object"); }).empty());
    CHECK_FALSE(problem_of([] { names(json("7"), "object"); }).empty());
    CHECK_FALSE(problem_of([] { names(json(R"("country:Suria")"), "object"); }).empty());
}

TEST_CASE("what a label does not say is absent, what it says must be known", "[evaluation]") {
    CHECK_FALSE(modality(json("{}")));
    CHECK_FALSE(modality(json(R"({"modality":null})")));
    CHECK(modality(json(R"({"modality":"planned"})")) == Modality::planned);
    CHECK(polarity(json(R"({"polarity":"negative"})")) == Polarity::negative);
    CHECK(time(json(R"({"time":{"edtf":"2019-03"}})")) == read_edtf("2019-03"));
    CHECK(speaker(json(R"({"attributed_to":["Suria"]})")) == ExpectedNames{"Suria"});
    CHECK_FALSE(problem_of([] { modality(json(R"({"modality":"sure"})")); }).empty());
    CHECK_FALSE(problem_of([] { time(json(R"({"time":"soon"})")); }).empty());
}

TEST_CASE("messages quote the front of a text, and no half of a letter", "[evaluation]") {
    CHECK(front("short") == "short");
    CHECK(front(std::string(79, 'a') + "é") == std::string(79, 'a'));
    CHECK(did_you_mean("vist", {"visit", "meet"}, "none") == "did you mean \"visit\"?");
    CHECK(did_you_mean(std::string(100, 'x'), {"visit"}, "none") == "none");
}
