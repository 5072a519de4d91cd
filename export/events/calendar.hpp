#pragma once

#include "graph/graph_walk.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"

#include <iosfwd>
#include <string>

namespace entente {

/// Writes meetings, visits and calls as a calendar (iCalendar, RFC 5545): all-day events, from the
/// first day that is known to the last; of what is known to the week or month the words say "some
/// time in", and it keeps nobody's day busy. Undated events, and those open on one side, are left
/// out: a calendar has no place for them. STATUS is CONFIRMED, TENTATIVE for what is still to come
/// or only possible, CANCELLED for what was called off or denied. DTSTAMP is the day of the newest
/// article that tells of it, so that no clock shows. `gazetteer` may be null; it gives places
/// coordinates.
///
/// Returns what the calendar lacks, for people; empty for nothing. Throws `Error` if the stream
/// cannot be written. O(claims).
std::string write_calendar(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                           const Gazetteer* gazetteer);
inline std::string write_calendar(std::ostream& output, const EntityGraph& graph,
                                  const Ontology& ontology, const Gazetteer* gazetteer) {
    return write_calendar(output, MemoryWalk(graph), ontology, gazetteer);
}

/// A line of a calendar, folded at 75 octets between characters, ending in CRLF (RFC 5545, 3.1).
std::string fold_calendar_line(std::string_view line);

} // namespace entente
