#include "extract/evaluation/article_score.hpp"
#include "tests/extract/evaluation/gold_builders.hpp"
#include "tests/support/claims.hpp"

#include <algorithm>

namespace entente {

using namespace tests;

namespace {

using Indexes = std::vector<std::size_t>;

ArticleScore score(std::string_view labels, const std::vector<Claim>& claims) {
    const Article article = article_of("Holt visited Suria. Holt met Reyes. Reyes went home.");
    return score_article(labels_of(labels, article), claims, article, shipped_gazetteer(),
                         shipped_ontology());
}

Indexes labels_of_matches(const std::vector<MatchedClaim>& matches) {
    Indexes labels;
    for (const MatchedClaim& match : matches)
        labels.push_back(match.label);
    return labels;
}

} // namespace

TEST_CASE("a claim meets a label by type and roles in their direction", "[extract]") {
    const std::string labels =
        R"("claims": [{"type": "sanction", "roles": {"sender": "Arvenia", "target": "Belmark"}}])";
    CHECK(score(labels, {sanctions(state("Arvenia"), state("Belmark"))}).found.size() == 1);
    const ArticleScore reversed = score(labels, {sanctions(state("Belmark"), state("Arvenia"))});
    CHECK(reversed.found.empty());
    CHECK(reversed.missing == Indexes{0});
    CHECK(score(labels, {meets(state("Arvenia"), state("Belmark"))}).missing == Indexes{0});
}

TEST_CASE("a symmetric claim has no direction", "[extract]") {
    const std::string labels =
        R"("claims": [{"type": "meet", "roles": {"agent": "Holt", "partner": "Reyes"}}])";
    CHECK(score(labels, {meets(person("Ana Holt"), person("Ivo Reyes"))}).found.size() == 1);
    CHECK(score(labels, {meets(person("Ivo Reyes"), person("Ana Holt"))}).found.size() == 1);
    CHECK(score(labels, {meets(person("Ivo Reyes"), person("Ivo Reyes"))}).found.empty());
}

TEST_CASE("the inverse type says the same with its ends exchanged", "[extract]") {
    const std::string labels =
        R"("claims": [{"type": "host", "roles": {"host": "Suria", "visitor": "Holt"}}])";
    CHECK(score(labels, {visits("Ana Holt", "Suria")}).found.size() == 1);
    CHECK(score(labels, {visits("Suria", "Ana Holt")}).found.empty());
}

TEST_CASE("a subtype meets its type, but a type no subtype", "[extract]") {
    const Claim state_visit = visits("Ana Holt", "Suria").subtype("state");
    const Claim visit = visits("Ana Holt", "Suria");
    const ArticleScore wide = score(R"("claims": [{"type": "visit"}])", {state_visit});
    REQUIRE(wide.found.size() == 1);
    CHECK(wide.found[0].comparison.subtype_met);
    const ArticleScore narrow = score(R"("claims": [{"type": "visit/state"}])", {visit});
    REQUIRE(narrow.found.size() == 1);
    CHECK_FALSE(narrow.found[0].comparison.subtype_met);
    CHECK_FALSE(circumstances_met(narrow.found[0].comparison));
}

TEST_CASE("each claim meets one label, and as many labels as possible are met", "[extract]") {
    // The first label would take either claim; the second only the first claim.
    const std::string labels =
        R"("claims": [{"type": "visit"}, {"type": "visit", "roles": {"visitor": "Holt"}}])";
    const ArticleScore both =
        score(labels, {visits("Ana Holt", "Suria"), visits("Ivo Reyes", "Suria")});
    REQUIRE(both.found.size() == 2);
    CHECK(both.found[0].claim == 1);
    CHECK(both.found[1].claim == 0);
}

TEST_CASE("of equal labels the earliest is met, of equal claims the one that agrees more",
          "[extract]") {
    const std::string label = R"({"type": "visit", "time": "2024-05", "polarity": "positive"})";
    const ArticleScore tied =
        score("\"claims\": [" + label + "," + label + "]", {visits("Ana Holt", "Suria")});
    CHECK(labels_of_matches(tied.found) == Indexes{0});
    CHECK(tied.missing == Indexes{1});
    const ArticleScore agreeing =
        score("\"claims\": [" + label + "]",
              {visits("Ana Holt", "Suria").denied(), visits("Ana Holt", "Suria").on("2024-05-06")});
    REQUIRE(agreeing.found.size() == 1);
    CHECK(agreeing.found[0].claim == 1);
}

TEST_CASE("other claims are wrong where all are labelled, and else not judged", "[extract]") {
    const std::vector<Claim> claims = {visits("Ana Holt", "Suria"), visits("Ivo Reyes", "Suria")};
    const std::string labels = R"("claims": [{"type": "visit", "roles": {"visitor": "Holt"}}])";
    const ArticleScore incomplete = score(labels, claims);
    CHECK(incomplete.wrong.empty());
    CHECK(incomplete.unjudged == Indexes{1});
    const ArticleScore complete = score(labels + R"(, "complete": true)", claims);
    CHECK(complete.wrong == Indexes{1});
    CHECK(complete.unjudged.empty());
}

TEST_CASE("saying again what is labelled is not wrong, unless it says otherwise", "[extract]") {
    const ArticleScore made = score(
        R"("claims": [{"type": "visit", "roles": {"visitor": "Holt"}, "time": "2024-05-06"}], "complete": true)",
        {visits("Ana Holt", "Suria").on("2024-05-06"), visits("Ana Holt", "Suria").on("2024-05-06"),
         visits("Ana Holt", "Suria").on("2024-07")});
    CHECK(made.found.size() == 1);
    CHECK(made.repeats == Indexes{1});
    CHECK(made.wrong == Indexes{2});
}

TEST_CASE("a claim that is wrong in one role is near, and its label missing", "[extract]") {
    const ArticleScore made = score(
        R"("claims": [{"type": "visit", "roles": {"visitor": "Holt", "destination": "Belmark"}}], "complete": true)",
        {visits("Ana Holt", "Suria")});
    REQUIRE(made.near.size() == 1);
    CHECK(made.near[0].comparison.roles == std::vector<bool>{true, false});
    CHECK(made.missing == Indexes{0});
    CHECK(made.wrong == Indexes{0});
}

TEST_CASE("a label that quotes its sentence is met there only", "[extract]") {
    const std::string labels = R"("claims": [{"type": "visit", "sentence": "Holt visited Suria"}])";
    CHECK(score(labels, {visits("Ana Holt", "Suria").saying("Holt visited Suria.")}).found.size() ==
          1);
    CHECK(score(labels, {visits("Ana Holt", "Suria").saying("Reyes went home.")}).found.empty());
}

TEST_CASE("time, modality, polarity and speaker are judged where the label says", "[extract]") {
    const auto verdicts = [](std::string_view label, const Claim& claim) {
        const ArticleScore made =
            score(R"("claims": [{"type": "visit", )" + std::string(label) + "}]", {claim});
        REQUIRE(made.found.size() == 1);
        return made.found[0].comparison;
    };
    const Claim may = visits("Ana Holt", "Suria").on("2024-05-06");
    CHECK(verdicts(R"("time": "2024-05")", may).time == Verdict::right);
    CHECK(verdicts(R"("time": "2024-05-07")", may).time == Verdict::wrong);
    CHECK(
        verdicts(R"("time": "2024-05-07")", visits("Ana Holt", "Suria").on("../2024-06-01")).time ==
        Verdict::vague);
    CHECK(verdicts(R"("time": "2024-05-07")", visits("Ana Holt", "Suria")).time == Verdict::wrong);
    CHECK(verdicts(R"("modality": "planned")", may).modality == Verdict::wrong);
    CHECK(verdicts(R"("polarity": "positive")", may).polarity == Verdict::right);
    CHECK(verdicts(R"("speaker": [])", may).speaker == Verdict::right);
    CHECK(verdicts(R"("speaker": "Reyes")", may).speaker == Verdict::wrong);
    Claim said = may;
    said.attributed_to.push_back({person("Ivo Reyes"), "said"});
    CHECK(verdicts(R"("speaker": "Reyes")", said).speaker == Verdict::right);
    CHECK(verdicts(R"("speaker": [])", said).speaker == Verdict::wrong);
    CHECK(verdicts(R"("roles": {"visitor": "Holt"})", said).speaker == Verdict::not_judged);
}

TEST_CASE("a forbidden claim is made where a claim is so in all that the label says", "[extract]") {
    const std::string forbidden =
        R"("forbidden": [{"type": "visit/state", "roles": {"visitor": "Holt"}, "modality": "actual"}])";
    const Claim visit = visits("Ana Holt", "Suria").subtype("state");
    CHECK(score(forbidden, {visit, visit}).forbidden.size() == 2);
    CHECK(score(forbidden, {visits("Ana Holt", "Suria").subtype("state").planned()})
              .forbidden.empty());
    CHECK(score(forbidden, {visits("Ana Holt", "Suria")}).forbidden.empty());
    CHECK(score(forbidden, {visits("Ivo Reyes", "Suria").subtype("state")}).forbidden.empty());
}

TEST_CASE("nobody is met by a claim that lacks its subject", "[extract]") {
    const std::string labels = R"("claims": [{"type": "sanction", "roles": {"sender": []}}])";
    CHECK(score(labels, {sanctions(state("Arvenia"), state("Belmark")).by_nobody()}).found.size() ==
          1);
    CHECK(score(labels, {sanctions(state("Arvenia"), state("Belmark"))}).found.empty());
}

TEST_CASE("the order of claims does not change how many labels are met", "[extract]") {
    std::vector<Claim> claims = {visits("Ana Holt", "Suria"), visits("Ivo Reyes", "Suria"),
                                 visits("Ana Holt", "Belmark"), visits("Ivo Reyes", "Belmark")};
    const std::string labels =
        R"("claims": [{"type": "visit"}, {"type": "visit", "roles": {"visitor": "Holt"}},
        {"type": "visit", "roles": {"destination": "Suria"}},
        {"type": "visit", "roles": {"visitor": "Reyes", "destination": "Suria"}}])";
    const auto by_id = [](const Claim& one, const Claim& other) { return one.id < other.id; };
    std::ranges::sort(claims, by_id);
    do
        CHECK(score(labels, claims).found.size() == 4);
    while (std::ranges::next_permutation(claims, by_id).found);
}

} // namespace entente
