#include "cli/console.hpp"
#include "cli/store_commands.hpp"
#include "graph/store/merge_stores.hpp"

#include <CLI/CLI.hpp>

namespace entente {

MergeCommand::MergeCommand(CLI::App& program)
    : parser_(program.add_subcommand("merge", "Make one graph file of several")) {
    parser_->add_option("GRAPH", graphs_, "Graph files that `entente add` made")
        ->type_name(" ")
        ->required();
    parser_->add_option("-o,--output", output_, "File to write; it must be new")
        ->type_name("FILE")
        ->required();
    parser_->footer(
        "Examples:\n"
        "  entente merge monday.entente tuesday.entente -o week.entente\n"
        "Of each article the latest edition is kept, as the newest program has read it. What was\n"
        "removed from one stays removed. The order of the files never shows.");
}

bool MergeCommand::chosen() const { return parser_->parsed(); }

ExitCode MergeCommand::run() const {
    Console console;
    merge_stores(graphs_, output_, [&](const StoredArticle& article) {
        console.count_article(article.record.claims);
    });
    return console.finish();
}

} // namespace entente
