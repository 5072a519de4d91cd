#include "graph/queries/event_filter.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

EntityGraph spring() {
    return graph_of(
        {visits(holt, city("Port Vela", "Belmark")).on("2024-05-06").in("a1"),
         visits(holt, city("Port Vela", "Belmark")).on("2024-05-06").in("a2"),
         meets(holt, reyes).on("2024-03").at(city("Kingsport", "Suria")).planned(),
         sanctions(state("Arvenia"), state("Belmark")).subtype("tariff").on("2024-02")});
}

std::vector<std::string> types_of(const EntityGraph& graph, const EventFilter& filter) {
    std::vector<std::string> types;
    for (const EventIndex e : EventSelection(graph, shipped_ontology(), filter).events())
        types.push_back(full_type(graph.facts.events[e]));
    std::ranges::sort(types);
    return types;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a filter that asks for nothing lets all events pass", "[graph]") {
    CHECK(types_of(spring(), {}) == Words{"meet", "sanction/tariff", "visit"});
}

TEST_CASE("a country's code means all who act for it, its name the state alone", "[graph]") {
    CHECK(types_of(spring(), {.actors = {"BEL"}}) == Words{"meet", "sanction/tariff"});
    CHECK(types_of(spring(), {.actors = {"Belmark"}}) == Words{"sanction/tariff"});
    CHECK(types_of(spring(), {.actors = {"BEL", "SUR"}}) == Words{"meet"});
    CHECK(types_of(spring(), {.actors = {"bel"}}).empty());
}

TEST_CASE("a place is where something was, a state also the places in it", "[graph]") {
    CHECK(types_of(spring(), {.places = {"Port Vela"}}) == Words{"visit"});
    CHECK(types_of(spring(), {.places = {"Belmark"}}) == Words{"visit"});
    CHECK(types_of(spring(), {.places = {"SUR", "BEL"}}) == Words{"meet", "visit"});
    CHECK(types_of(spring(), {.places = {"Arvenia"}}).empty());
}

TEST_CASE("types are asked for with or without subtype", "[graph]") {
    CHECK(types_of(spring(), {.types = {"sanction"}}) == Words{"sanction/tariff"});
    CHECK(types_of(spring(), {.types = {"sanction/tariff", "visit"}}) ==
          Words{"sanction/tariff", "visit"});
    CHECK(types_of(spring(), {.types = {"sanction/impose"}}).empty());
}

TEST_CASE("events are asked for by what became of them and by their sources", "[graph]") {
    CHECK(types_of(spring(), {.modalities = {"planned"}}) == Words{"meet"});
    CHECK(types_of(spring(), {.modalities = {"planned", "actual"}}).size() == 3);
    CHECK(types_of(spring(), {.min_sources = 2}) == Words{"visit"});
}

TEST_CASE("a period is compared with the interval of an event", "[graph]") {
    const auto day = make_day(2024, 3, 15);
    CHECK(types_of(spring(), {.from = day, .to = day}) == Words{"meet"});
    const EntityGraph open = graph_of({meets(holt, reyes).on("../2024-03-20"),
                                       meets(holt, person("Mei Tan")).on("2024-03-10/..")});
    CHECK(types_of(open, {.from = day, .to = day}).size() == 2);
    CHECK(types_of(open, {.from = make_day(2024, 3, 21)}).size() == 1);
    CHECK(types_of(open, {.to = make_day(2024, 3, 9)}).size() == 1);
}

TEST_CASE("looking up the events of an actor finds what looking through all does", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(GENERATE(1U, 2U, 3U), 8, 40));
    for (const GraphEntity& one : graph.facts.entities)
        for (const GraphEntity& other : graph.facts.entities) {
            const EventSelection both(graph, shipped_ontology(), {.actors = {one.id, other.name}});
            std::vector<EventIndex> expected;
            for (const EventIndex e : all_events(graph))
                if (both.holds(e))
                    expected.push_back(e);
            CHECK(both.events() == expected);
            if (one.id != other.id)
                CHECK(expected ==
                      shared_events(graph, named(graph, one.name), named(graph, other.name)));
        }
}
