#pragma once

#include "export/picture_options.hpp"
#include "graph/entity_graph.hpp"
#include "ontology/ontology.hpp"

#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace entente {

/// A form in which a graph is written.
struct GraphFormat {
    /// As `--format` calls it: "json-ld".
    std::string_view name;
    /// Of a file, without its dot: "jsonld".
    std::string_view ending;
    /// Whether it is a text that any program may read from a pipe.
    bool is_text = true;
    void (*write)(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                  const PictureOptions& options) = nullptr;
};

/// All formats, by name.
std::span<const GraphFormat> graph_formats();

/// The names with commas between, for help and messages.
std::string graph_format_names();

/// The endings of files, with commas between.
std::string graph_format_endings();

/// The format of that name, or that the ending of `file` names; null if there is none.
const GraphFormat* graph_format_named(std::string_view name);
const GraphFormat* graph_format_of(const std::string& file);

/// Writes to `file`, whole or not at all, or to standard output where it is "-" or empty.
void write_graph(const EntityGraph& graph, const Ontology& ontology, const PictureOptions& options,
                 const GraphFormat& format, const std::string& file);

/// Declares how graphs are drawn. Borrows `options`.
void add_picture_options(CLI::App& command, PictureOptions& options);

} // namespace entente
