#pragma once

#include "graph/graph_walk.hpp"
#include "ontology/gazetteer.hpp"

#include <iosfwd>

namespace entente {

/// Writes the event table that users of POLECAT and ICEWS know: tab-separated with a heading, a row
/// an event and pair of actors, event by event as the walk shows them and of one event as
/// `relations` sorts; an event of one actor has one row without recipient. First come the 40
/// columns of POLECAT in their order, then those of ICEWS that have other names, then ours:
/// docs/exports.md tells what each holds. Unknown is empty, never 0.
///
/// A day stands in "Event Date" only where it is known, or where it is the known end of an open
/// time; the first and last day and how finely the time is known follow among our columns. Codes
/// are those of the event as told; see `told_codes`.
///
/// `gazetteer` names countries, and may be null. Throws `Error` if the stream cannot be written.
/// O(claims log entities), in the memory of the walk.
void write_events_tsv(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                      const Gazetteer* gazetteer);
inline void write_events_tsv(std::ostream& output, const EntityGraph& graph,
                             const Ontology& ontology, const Gazetteer* gazetteer) {
    write_events_tsv(output, MemoryWalk(graph), ontology, gazetteer);
}

} // namespace entente
