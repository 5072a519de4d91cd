#include "cli/query_cells.hpp"
#include "cli/query_commands.hpp"
#include "cli/query_run.hpp"
#include "graph/queries/communities.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t most_named = 6;

/// The first of them, and how many more there are.
std::string named_members(const std::vector<std::string>& names) {
    const auto end =
        names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), most_named));
    std::string text = joined({names.begin(), end});
    if (names.size() > most_named)
        text += " and " + std::to_string(names.size() - most_named) + " more";
    return text;
}

ResultTable table_of(const EntityGraph& graph, const std::vector<Community>& communities,
                     std::size_t min_size) {
    ResultTable table{{{"community"},
                       {"actors"},
                       {"within"},
                       {"across"},
                       {"members", Shown::table},
                       {"names", Shown::lines},
                       {"ids", Shown::lines}},
                      {}};
    for (std::size_t c = 0; c < communities.size(); ++c) {
        const Community& community = communities[c];
        if (community.actors.size() < min_size)
            break; // They come by size.
        std::vector<std::string> names;
        std::vector<std::string> ids;
        for (const EntityIndex actor : community.actors) {
            names.push_back(graph.facts.entities[actor].name);
            ids.push_back(graph.facts.entities[actor].id);
        }
        std::string members = named_members(names);
        table.rows.push_back({number_cell(c + 1), number_cell(community.actors.size()),
                              number_cell(community.events_within),
                              number_cell(community.events_across), std::move(members),
                              std::move(names), std::move(ids)});
    }
    return table;
}

} // namespace

CommunitiesCommand::CommunitiesCommand(CLI::App& program)
    : parser_(
          program.add_subcommand("communities", "Group actors who mostly deal with each other")) {
    add_query_options(*parser_, options_);
    parser_->add_option("--min-size", min_size_, "Only communities of so many actors")
        ->type_name("N")
        ->capture_default_str();
    parser_->footer(
        "Examples:\n"
        "  entente communities news/\n"
        "  entente communities news/ --type meet --from 2018-01-01 --to 2018-12-31 --json\n"
        "\"within\" counts events among members only, \"across\" those with others. The busiest\n"
        "members come first.");
}

bool CommunitiesCommand::chosen() const { return parser_->parsed(); }

ExitCode CommunitiesCommand::run() const {
    QueryRun query(options_, {.claims = false});
    return query.finish(table_of(
        query.graph(), communities(make_actor_network(query.graph(), query.events())), min_size_));
}

} // namespace entente
