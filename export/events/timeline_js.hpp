#pragma once

#include "graph/graph_walk.hpp"
#include "ontology/ontology.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>

namespace entente {

/// How many events TimelineJS shows without becoming slow.
inline constexpr std::size_t most_timeline_events = 300;

/// Writes events for Knight Lab's TimelineJS: dates as numbers, as fine as they are known (a month
/// has no day); those with an open side are marked by the day that is known, and their words say
/// "from" or "until". At most `most` events: those that most articles and claims tell of,
/// statements last. Events without time are left out, as TimelineJS would silently do. What it
/// takes as HTML is escaped.
///
/// Returns what the timeline lacks, for people; empty for nothing. Throws `Error` if the stream
/// cannot be written. O(claims + events log events).
std::string write_timeline_js(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                              std::size_t most = most_timeline_events);
inline std::string write_timeline_js(std::ostream& output, const EntityGraph& graph,
                                     const Ontology& ontology,
                                     std::size_t most = most_timeline_events) {
    return write_timeline_js(output, MemoryWalk(graph), ontology, most);
}

} // namespace entente
