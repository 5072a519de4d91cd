#include "graph/queries/difference.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");
const Participant mei = person("Mei Tan", "ARV");

std::vector<std::string> kinds(const std::vector<EventChange>& changes) {
    std::vector<std::string> words;
    for (const EventChange& change : changes)
        words.emplace_back(to_string(change.change));
    std::ranges::sort(words);
    return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a graph does not differ from itself", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(1, 8, 30));
    CHECK(difference(graph, graph).empty());
}

TEST_CASE("what only one of two graphs has is new or withdrawn", "[graph]") {
    const EntityGraph one = graph_of({meets(holt, reyes).on("2024-03-01")});
    const EntityGraph both =
        graph_of({meets(holt, reyes).on("2024-03-01"), meets(holt, mei).on("2024-04-01")});
    const auto added = difference(one, both);
    REQUIRE(kinds(added) == Words{"new"});
    CHECK(both.facts.events[*added[0].after].time->interval.edtf() == "2024-04-01");
    CHECK_FALSE(added[0].before);
    CHECK(kinds(difference(both, one)) == Words{"withdrawn"});
}

TEST_CASE("a plan that was fulfilled is one event that changed", "[graph]") {
    const Claim plan = visits(holt, state("Belmark")).on("2024-04").planned().in("a1");
    const Claim deed = visits(holt, state("Belmark")).on("2024-04-09").in("a2");
    const auto changes = difference(graph_of({plan}), graph_of({plan, deed}));
    REQUIRE(kinds(changes) == Words{"changed"});
    const std::vector<FieldChange> expected{
        {"time", "2024-04", "2024-04-09"}, {"status", "planned", "actual"}, {"articles", "1", "2"}};
    CHECK(changes[0].fields == expected);
}

TEST_CASE("two events that a third claim joins merge, and split without it", "[graph]") {
    // In April she visits Belmark's port; which of two visits that was, only their days tell.
    const Claim vague = visits(holt, state("Belmark")).on("2024-04").in("a1");
    const Claim port = visits(holt, city("Port Vela", "Belmark")).on("2024-04-09").in("a2");
    const Claim link = visits(holt, city("Port Vela", "Belmark")).on("2024-04-09").in("a3");
    const EntityGraph apart = graph_of(
        {vague,
         visits(holt, city("Port Vela", "Belmark")).on("2024-04-09").in("a2").mention("own")});
    const EntityGraph first = graph_of({vague});
    const EntityGraph joined = graph_of({vague, port, link});
    REQUIRE(joined.facts.events.size() == 1);
    CHECK(kinds(difference(first, joined)) == Words{"changed"});
    CHECK(difference(apart, apart).empty());
}

TEST_CASE("of events that became one, those that bring fewer claims merged into it", "[graph]") {
    const Claim one = meets(holt, reyes).mention("m").on("2024-03-01").saying("one");
    const Claim two = meets(holt, reyes).mention("m").on("2024-03-01").saying("two");
    const Claim three = meets(holt, mei).mention("m").on("2024-03-01").saying("three");
    const auto apart = [](Claim claim, const char* mention) {
        claim.event = mention; // The same claim, read as another mention.
        return claim;
    };
    const EntityGraph before = graph_of({one, two, apart(three, "n")});
    const EntityGraph after = graph_of({one, two, three});
    REQUIRE(before.facts.events.size() == 2);
    REQUIRE(after.facts.events.size() == 1);
    const auto changes = difference(before, after);
    CHECK(kinds(changes) == Words{"changed", "merged"});
    CHECK(kinds(difference(after, before)) == Words{"changed", "split"});
}

TEST_CASE("an event that other articles tell alike is the same", "[graph]") {
    const EntityGraph one = graph_of({meets(holt, reyes).on("2024-03-01").in("a1")});
    const EntityGraph other = graph_of({meets(holt, reyes).on("2024-03-01").in("b1")});
    CHECK(difference(one, other).empty());
    const EntityGraph later = graph_of({meets(holt, reyes).on("2024-03-02").in("b1")});
    CHECK(kinds(difference(one, later)) == Words{"new", "withdrawn"});
}

TEST_CASE("differences account for every event of both graphs", "[graph]") {
    const auto seed = GENERATE(1U, 2U, 3U, 4U);
    std::vector<Claim> claims = random_meetings(seed, 6, 40);
    const EntityGraph after = graph_of(claims);
    claims.resize(claims.size() / 2);
    const EntityGraph before = graph_of(claims);
    std::size_t added = 0;
    std::size_t gone = 0;
    for (const EventChange& change : difference(before, after)) {
        added += change.change == Change::added || change.change == Change::split ? 1 : 0;
        gone += change.change == Change::merged || change.change == Change::withdrawn ? 1 : 0;
        CHECK(change.change != Change::withdrawn);
    }
    CHECK(before.facts.events.size() - gone + added == after.facts.events.size());
}
