#pragma once

#include "graph/graph_walk.hpp"

#include <iosfwd>

namespace entente {

/// Writes the statements of `write_json_ld` as N-Quads of the default graph, which are N-Triples
/// too: a line a statement, those of a node together. The same bytes for the same graph. Throws
/// `Error` if the stream cannot be written. O(claims), in the memory
/// of the walk.
void write_n_quads(std::ostream& output, const GraphWalk& walk, const Ontology& ontology);
inline void write_n_quads(std::ostream& output, const EntityGraph& graph,
                          const Ontology& ontology) {
    write_n_quads(output, MemoryWalk(graph), ontology);
}

} // namespace entente
