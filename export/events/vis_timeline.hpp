#pragma once

#include "graph/graph_walk.hpp"
#include "ontology/ontology.hpp"

#include <iosfwd>
#include <string>

namespace entente {

/// Writes events as `groups` and `items` of vis-timeline: a lane an actor, in it an item an event;
/// events without actors are in a lane "(no actor)", since vis-timeline hides what has no lane.
/// An item lasts from the first day to the day after the last, a month for what is known to the
/// month; a time that is open on one side is a point at the day that is known, and its words say
/// "from" or "until". What vis-timeline takes as HTML is escaped. Events without time stand in a
/// list `undated`, which vis-timeline does not read.
///
/// Returns what the timeline lacks, for people; empty for nothing. Throws `Error` if the stream
/// cannot be written. O(claims).
std::string write_vis_timeline(std::ostream& output, const GraphWalk& walk,
                               const Ontology& ontology);
inline std::string write_vis_timeline(std::ostream& output, const EntityGraph& graph,
                                      const Ontology& ontology) {
    return write_vis_timeline(output, MemoryWalk(graph), ontology);
}

} // namespace entente
