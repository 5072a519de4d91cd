#pragma once

#include "export/network/network.hpp"

#include <iosfwd>

namespace entente {

/// Writes the network for Cytoscape.js (elements, and a style with our colours and dashes); also
/// Cytoscape opens it, as `.cyjs`. Ids are strings. Throws `Error` if the stream cannot be written.
/// O(claims).
void write_cytoscape(std::ostream& output, const Network& network);

/// From how many edges on Cytoscape.js, which draws on a canvas, becomes slow.
inline constexpr std::size_t many_cytoscape_edges = 5'000;

/// Writes the network as CX2 (Cytoscape Exchange, version 2), for Cytoscape 3.10 and NDEx. Its ids
/// are numbers, and so made of the order of nodes and edges, which depends on content alone; ours
/// are the attribute `identifier`. Throws `Error` if the stream cannot be written. O(claims).
void write_cx2(std::ostream& output, const Network& network);

} // namespace entente
