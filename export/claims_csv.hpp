#pragma once

#include "export/table_row.hpp"
#include "graph/graph_walk.hpp"

#include <iosfwd>

namespace entente {

/// Writes the claims as a table: RFC 4180 with a heading, a row a claim, event by
/// event as the walk shows them and of one event by id, each with its article, actors, time,
/// modality, speakers and sentence, and the event that it is of. Several places, participants or
/// speakers of a claim are joined by "; ". A text that a spreadsheet would take for a formula
/// begins with an apostrophe. Throws `Error` if the stream cannot be written. O(bytes).
void write_claims_csv(std::ostream& output, const GraphWalk& walk);
inline void write_claims_csv(std::ostream& output, const EntityGraph& graph) {
    write_claims_csv(output, MemoryWalk(graph));
}

} // namespace entente
