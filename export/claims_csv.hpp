#pragma once

#include "export/table_row.hpp"
#include "graph/consolidate.hpp"

#include <iosfwd>

namespace entente {

/// Writes the claims as a table: RFC 4180 with a heading, a row a claim, in the order of their ids,
/// each with its article, actors, time, modality, speakers and sentence, and the event that it is
/// of. Several places, participants or speakers of a claim are joined by "; ". A text that a
/// spreadsheet would take for a formula begins with an apostrophe. Throws `Error` if the stream
/// cannot be written. O(bytes).
void write_claims_csv(std::ostream& output, const Consolidation& facts);

} // namespace entente
