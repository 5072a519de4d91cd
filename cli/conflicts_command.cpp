#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/event_words.hpp"
#include "cli/graph_input.hpp"
#include "graph/conflicts.hpp"

#include <CLI/CLI.hpp>

namespace entente {

namespace {

std::string text_of(const Conflict& conflict, const EntityGraph& graph, const Ontology& ontology) {
    const bool one_event = conflict.sides[0].event == conflict.sides[1].event;
    std::string text = "disputed: " + std::string(to_string(conflict.about)) + "\n";
    for (const DisputeSide& side : conflict.sides) {
        if (!one_event || &side == &conflict.sides.front())
            text += "  " + event_line(graph, side.event, ontology) + "\n";
        text += "    " + printable_line(side.says) + " by " + counted(side.claims.size(), "claim") +
                "\n";
        for (const std::string& source : sources_of(graph.facts, side.claims))
            text += "      " + source + "\n";
    }
    return text;
}

std::string json_of(const Conflict& conflict, const EntityGraph& graph, const Ontology& ontology) {
    JsonWriter json;
    json.begin_object();
    json.member("about", to_string(conflict.about));
    json.key("sides");
    json.begin_array();
    for (const DisputeSide& side : conflict.sides) {
        json.begin_object();
        json.member("says", side.says);
        write_event_members(json, graph, side.event, ontology);
        json.key("claims");
        write_claims(json, graph.facts, side.claims);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + "\n";
}

} // namespace

ConflictsCommand::ConflictsCommand(CLI::App& program)
    : parser_(program.add_subcommand("conflicts", "List what sources disagree about")) {
    add_article_options(*parser_, options_);
    add_graph_options(*parser_, options_);
    parser_->add_flag("--json", json_, "A JSON object a line");
    parser_->footer(
        "Listed are events that one claim tells and another denies, and pairs of events "
        "that\ndiffer in their day or place alone and are told by different articles.\n"
        "\n"
        "Examples:\n"
        "  entente conflicts news/                        who says so, and who denies it\n"
        "  entente conflicts claims.jsonl --json");
}

bool ConflictsCommand::chosen() const { return parser_->parsed(); }

ExitCode ConflictsCommand::run() const {
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    LazyGazetteer gazetteer(options_.resources, console.sink());
    const EntityGraph graph = build_graph_of_inputs(options_, ontology, gazetteer, console).graph;
    CheckedOutput output = standard_output();
    for (const Conflict& conflict : conflicts(graph.facts))
        output.write(json_ ? json_of(conflict, graph, ontology)
                           : text_of(conflict, graph, ontology));
    output.flush();
    return console.finish();
}

} // namespace entente
