#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/graph_output.hpp"

#include <CLI/CLI.hpp>

namespace entente {

namespace {

std::string check_output(const std::string& file) {
    return graph_format_of(file)
               ? ""
               : "\"" + file + "\" names no format; its ending is one of " + graph_format_endings();
}

} // namespace

BuildCommand::BuildCommand(CLI::App& program)
    : parser_(program.add_subcommand(
          "build", "Make a graph of articles or claim lines: a drawing or linked data")) {
    add_article_options(*parser_, options_);
    add_graph_options(*parser_, options_);
    parser_->add_option("-o,--output", output_, "File to write; its ending names the format")
        ->type_name("FILE.{" + graph_format_endings(",") + "}")
        ->check(check_output)
        ->required();
    add_picture_options(*parser_, picture_);
    parser_->footer(
        "Examples:\n"
        "  entente build article.txt -o graph.svg         draw who did what to whom, and when\n"
        "  entente build news/ -o graph.html              a page to explore it in, for any "
        "browser\n"
        "  entente build news/ -o timeline.pdf --view timeline\n"
        "  entente build claims.jsonl more.jsonl -o graph.jsonld   linked data of extracted "
        "claims\n"
        "  entente build news/ -o graph.dot --statements  for Graphviz's own tools\n"
        "  entente build news/ -o graph.gexf              for Gephi, with its timeline\n"
        "  entente build news/ -o meetings.ics            for a calendar");
}

bool BuildCommand::chosen() const { return parser_->parsed(); }

ExitCode BuildCommand::run() const {
    const GraphFormat& format = *graph_format_of(output_);
    require(format, output_);
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    LazyGazetteer gazetteer(options_.resources, console.sink());
    const EntityGraph graph = build_graph_of_inputs(options_, ontology, gazetteer, console).graph;
    PictureOptions picture = picture_;
    picture.gazetteer = &gazetteer.get();
    if (format.counts_articles)
        picture.panel.articles = count_by_day(graph.facts.articles);
    write_graph(graph, ontology, picture, format, output_);
    return console.finish();
}

} // namespace entente
