#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "cli/event_words.hpp"
#include "cli/graph_input.hpp"
#include "ontology/json_writer.hpp"

#include <CLI/CLI.hpp>

namespace entente {

namespace {

std::string line_of(const EntityJoin& join) {
    return printable_line(join.name_of_one + " [" + join.one + "] is " + join.name_of_other + " [" +
                          join.other + "]: " + describe(join)) +
           "\n";
}

std::string json_of(const EntityJoin& join, const Consolidation& facts) {
    const EntityIndex entity = find_entity(facts, join.one).value_or(0);
    JsonWriter json;
    json.begin_object();
    json.member("entity", facts.entities[entity].id);
    json.member("one", join.one);
    json.member("name_of_one", join.name_of_one);
    json.member("other", join.other);
    json.member("name_of_other", join.name_of_other);
    json.member("reason", describe(join));
    json.end_object();
    return json.take() + "\n";
}

} // namespace

WhoCommand::WhoCommand(CLI::App& program)
    : parser_(program.add_subcommand("who", "List which names were taken for one actor, and why")) {
    add_article_options(*parser_, options_);
    add_graph_options(*parser_, options_);
    parser_->add_flag("--json", json_, "A JSON object a line");
    parser_->footer("Examples:\n"
                    "  entente who claims.jsonl                       who was taken for whom\n"
                    "  entente who news/ --corrections my.txt         with your corrections\n"
                    "  entente correct --corrections my.txt apart ID ID     where that is wrong");
}

bool WhoCommand::chosen() const { return parser_->parsed(); }

ExitCode WhoCommand::run() const {
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    LazyGazetteer gazetteer(options_.resources, console.sink());
    const EntityGraph graph =
        build_graph_of_inputs(options_, ontology, gazetteer, console, {.joins = true}).graph;
    CheckedOutput output = standard_output();
    for (const EntityJoin& join : graph.facts.entity_joins)
        output.write(json_ ? json_of(join, graph.facts) : line_of(join));
    output.flush();
    return console.finish();
}

} // namespace entente
