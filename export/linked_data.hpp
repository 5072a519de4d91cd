#pragma once

#include "export/statement_sink.hpp"
#include "graph/entity_graph.hpp"

namespace entente {

/// Tells all that a graph holds as linked data: events after the Simple Event Model, their claims
/// after PROV-O, the sentences behind these after the W3C Web Annotation model, articles and actors
/// as of schema.org. Links run event -> claim -> sentence -> article. The same statements in the
/// same order for the same graph.
///
/// A vague time has the four bounds of SEM and its precision: "in May" is never 1 May. Modality and
/// polarity stand on the claim, what became of the event on the event.
///
/// O(claims log claims).
void tell(const EntityGraph& graph, const Ontology& ontology, StatementSink& sink);

} // namespace entente
