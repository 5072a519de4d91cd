#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/timeline_table.hpp"

#include <CLI/CLI.hpp>

namespace entente {

namespace {

/// Someone whom no event knows is probably misspelt: an empty list alone would hide it.
void report_unknown_actors(const EntityGraph& graph, const std::vector<std::string>& actors,
                           Console& console) {
    for (const std::string& actor : actors)
        if (find_entities(graph, actor).empty())
            console.report(rejection(Location{"--actor", 0, 0},
                                     "no one called \"" + actor + "\" takes part in any event",
                                     "a name or id that timeline --json shows is right"));
}

} // namespace

TimelineCommand::TimelineCommand(CLI::App& program)
    : parser_(program.add_subcommand("timeline",
                                     "List the events of articles or claim lines by date")) {
    add_article_options(*parser_, options_);
    add_graph_options(*parser_, options_);
    parser_
        ->add_option("--actor", actors_,
                     "Only events in which this one takes part; again for several")
        ->type_name("NAME")
        ->allow_extra_args(false);
    parser_->add_option("--type", types_, "Only events of this type; again for several")
        ->type_name("TYPE")
        ->allow_extra_args(false);
    parser_->add_option("--from", from_, "Only events that may have been on this day or later")
        ->type_name("DAY")
        ->check(check_day);
    parser_->add_option("--to", to_, "Only events that may have been on this day or earlier")
        ->type_name("DAY")
        ->check(check_day);
    CLI::Option* json = parser_->add_flag("--json", json_, "A JSON object a line");
    parser_->add_flag("--csv", csv_, "Comma-separated values (RFC 4180)")->excludes(json);
    parser_->footer(
        "Examples:\n"
        "  entente timeline article.txt                   what happened when, as a table\n"
        "  entente timeline news/ --actor Russia --actor \"Kim Jong-un\"\n"
        "  entente timeline news/ --from 2019-03-01 --to 2019-03-31 --csv > march.csv\n"
        "  entente extract news/ > claims.jsonl; entente timeline claims.jsonl");
}

bool TimelineCommand::chosen() const { return parser_->parsed(); }

ExitCode TimelineCommand::run() const {
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    LazyGazetteer gazetteer(options_.resources, console.sink());
    const EntityGraph graph =
        build_graph_of_inputs(options_, ontology, gazetteer, console, {.actors = actors_, .words = {}, .claims = json_});
    report_unknown_actors(graph, actors_, console);
    const std::vector<TimelineEntry> entries = timeline(
        graph, ontology,
        {.actors = actors_, .from = read_day(from_), .to = read_day(to_), .types = types_});
    standard_output().write(json_  ? write_timeline_json(graph, entries)
                            : csv_ ? write_timeline_csv(graph, entries)
                                   : write_timeline_table(graph, entries));
    return console.finish();
}

} // namespace entente
