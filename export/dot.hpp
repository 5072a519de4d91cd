#pragma once

#include "export/picture_options.hpp"
#include "graph/entity_graph.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>

namespace entente {

/// A picture in Graphviz's language, and what its drawing needs besides.
struct DotText {
    std::string text;
    /// For people who cannot see the picture.
    std::string title;
    std::string description;
    /// Graphviz's layout that the text asks for: "dot", or "sfdp" beyond 500 nodes or 2,000 edges,
    /// where `dot` takes minutes.
    std::string layout;
};

/// Lays out the graph's story for Graphviz; the same bytes for the same graph and options. Colours
/// and dashes are those of export/style.hpp. O(claims log claims).
DotText make_dot(const EntityGraph& graph, const Ontology& ontology,
                 const PictureOptions& options = {});

/// Writes the text. Throws `Error` if the stream does.
void write_dot(std::ostream& output, const DotText& dot);

} // namespace entente
