#pragma once

#include "export/statement_sink.hpp"
#include "graph/graph_walk.hpp"

namespace entente {

/// Tells all that a graph holds as linked data: events after the Simple Event Model, their claims
/// after PROV-O, the sentences behind these after the W3C Web Annotation model, articles and actors
/// as of schema.org. Links run event -> claim -> sentence -> article. First come the actors, then
/// the events, then the articles, each with its claims and sentences, as the walk shows them: the
/// same statements in the same order for the same graph.
///
/// A vague time has the four bounds of SEM and its precision: "in May" is never 1 May. Modality and
/// polarity stand on the claim, what became of the event on the event.
///
/// O(claims + entities), in memory of the entities alone.
void tell(const GraphWalk& walk, const Ontology& ontology, StatementSink& sink);

} // namespace entente
