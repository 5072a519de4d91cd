#include "graph/queries/ego.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");
const Participant mei = person("Mei Tan", "ARV");

std::vector<EgoActor> around(const EntityGraph& graph, EntityIndex centre, std::uint32_t hops) {
    const std::vector one{centre};
    return ego(graph, make_actor_network(graph, all_events(graph), one), one, hops);
}

} // namespace

TEST_CASE("who is a hop away shares an event, and the next is found through them", "[graph]") {
    const EntityGraph graph =
        graph_of({meets(holt, reyes).on("2024-03-01"), meets(holt, reyes).on("2024-05-01"),
                  meets(reyes, mei).on("2024-04")});
    const auto near = around(graph, named(graph, "Ana Holt"), 1);
    REQUIRE(near.size() == 1);
    CHECK(near[0].actor == named(graph, "Luis Reyes"));
    CHECK(near[0].events == 2);
    CHECK(graph.facts.events[near[0].first].time->interval.edtf() == "2024-03-01");
    CHECK(graph.facts.events[near[0].latest].time->interval.edtf() == "2024-05-01");
    const auto both = around(graph, named(graph, "Ana Holt"), 2);
    REQUIRE(both.size() == 2);
    CHECK(both[1].actor == named(graph, "Mei Tan"));
    CHECK(both[1].hops == 2);
    CHECK(both[1].through == named(graph, "Luis Reyes"));
}

TEST_CASE("a city links nobody, unless it is asked for", "[graph]") {
    const EntityGraph graph = graph_of(
        {visits(holt, city("Port Vela", "Belmark")), visits(mei, city("Port Vela", "Belmark"))});
    CHECK(around(graph, named(graph, "Ana Holt"), 9).empty());
    CHECK(around(graph, named(graph, "Port Vela"), 1).size() == 2);
}

TEST_CASE("hops and events are those that brute force finds", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(GENERATE(1U, 2U, 3U, 4U), 14, 18));
    const auto between = distances(graph);
    for (EntityIndex centre = 0; centre < graph.facts.entities.size(); ++centre) {
        const auto found = around(graph, centre, 100);
        std::size_t reachable = 0;
        for (const std::size_t hops : between[centre])
            reachable += hops > 0 && hops < far ? 1 : 0;
        CHECK(found.size() == reachable);
        for (const EgoActor& actor : found) {
            CHECK(actor.hops == between[centre][actor.actor]);
            CHECK(between[centre][actor.through] == actor.hops - 1);
            CHECK_FALSE(shared_events(graph, actor.actor, actor.through).empty());
            std::set<EventIndex> nearer;
            for (EntityIndex other = 0; other < graph.facts.entities.size(); ++other)
                if (between[centre][other] + 1 == actor.hops)
                    for (const EventIndex event : shared_events(graph, actor.actor, other))
                        nearer.insert(event);
            CHECK(actor.events == nearer.size());
        }
    }
}
