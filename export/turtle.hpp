#pragma once

#include "graph/graph_walk.hpp"

#include <iosfwd>

namespace entente {

/// Writes the statements of `write_json_ld` as Turtle, node by node, each with its parts behind it.
/// The same bytes for the same graph. Throws `Error` if the stream cannot be written. O(claims).
void write_turtle(std::ostream& output, const GraphWalk& walk, const Ontology& ontology);
inline void write_turtle(std::ostream& output, const EntityGraph& graph, const Ontology& ontology) {
    write_turtle(output, MemoryWalk(graph), ontology);
}

} // namespace entente
