#pragma once

#include "cli/article_options.hpp"
#include "cli/result_table.hpp"
#include "graph/queries/event_filter.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// What every command that asks a graph is told: what the graph is made of, which events count, and
/// how to answer.
struct QueryOptions {
    ArticleOptions articles;
    std::vector<std::string> actors;
    std::vector<std::string> types;
    std::vector<std::string> places;
    std::vector<std::string> modalities;
    /// Days, or empty.
    std::string from;
    std::string to;
    std::uint32_t min_sources = 0;
    bool json = false;
    bool csv = false;
};

/// Declares which events count: --actor, --type, --place, --from, --to, --modality, --min-sources;
/// those of `add_graph_options` are declared apart. Borrows `options`, which must outlive the
/// command.
void add_filter_options(CLI::App& command, QueryOptions& options);

/// Declares inputs, filter and formats. Arguments of its own before the inputs a command must have
/// declared before.
void add_query_options(CLI::App& command, QueryOptions& options);

/// The filter as it was given: names are still to be looked up.
EventFilter read_filter(const QueryOptions& options);

OutputFormat format_of(const QueryOptions& options);

} // namespace entente
