#include "cli/checked_output.hpp"
#include "cli/console.hpp"
#include "cli/store_commands.hpp"
#include "graph/store/check_store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace entente {

CheckCommand::CheckCommand(CLI::App& program)
    : parser_(program.add_subcommand("check", "Look whether a graph file is whole")) {
    parser_->add_option("--graph,GRAPH", graph_, "The graph file")->type_name("FILE")->required();
    add_resource_options(*parser_, resources_);
    parser_->footer(
        "Examples:\n"
        "  entente check news.entente\n"
        "Prints what it holds. Exit code 1 where something is wrong, with a line for each.");
}

bool CheckCommand::chosen() const { return parser_->parsed(); }

ExitCode CheckCommand::run() const {
    const Ontology ontology = load_ontology(resources_);
    const Store store(graph_, Store::Access::read);
    Console console;
    check_store(store, ontology, [&](const StoreFinding& finding) {
        console.report(
            rejection(Location{graph_, 0, 0}, finding.problem, finding.remedy, finding.article));
    });
    const StoreCounts held = store.counts();
    standard_output().write(fmt::format("{}: {} ({} with text, {} removed), {}, {}\n", graph_,
                                        counted(held.articles, "article"), held.texts,
                                        held.withdrawn, counted(held.claims, "claim"),
                                        counted(held.corrections, "correction")));
    return console.finish();
}

} // namespace entente
