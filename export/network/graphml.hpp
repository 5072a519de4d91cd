#pragma once

#include "export/network/network.hpp"

#include <iosfwd>

namespace entente {

/// Writes the network as GraphML: flat, days as ISO 8601 strings, `label`, `weight` and
/// `interaction` as yEd and Cytoscape know them. Every edge is directed, as NetworkX refuses mixed
/// graphs; `mutual` says which have no direction. Throws `Error` if the stream cannot be written.
/// O(claims).
void write_graphml(std::ostream& output, const Network& network);

} // namespace entente
