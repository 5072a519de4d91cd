#pragma once

#include "graph/entity_graph.hpp"

#include <iosfwd>

namespace entente {

/// Writes the graph as JSON-LD 1.1: events after the Simple Event Model, their claims after PROV-O,
/// the sentences behind these after the W3C Web Annotation model, articles and actors as of
/// schema.org. Links run event -> claim -> sentence
/// -> article. The context is inline; nodes are flat, one a line, type and id first (Streaming
/// JSON-LD), so that one pass in little memory reads it. The same bytes for the same graph. Safe
/// inside an HTML `<script>`.
///
/// A vague time has the four bounds of SEM and its precision: "in May" is never 1 May. Modality and
/// polarity stand on the claim, what became of the event on the event.
///
/// Throws `Error` if the stream cannot be written. O(claims log claims).
void write_json_ld(std::ostream& output, const EntityGraph& graph, const Ontology& ontology);

} // namespace entente
