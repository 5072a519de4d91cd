#include "graph/timeline.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

EntityGraph spring() {
    return build_graph(consolidate(
        {},
        {visits(holt, state("Belmark")).on("2024-05-06"), meets(holt, reyes).on("2024-03"),
         sanctions(state("Arvenia"), state("Belmark")).on("../2024-02-01"),
         meets(reyes, person("Mei Tan", "ARV"))},
        shipped_ontology()));
}

std::vector<std::string> dates(const std::vector<TimelineEntry>& entries) {
    std::vector<std::string> texts;
    for (const TimelineEntry& entry : entries)
        texts.push_back(entry.date);
    return texts;
}

} // namespace

TEST_CASE("a timeline runs by day, with undated events last", "[graph]") {
    CHECK(dates(timeline(spring(), shipped_ontology(), {})) ==
          std::vector<std::string>{"../2024-02-01", "2024-03", "2024-05-06", ""});
}

TEST_CASE("a timeline of two actors shows what both take part in", "[graph]") {
    const EventFilter both{.actors = {"Ana Holt", "luis reyes"}, .from = {}, .to = {}, .types = {}};
    CHECK(dates(timeline(spring(), shipped_ontology(), both)) ==
          std::vector<std::string>{"2024-03"});
}

TEST_CASE("a period keeps what may lie in it and drops what is undated", "[graph]") {
    const EventFilter march{
        .actors = {}, .from = make_day(2024, 3, 15), .to = make_day(2024, 3, 31), .types = {}};
    CHECK(dates(timeline(spring(), shipped_ontology(), march)) ==
          std::vector<std::string>{"2024-03"});
}

TEST_CASE("an event is described as a sentence", "[graph]") {
    const auto entries =
        timeline(spring(), shipped_ontology(),
                 {.actors = {"Belmark"}, .from = {}, .to = {}, .types = {"visit"}});
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].description == "Ana Holt visits Belmark");
}

TEST_CASE("an unknown actor has an empty timeline", "[graph]") {
    CHECK(timeline(spring(), shipped_ontology(),
                   {.actors = {"Nobody"}, .from = {}, .to = {}, .types = {}})
              .empty());
}

TEST_CASE("several subjects take a plural verb", "[graph]") {
    const EntityGraph graph =
        build_graph(consolidate({},
                                {sanctions(state("Arvenia"), state("Belmark")).mention("m"),
                                 sanctions(state("Suria"), state("Belmark")).mention("m")},
                                shipped_ontology()));
    const auto entries = timeline(graph, shipped_ontology(), {});
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].description == "Arvenia and Suria sanction Belmark");
}
