#pragma once

#include "graph/graph_walk.hpp"

#include <iosfwd>
#include <string>

namespace entente {

/// Writes the graph as JSON-LD 1.1, with the statements that `tell` tells. The context is inline;
/// nodes are flat, one a line, type and id first (Streaming JSON-LD), so that one pass in little
/// memory reads it. The same bytes for the same graph. Safe inside an HTML `<script>`.
///
/// Throws `Error` if the stream cannot be written. O(claims), in the memory
/// of the walk.
void write_json_ld(std::ostream& output, const GraphWalk& walk, const Ontology& ontology);
inline void write_json_ld(std::ostream& output, const EntityGraph& graph,
                          const Ontology& ontology) {
    write_json_ld(output, MemoryWalk(graph), ontology);
}

/// A frame (JSON-LD 1.1 Framing) that makes a tree of each event of such a document: with its
/// actors, its claims, and the sentences and articles behind these.
std::string json_ld_frame();

} // namespace entente
