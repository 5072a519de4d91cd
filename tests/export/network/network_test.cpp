#include "export/network/cytoscape.hpp"
#include "export/network/gexf.hpp"
#include "export/network/graphml.hpp"
#include "tests/export/random_story.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>
#include <random>
#include <set>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

Network network_of(const EntityGraph& graph, const NetworkOptions& options = {}) {
    return {graph, shipped_ontology(), options};
}

std::string value(const Network& network, const NetworkEdge& edge, std::string_view name) {
    const auto columns = network.edge_attributes();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name)
            return text_of(edge.values[i]);
    FAIL("no column " << name);
    return {};
}

using Writer = std::function<void(std::ostream&, const Network&)>;

const std::vector<Writer>& writers() {
    static const std::vector<Writer> all{
        [](auto& output, auto& network) { write_gexf(output, network, GexfVersion::v1_2); },
        [](auto& output, auto& network) { write_gexf(output, network, GexfVersion::v1_3); },
        &write_graphml, &write_cx2, &write_cytoscape};
    return all;
}

std::string written(const Writer& write, const EntityGraph& graph, bool events_as_nodes) {
    std::ostringstream output;
    write(output, network_of(graph, {.events_as_nodes = events_as_nodes}));
    return output.str();
}

} // namespace

TEST_CASE("events of a type between two actors are one edge with all their days", "[export]") {
    const EntityGraph graph = story_of_times();
    const Network network = network_of(graph);
    std::size_t meetings = 0;
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        const NetworkEdge edge = network.edge(i);
        if (edge.kind != "meet" || edge.weight != 2)
            continue;
        ++meetings;
        CHECK_FALSE(edge.directed);
        CHECK(value(network, edge, "dates") == "2024-05-06; 2024-05-31");
        CHECK(value(network, edge, "precision") == "day");
        CHECK(value(network, edge, "first_day") == "2024-05-06");
        CHECK(value(network, edge, "last_day") == "2024-05-31");
        CHECK(edge.spells.size() == 2);
    }
    CHECK(meetings == 1);
}

TEST_CASE("what did not happen is left out where it could not be told apart", "[export]") {
    const EntityGraph graph = small_story();
    const Network held = network_of(graph, {.all_stages = false});
    CHECK(held.left_out() == 2);
    for (std::size_t i = 0; i < held.edge_count(); ++i)
        CHECK(value(held, held.edge(i), "standing") == "held");
    CHECK(omissions_of(held).find("2 events") == 0);
    const Network all = network_of(graph);
    CHECK(all.left_out() == 0);
    CHECK(all.edge_count() == held.edge_count() + 2);
    CHECK(omissions_of(all).empty());
}

TEST_CASE("no two edges between the same actors share a kind, and no two an id", "[export]") {
    const EntityGraph graph = graph_of(
        {},
        {ClaimBuilder("support", state("Suria"), state("Belmark")).on("2024-01-01"),
         ClaimBuilder("support", state("Suria"), state("Belmark")).subtype("sign").on("2024-02-01"),
         ClaimBuilder("support", state("Suria"), state("Belmark")).planned().on("2024-09-01")});
    const Network network = network_of(graph);
    std::set<std::string> kinds;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        kinds.insert(network.edge(i).kind);
        ids.insert(network.edge(i).id);
    }
    CHECK(network.edge_count() == 3);
    CHECK(kinds.size() == network.edge_count());
    CHECK(ids.size() == network.edge_count());
}

TEST_CASE("an event with one actor alone is counted, and a node where events are nodes",
          "[export]") {
    const EntityGraph graph =
        graph_of({}, {sanctions(state("Belmark"), state("Arvenia")).by_nobody()});
    const Network network = network_of(graph);
    CHECK(network.edge_count() == 0);
    CHECK(network.one_sided() == 1);
    const Network events = network_of(graph, {.events_as_nodes = true});
    CHECK(events.one_sided() == 0);
    CHECK(events.node_count() == 2);
    CHECK(events.edge_count() == 1);
}

TEST_CASE("where events are nodes, each participation is an edge to its event", "[export]") {
    const EntityGraph graph = story_of_times();
    const Network network = network_of(graph, {.events_as_nodes = true});
    std::size_t participations = 0;
    for (const Event& event : graph.facts.events)
        participations += event.participations.size();
    CHECK(network.edge_count() == participations);
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        const NetworkEdge edge = network.edge(i);
        CHECK(network.node_id(edge.target).find("event:") == 0);
        CHECK(edge.source < edge.target);
    }
}

TEST_CASE("a network file does not depend on the order of claims", "[export]") {
    const Consolidation facts = story_of_times().facts;
    std::mt19937 random(3);
    for (const Writer& write : writers())
        for (const bool events_as_nodes : {false, true}) {
            const std::string expected = written(write, story_of_times(), events_as_nodes);
            std::vector<Claim> claims = facts.claims;
            for (int round = 0; round < 5; ++round) {
                std::ranges::shuffle(claims, random);
                CHECK(written(write, graph_of(facts.articles, claims), events_as_nodes) ==
                      expected);
            }
        }
}

TEST_CASE("nodes stand before edges, and an empty graph is a whole file", "[export]") {
    struct Marks {
        std::string_view node;
        std::string_view edge;
        std::string_view closing;
    };
    const Marks gexf{"<node ", "<edge ", "</gexf>\n"};
    const std::vector<Marks> marks{gexf, gexf, Marks{"<node ", "<edge ", "</graphml>\n"},
                                   Marks{"{\"nodes\":", "{\"edges\":", "]}]\n"},
                                   Marks{"\n\"nodes\":", "\n\"edges\":", "]}}\n"}};
    REQUIRE(marks.size() == writers().size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::string text = written(writers()[i], small_story(), false);
        const std::size_t last_node = text.rfind(marks[i].node);
        const std::size_t first_edge = text.find(marks[i].edge);
        REQUIRE(last_node != std::string::npos);
        REQUIRE(first_edge != std::string::npos);
        CHECK(last_node < first_edge);
        CHECK(text.ends_with(marks[i].closing));
        CHECK(written(writers()[i], graph_of({}, {}), true).ends_with(marks[i].closing));
    }
}

TEST_CASE("a vague day never becomes the first of the month alone", "[export]") {
    const EntityGraph graph =
        graph_of({}, {visits(person("Ana Holt"), state("Suria")).on("2024-05")});
    const std::string text = written(writers()[1], graph, false);
    CHECK(text.find(R"(<spell start="2024-05-01" end="2024-05-31"/>)") != std::string::npos);
    CHECK(text.find(R"(<attvalue for="precision" value="month"/>)") != std::string::npos);
    CHECK(text.find(R"(<attvalue for="dates" value="2024-05"/>)") != std::string::npos);
}

// Gephi leaves out edges that contradict the default of their graph.
TEST_CASE("a GEXF of mixed edges has no default for them", "[export]") {
    const std::string mixed = written(writers()[1], story_of_times(), false);
    CHECK(mixed.find(R"(type="undirected")") != std::string::npos);
    CHECK(mixed.find("defaultedgetype") == std::string::npos);
    const std::string directed = written(writers()[0], story_of_times(), false);
    CHECK(directed.find(R"(type="undirected")") == std::string::npos);
    CHECK(directed.find(R"(defaultedgetype="directed")") != std::string::npos);
}

TEST_CASE("a full disk is an error of every network writer", "[export]") {
    const EntityGraph graph = small_story();
    for (const Writer& write : writers()) {
        std::ostringstream output;
        output.setstate(std::ios::badbit);
        CHECK_THROWS_AS(write(output, network_of(graph)), Error);
    }
}
