#include "cli/console.hpp"
#include "cli/store_commands.hpp"
#include "graph/store/store.hpp"

#include <CLI/CLI.hpp>

namespace entente {

RemoveCommand::RemoveCommand(CLI::App& program)
    : parser_(program.add_subcommand("remove", "Remove articles from a graph file")) {
    parser_->add_option("ARTICLE", articles_, "Ids of articles")->type_name(" ")->required();
    parser_->add_option("--graph", graph_, "The graph file")->type_name("FILE")->required();
    parser_->footer(
        "Examples:\n"
        "  entente remove --graph news.entente kim-putin-2019\n"
        "Text and claims go. The id stays, so that the article is not added again by accident:\n"
        "`entente add --anyway` takes it back.");
}

bool RemoveCommand::chosen() const { return parser_->parsed(); }

ExitCode RemoveCommand::run() const {
    Store store(graph_, Store::Access::write);
    Console console;
    for (const std::string& unknown : store.withdraw(articles_))
        console.report(rejection(Location{graph_, 0, 0}, "no such article in this graph",
                                 "ids are those of `entente extract`'s article lines", unknown));
    return console.finish();
}

} // namespace entente
