#pragma once

#include "export/picture_options.hpp"
#include "graph/entity_graph.hpp"
#include "graph/graph_walk.hpp"
#include "ontology/ontology.hpp"

#include <iosfwd>

/// \file
/// How `GraphFormat`s for tools of network analysis, calendars, timelines and maps are written.
/// What a format lacks is said on standard error.

namespace entente {

void write_gexf_1_3(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                    const PictureOptions& options);
void write_gexf_1_2(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                    const PictureOptions& options);
void write_graphml_network(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                           const PictureOptions& options);
void write_cx2_network(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                       const PictureOptions& options);
void write_cytoscape_network(std::ostream& output, const EntityGraph& graph,
                             const Ontology& ontology, const PictureOptions& options);
void write_vis_items(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                     const PictureOptions& options);
void write_timeline_js_events(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                              const PictureOptions& options);
void write_map(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
               const PictureOptions& options);
void write_meetings(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                    const PictureOptions& options);

} // namespace entente
