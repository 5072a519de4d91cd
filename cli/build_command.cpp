#include "cli/checked_output.hpp"
#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "export/json_ld.hpp"
#include "export/picture.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>
#include <ostream>

namespace entente {

namespace {

constexpr std::size_t most_actors = 100'000;

/// The ending of a file's name without its dot: "graph.svg" -> "svg".
std::string ending(const std::string& file) {
    const std::size_t dot = file.rfind('.');
    return dot == std::string::npos || file.find('/', dot) != std::string::npos
               ? ""
               : file.substr(dot + 1);
}

std::string check_output(const std::string& file) {
    const std::string format = ending(file);
    const bool known = format == "dot" || format == "jsonld" || read_picture_format(format);
    return known ? ""
                 : "\"" + file + "\" names no format; .svg, .png, .pdf, .dot or .jsonld is right";
}

void write_drawing(const DotText& dot, PictureFormat format, const std::string& file) {
    const Drawing drawing = draw(dot, format);
    if (!drawing.remark.empty())
        std::cerr << "entente: " + drawing.remark + "\n";
    write_file(file, [&](std::ostream& output) { output << drawing.bytes; });
}

void write_graph(const EntityGraph& graph, const Ontology& ontology, const PictureOptions& options,
                 const std::string& file) {
    const std::string format = ending(file);
    if (format == "jsonld")
        return write_file(file,
                          [&](std::ostream& output) { write_json_ld(output, graph, ontology); });
    const DotText dot = make_dot(graph, ontology, options);
    if (const std::optional<PictureFormat> picture = read_picture_format(format))
        return write_drawing(dot, *picture, file);
    write_file(file, [&](std::ostream& output) { write_dot(output, dot); });
}

} // namespace

BuildCommand::BuildCommand(CLI::App& program)
    : parser_(program.add_subcommand(
          "build", "Make a graph of articles or claim lines: a drawing or linked data")) {
    const std::map<std::string, PictureView> views = {{"relations", PictureView::relations},
                                                      {"events", PictureView::events},
                                                      {"timeline", PictureView::timeline}};
    add_article_options(*parser_, options_);
    add_confidence_option(*parser_, options_);
    parser_->add_option("-o,--output", output_, "File to write; its ending names the format")
        ->type_name("FILE.{svg,png,pdf,dot,jsonld}")
        ->check(check_output)
        ->required();
    const std::string group = "Drawings";
    parser_
        ->add_option("--view", picture_.view,
                     "relations: who did what to whom; events: with all their participants; "
                     "timeline: along a spine of dates")
        ->type_name("VIEW")
        ->transform(CLI::CheckedTransformer(views))
        ->group(group);
    parser_
        ->add_option("--title", picture_.title,
                     "Words over the drawing, instead of the article's title")
        ->type_name("TEXT")
        ->group(group);
    parser_
        ->add_option("--max-actors", picture_.max_actors,
                     "Actors to draw; the drawing says how many are hidden")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, most_actors))
        ->capture_default_str()
        ->group(group);
    parser_->add_flag("--statements", picture_.include_statements, "Draw plain statements too")
        ->group(group);
    parser_->add_flag("--by-country", picture_.group_by_country, "Frame the actors of each country")
        ->group(group);
    parser_->footer(
        "Examples:\n"
        "  entente build article.txt -o graph.svg         draw who did what to whom, and when\n"
        "  entente build news/ -o timeline.pdf --view timeline\n"
        "  entente build claims.jsonl more.jsonl -o graph.jsonld   linked data of extracted "
        "claims\n"
        "  entente build news/ -o graph.dot --statements  for Graphviz's own tools");
}

bool BuildCommand::chosen() const { return parser_->parsed(); }

ExitCode BuildCommand::run() const {
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    const Gazetteer gazetteer = load_gazetteer(options_.resources, console.sink());
    const EntityGraph graph = build_graph_of_inputs(options_, ontology, gazetteer, console);
    PictureOptions picture = picture_;
    picture.gazetteer = &gazetteer;
    write_graph(graph, ontology, picture, output_);
    return console.finish();
}

} // namespace entente
