#pragma once

#include "export/picture_options.hpp"
#include "graph/entity_graph.hpp"
#include "ontology/ontology.hpp"

#include <string>

namespace entente {

/// What the explorer's page shows, as one JSON text in columns: actors with their places, events
/// with participations, relations, stages and claims, sentences and articles. Its shape is that of
/// explorer/src/model/columns.ts. The same bytes for the same graph. O(claims log claims).
std::string explorer_model(const EntityGraph& graph, const Ontology& ontology,
                           const PictureOptions& options);

} // namespace entente
