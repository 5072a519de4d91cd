#pragma once

#include "export/network/neo4j.hpp"
#include "export/picture_options.hpp"
#include "graph/entity_graph.hpp"
#include "graph/graph_walk.hpp"
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
    std::string_view name = {};
    /// Of a file, without its dot: "jsonld"; empty where none tells the format.
    std::string_view ending = {};
    /// Whether it is a text that any program may read from a pipe.
    bool is_text = true;
    void (*write)(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                  const PictureOptions& options) = nullptr;
    /// Of a format that is written piece by piece; then there is no `write`.
    void (*stream)(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                   const PictureOptions& options) = nullptr;
    /// Of a format that is a folder, what stands in it, each written of a walk; then there is
    /// neither.
    std::span<const GraphFile> (*files)() = nullptr;
    /// Throws `Error` with the remedy where this build cannot write it; null where every build can.
    void (*require)() = nullptr;
    /// Whether it tells how many articles were read, which `PanelOptions::articles` says.
    bool counts_articles = false;

    /// Whether it can be written while a graph is walked through.
    bool is_streamed() const { return stream != nullptr || files != nullptr; }
};

/// All formats, by name.
std::span<const GraphFormat> graph_formats();

/// Throws `Error` with the remedy where this build cannot write the format, or what is at `file`
/// may not be replaced by a folder that the format is: to be called before long work.
void require(const GraphFormat& format, const std::string& file);

/// The names with commas between, for help and messages.
std::string graph_format_names();

/// The endings that name a format, with `between` them.
std::string graph_format_endings(std::string_view between = ", ");

/// The format of that name, or that the ending of `file` names; null if there is none.
const GraphFormat* graph_format_named(std::string_view name);
const GraphFormat* graph_format_of(const std::string& file);

/// Writes to `file`, whole or not at all, or to standard output. Throws `Error` if that fails.
/// Precondition: what is a folder of files does not go to standard output.
void write_graph(const EntityGraph& graph, const Ontology& ontology, const PictureOptions& options,
                 const GraphFormat& format, const std::string& file);

/// The same of a walk through a graph. Precondition: the format is streamed.
void write_walk(const GraphWalk& walk, const Ontology& ontology, const PictureOptions& options,
                const GraphFormat& format, const std::string& file);

/// Declares how graphs are drawn. Borrows `options`.
void add_picture_options(CLI::App& command, PictureOptions& options);

} // namespace entente
