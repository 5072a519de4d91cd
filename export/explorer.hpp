#pragma once

#include "export/picture_options.hpp"
#include "graph/entity_graph.hpp"
#include "ontology/ontology.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace entente {

/// Whether this build holds the explorer, which Node makes of the sources in explorer/.
bool has_explorer();

/// Throws `Error`, saying how to get it, where this build does not hold the explorer.
void require_explorer();

/// Writes the graph as one HTML page to explore: it holds all that it shows, asks the network for
/// nothing, and says what it is about in words even where no script runs. The same bytes for the
/// same graph, explorer and zlib. Throws `Error` where the build holds no explorer, and if the
/// stream cannot be written. O(claims log claims).
void write_explorer(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                    const PictureOptions& options);

/// Writes the same page without a graph: it asks the server that it came from for parts of one (see
/// serve/). `title` and `lead` are words for people. Throws `Error` as above.
void write_served_explorer(std::ostream& output, std::string_view title, std::string_view lead);

/// What that page may do: its Content-Security-Policy. Throws `Error` where the build holds no
/// explorer.
std::string served_explorer_policy();

} // namespace entente
