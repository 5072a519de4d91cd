#pragma once

#include "graph/entity_graph.hpp"

#include <cstdint>
#include <string>

namespace entente::bench {

/// Prints what Boost.Graph's algorithms cost on the network of all entities and events: those that
/// graph_peers.py does with igraph and networkx. Distances are counted from `sources` entities,
/// evenly spread. Writes the links to the file `links`, for the others, unless it is empty: entity
/// and event, four bytes each, the lowest first. Throws `Error` if it cannot be written.
void measure_network(const EntityGraph& graph, std::uint32_t sources, const std::string& links);

} // namespace entente::bench
