#include "cli/network_formats.hpp"

#include "cli/console.hpp"
#include "export/events/calendar.hpp"
#include "export/events/geo_json.hpp"
#include "export/events/timeline_js.hpp"
#include "export/events/vis_timeline.hpp"
#include "export/network/cytoscape.hpp"
#include "export/network/gexf.hpp"
#include "export/network/graphml.hpp"

#include <cassert>
#include <string>

namespace entente {

namespace {

Network network_of(const EntityGraph& graph, const Ontology& ontology,
                   const PictureOptions& options, bool all_stages) {
    Network network(graph, ontology,
                    {.events_as_nodes = options.view != PictureView::relations,
                     .all_stages = all_stages,
                     .title = options.title});
    print_remark(omissions_of(network));
    return network;
}

void write_gexf_of(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                   const PictureOptions& options, GexfVersion version) {
    write_gexf(output, network_of(graph, ontology, options, options.include_all_stages), version);
}

} // namespace

void write_gexf_1_3(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                    const PictureOptions& options) {
    write_gexf_of(output, graph, ontology, options, GexfVersion::v1_3);
}

void write_gexf_1_2(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                    const PictureOptions& options) {
    write_gexf_of(output, graph, ontology, options, GexfVersion::v1_2);
}

void write_graphml_network(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                           const PictureOptions& options) {
    write_graphml(output, network_of(graph, ontology, options, options.include_all_stages));
}

void write_cx2_network(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                       const PictureOptions& options) {
    write_cx2(output, network_of(graph, ontology, options, true));
}

void write_cytoscape_network(std::ostream& output, const EntityGraph& graph,
                             const Ontology& ontology, const PictureOptions& options) {
    const Network network = network_of(graph, ontology, options, true);
    if (network.edge_count() > many_cytoscape_edges)
        print_remark(
            std::to_string(network.edge_count()) +
            " edges: Cytoscape.js is slow beyond 5,000; filters such as --actor or --from make "
            "fewer");
    write_cytoscape(output, network);
}

void write_vis_items(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                     const PictureOptions&) {
    print_remark(write_vis_timeline(output, walk, ontology));
}

void write_timeline_js_events(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                              const PictureOptions& options) {
    print_remark(write_timeline_js(output, walk, ontology, options.max_items));
}

void write_map(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
               const PictureOptions& options) {
    assert(options.gazetteer != nullptr && "a map needs to know where places are");
    print_remark(write_geo_json(output, walk, ontology, *options.gazetteer));
}

void write_meetings(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                    const PictureOptions& options) {
    print_remark(write_calendar(output, walk, ontology, options.gazetteer));
}

} // namespace entente
