#include "graph/queries/search.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ána Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

EntityGraph spring() {
    return graph_of(
        {meets(holt, reyes).on("2024-03-01").saying("Holt met Reyes over fishing rights."),
         sanctions(state("Arvenia"), state("Belmark"))
             .on("2024-04-01")
             .saying("Arvenia bars fish from Belmark."),
         sanctions(state("Arvenia"), state("Belmark"))
             .on("2024-04-01")
             .saying("No more fish, says Arvenia.")});
}

SearchResult search_for(const EntityGraph& graph, std::string_view query) {
    return search_graph(graph, all_events(graph), read_search(query));
}

} // namespace

TEST_CASE("a query is words, phrases and beginnings", "[graph]") {
    const std::vector<SearchTerm> expected{
        {{"fishing", "rights"}, false}, {{"erdogan"}, false}, {{"sanct"}, true}};
    CHECK(read_search("\"Fishing rights\" Erdoğan  sanct*") == expected);
    CHECK(read_search("\"state vis\"*") == std::vector<SearchTerm>{{{"state", "vis"}, true}});
    CHECK(read_search(" ,* \" ").empty());
    CHECK(read_search("").empty());
}

TEST_CASE("words occur whole, phrases in order, beginnings at the beginning", "[graph]") {
    const auto in = [](std::string_view query) {
        return occur(read_search(query), "The U.S. imposed new sanctions on Belmark's ports.");
    };
    CHECK(in("sanctions new"));
    CHECK(in("\"new sanctions\""));
    CHECK_FALSE(in("\"sanctions new\""));
    CHECK_FALSE(in("sanction"));
    CHECK(in("sanction*"));
    CHECK(in("belmark"));
    CHECK_FALSE(in("mark*"));
}

TEST_CASE("names and evidence are searched without case and diacritics", "[graph]") {
    const EntityGraph graph = spring();
    const SearchResult found = search_for(graph, "holt");
    REQUIRE(found.entities.size() == 1);
    CHECK(found.entities[0].name == "Ána Holt");
    CHECK(found.entities[0].events == 1);
    REQUIRE(found.events.size() == 1);
    CHECK(found.events[0].claims == 1);
    CHECK(search_for(graph, "ana").entities.size() == 1);
}

TEST_CASE("events with more claims found come first", "[graph]") {
    const EntityGraph graph = spring();
    const SearchResult found = search_for(graph, "fish*");
    REQUIRE(found.events.size() == 2);
    CHECK(found.events[0].claims == 2);
    CHECK(graph.facts.events[found.events[0].event].type == "sanction");
    CHECK(search_for(graph, "fish belmark").events.size() == 1);
}

TEST_CASE("nothing is found for nothing, or in no events", "[graph]") {
    const EntityGraph graph = spring();
    CHECK(search_for(graph, "").entities.empty());
    CHECK(search_for(graph, "").events.empty());
    CHECK(search_graph(graph, {}, read_search("holt")).entities.empty());
}
