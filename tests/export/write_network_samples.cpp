#include "export/events/calendar.hpp"
#include "export/events/geo_json.hpp"
#include "export/events/timeline_js.hpp"
#include "export/events/vis_timeline.hpp"
#include "export/network/cytoscape.hpp"
#include "export/network/gexf.hpp"
#include "export/network/graphml.hpp"
#include "export/network/neo4j.hpp"
#include "tests/export/random_story.hpp"
#include "tests/export/story_contents.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>

/// \file
/// Writes stories in every format for networks, calendars, timelines and maps, and beside them what
/// is in them, for readers that are not ours (oracles/).

using namespace entente;
using namespace entente::tests;

namespace {

void write_file(const std::filesystem::path& path,
                const std::function<void(std::ostream&)>& write) {
    std::ofstream output(path, std::ios::binary);
    write(output);
}

void write_networks(const std::filesystem::path& folder, const EntityGraph& graph,
                    bool events_as_nodes) {
    const std::string view = events_as_nodes ? "events" : "relations";
    const auto in = [&](bool all_stages) {
        return Network(graph, shipped_ontology(),
                       {.events_as_nodes = events_as_nodes, .all_stages = all_stages});
    };
    const Network all = in(true);
    write_file(folder / (view + ".gexf"),
               [&](auto& output) { write_gexf(output, all, GexfVersion::v1_3); });
    write_file(folder / (view + "-held.gexf"),
               [&](auto& output) { write_gexf(output, in(false), GexfVersion::v1_3); });
    write_file(folder / (view + "-1.2.gexf"),
               [&](auto& output) { write_gexf(output, all, GexfVersion::v1_2); });
    write_file(folder / (view + ".graphml"), [&](auto& output) { write_graphml(output, all); });
    write_file(folder / (view + ".cx2"), [&](auto& output) { write_cx2(output, all); });
    write_file(folder / (view + ".cyjs"), [&](auto& output) { write_cytoscape(output, all); });
}

void write_story(const std::filesystem::path& folder, const EntityGraph& graph) {
    const Ontology& ontology = shipped_ontology();
    std::filesystem::create_directories(folder / "neo4j");
    write_file(folder / "contents.json", [&](auto& output) { output << contents_of(graph); });
    write_file(folder / "texts.json", [&](auto& output) { output << texts_of(graph.facts); });
    write_networks(folder, graph, false);
    write_networks(folder, graph, true);
    for (const GraphFile& file : neo4j_files())
        write_file(folder / "neo4j" / file.name,
                   [&](auto& output) { file.write(output, MemoryWalk(graph), ontology); });
    write_file(folder / "vis.json",
               [&](auto& output) { write_vis_timeline(output, graph, ontology); });
    write_file(folder / "timelinejs.json",
               [&](auto& output) { write_timeline_js(output, graph, ontology); });
    write_file(folder / "timelinejs-all.json", [&](auto& output) {
        write_timeline_js(output, graph, ontology, graph.facts.events.size());
    });
    write_file(folder / "map.geojson",
               [&](auto& output) { write_geo_json(output, graph, ontology, shipped_gazetteer()); });
    write_file(folder / "meetings.ics", [&](auto& output) {
        write_calendar(output, graph, ontology, &shipped_gazetteer());
    });
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2 || count > 3) {
        std::cerr << "usage: write_network_samples FOLDER [RANDOM_CLAIMS]\n";
        return 2;
    }
    const std::size_t many = count == 3 ? std::stoul(arguments[2]) : many_random_claims;
    const std::filesystem::path folder = arguments[1];
    write_story(folder / "small", small_story());
    write_story(folder / "times", story_of_times());
    write_story(folder / "naughty", dated_naughty_story());
    write_story(folder / "random", random_dated_story(some_random_claims));
    write_story(folder / "many", random_dated_story(many));
    return 0;
}
