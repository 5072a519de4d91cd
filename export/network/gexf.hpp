#pragma once

#include "export/network/network.hpp"

#include <cstdint>
#include <iosfwd>

namespace entente {

/// Versions of the format: Gephi reads both, NetworkX 2.8 only 1.2.
enum class GexfVersion : std::uint8_t { v1_2, v1_3 };

/// Writes the network as dynamic GEXF: days as `timeformat="date"`, when events were as spells of
/// days, both ends included. What is known to the month has a spell of the month and a `precision`;
/// an open time a spell that is open. An edge of which no event is dated has no spell, and is
/// always there; `undated` counts them. As readers of 1.2 know neither mixed graphs nor kinds,
/// every edge is directed there, and `mutual` says which have no direction.
///
/// Throws `Error` if the stream cannot be written. O(claims).
void write_gexf(std::ostream& output, const Network& network, GexfVersion version);

} // namespace entente
