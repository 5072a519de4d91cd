#include "graph/queries/known_on.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");

std::vector<ArticleRecord> articles() {
    ArticleRecord undated;
    undated.id = "undated";
    return {appeared("march", "2024-03-10"), appeared("april", "2024-04-10"), undated};
}

std::vector<Claim> claims() {
    return {visits(holt, state("Belmark")).on("2024-04").planned().in("march"),
            visits(holt, state("Belmark")).on("2024-04-09").in("april"),
            visits(holt, state("Arvenia")).on("2024-01").in("undated"),
            visits(holt, state("Suria")).on("2024-01").in("without record")};
}

} // namespace

TEST_CASE("what was published later was not known, nor what has no date", "[graph]") {
    auto kept_articles = articles();
    auto kept = claims();
    const LeftOut out = keep_known_on(*make_day(2024, 3, 10), kept_articles, kept);
    CHECK(out.articles == 2);
    CHECK(out.undated == 1);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].article == "march");
}

TEST_CASE("on a day before it was held, a visit was only planned", "[graph]") {
    const auto facts = consolidate(articles(), claims(), shipped_ontology());
    const auto then = known_on(facts, *make_day(2024, 4, 9), shipped_ontology());
    REQUIRE(then.events.size() == 1);
    CHECK(then.events[0].status == EventStatus::planned);
    const auto later = known_on(facts, *make_day(2024, 4, 10), shipped_ontology());
    REQUIRE(later.events.size() == 1);
    CHECK(later.events[0].status == EventStatus::actual);
    CHECK(known_on(facts, *make_day(2024, 1, 1), shipped_ontology()).events.empty());
}
