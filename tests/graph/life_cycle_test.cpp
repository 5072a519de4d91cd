#include "graph/life_cycle.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant belmark = state("Belmark");

/// Each article's id is the day it appeared.
Consolidation consolidated(std::vector<Claim> claims) {
    std::vector<ArticleRecord> articles;
    for (const Claim& claim : claims)
        articles.push_back(appeared(claim.article, claim.article));
    return consolidate(std::move(articles), std::move(claims), shipped_ontology());
}

/// "planned 2024-06-01 (2024-06-14)", one after the other.
std::string life_of(std::vector<Claim> claims) {
    const Consolidation facts = consolidated(std::move(claims));
    REQUIRE(facts.events.size() == 1);
    std::string text;
    for (const Stage& stage : life_cycle(facts, facts.events[0])) {
        text += (text.empty() ? "" : ", ") + std::string(to_string(stage.status));
        text += stage.known ? " " + to_string(*stage.known) : "";
        text += stage.date ? " (" + stage.date->edtf() + ")" : "";
    }
    const auto stages = life_cycle(facts, facts.events[0]);
    CHECK(facts.events[0].status == stages.back().status);
    return text;
}

ClaimBuilder visit(std::string_view day, std::string_view article) {
    return visits(holt, belmark).on(day).in(article);
}

} // namespace

TEST_CASE("an event has the stages that articles told, by the day they became known", "[graph]") {
    CHECK(
        life_of({visit("2024-06", "2024-05-02").possible(),
                 visit("2024-06-14", "2024-06-01").planned(), visit("2024-06-14", "2024-06-14")}) ==
        "possible 2024-05-02 (2024-06), planned 2024-06-01 (2024-06-14), actual 2024-06-14 "
        "(2024-06-14)");
}

TEST_CASE("a plan is confirmed by one who takes part, or their state, on a later day", "[graph]") {
    CHECK(life_of({visit("2024-06-14", "2024-06-01").planned(),
                   visit("2024-06-14", "2024-06-05").planned().said_by(person("Ida Lund", "SUR")),
                   visit("2024-06-14", "2024-06-08").planned().said_by(holt)}) ==
          "planned 2024-06-01 (2024-06-14), confirmed 2024-06-05 (2024-06-14)");
    CHECK(
        life_of({visit("2024-06-14", "2024-06-01").planned(),
                 visit("2024-06-14", "2024-06-05").planned().said_by(person("Mei Tan", "ARV"))}) ==
        "planned 2024-06-01 (2024-06-14)");
}

TEST_CASE("what is called off is cancelled, and planned again if it is announced again",
          "[graph]") {
    CHECK(life_of({visit("2024-06-14", "2024-06-01").planned(),
                   visit("2024-06-14", "2024-06-05").planned().denied()}) ==
          "planned 2024-06-01 (2024-06-14), cancelled 2024-06-05 (2024-06-14)");
    CHECK(life_of({visit("2024-06-14", "2024-06-01").planned(),
                   visit("2024-06-14", "2024-06-05").planned().denied(),
                   visit("2024-06-14", "2024-06-07").planned()}) ==
          "planned 2024-06-01 (2024-06-14), cancelled 2024-06-05 (2024-06-14), planned 2024-06-07 "
          "(2024-06-14)");
}

TEST_CASE("a postponed event keeps its dates", "[graph]") {
    CHECK(
        life_of({visit("2024-06-14", "2024-06-01").planned(),
                 visit("2024-06-14", "2024-06-05").planned().denied(),
                 visit("2024-06-28", "2024-06-06").planned()}) ==
        "planned 2024-06-01 (2024-06-14), cancelled 2024-06-05 (2024-06-14), postponed 2024-06-06 "
        "(2024-06-28)");
    CHECK(life_of({visit("2024-06-14", "2024-06-01").planned(),
                   visit("2024-06-14", "2024-06-05").planned().denied(),
                   visit("2024-06-28", "2024-06-05").planned()}) ==
          "planned 2024-06-01 (2024-06-14), postponed 2024-06-05 (2024-06-28)");
}

TEST_CASE("what began and was called off later has collapsed", "[graph]") {
    CHECK(life_of({visit("2024-06-14", "2024-06-14"),
                   visit("2024-06-14", "2024-06-15").planned().denied()}) ==
          "actual 2024-06-14 (2024-06-14), collapsed 2024-06-15 (2024-06-14)");
}

TEST_CASE("what was called off and held all the same was held", "[graph]") {
    CHECK(life_of({visit("2024-06-14", "2024-06-05").planned(),
                   visit("2024-06-14", "2024-06-10").planned().denied(),
                   visit("2024-06-14", "2024-06-14")}) ==
          "planned 2024-06-05 (2024-06-14), cancelled 2024-06-10 (2024-06-14), actual 2024-06-14 "
          "(2024-06-14)");
}

TEST_CASE("a denial of what is held changes no stage", "[graph]") {
    CHECK(
        life_of({visit("2024-06-14", "2024-06-14"), visit("2024-06-14", "2024-06-15").denied()}) ==
        "actual 2024-06-14 (2024-06-14)");
}

TEST_CASE("stages do not depend on the order of reports", "[graph]") {
    std::vector<Report> reports;
    for (ClaimIndex c = 0; c < 6; ++c) {
        Report report;
        report.claim = c;
        report.known = make_day(2024, 6, 1 + c / 2);
        report.modality = c % 3 == 0 ? Modality::planned : Modality::actual;
        report.polarity = c % 4 == 3 ? Polarity::negative : Polarity::positive;
        reports.push_back(report);
    }
    const std::vector<Stage> expected = stages_of(reports);
    std::ranges::sort(reports, {}, &Report::claim);
    do
        REQUIRE(stages_of(reports) == expected);
    while (std::next_permutation(reports.begin(), reports.end(),
                                 [](const auto& a, const auto& b) { return a.claim < b.claim; }));
}
