#include "cli/checked_output.hpp"
#include "cli/graph_input.hpp"
#include "cli/graph_output.hpp"
#include "cli/store_commands.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/store.hpp"
#include "ontology/claim_line.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace entente {

namespace {

/// What a store holds, as `extract` printed it.
constexpr std::string_view lines_format = "lines";

std::string check_format(const std::string& name) {
    return name == lines_format || graph_format_named(name)
               ? ""
               : "no format \"" + name + "\"; one of lines, " + graph_format_names() + " is right";
}

void write_lines(std::ostream& output, const std::string& graph) {
    const Store store(graph, Store::Access::read);
    store.for_each([&](const StoredArticle& article) {
        if (!is_held(article))
            return;
        output << write_article_line(article.record) << '\n';
        for (const Claim& claim : decode_claims(article.block, article.record.id))
            output << write_claim_line(claim) << '\n';
    });
}

void write_lines_to(const std::string& file, const std::string& graph) {
    if (!file.empty() && file != "-")
        return write_file(file, [&](std::ostream& output) { write_lines(output, graph); });
    CheckedOutput output = standard_output();
    write_lines(output.stream(), graph);
    output.flush();
}

} // namespace

ExportCommand::ExportCommand(CLI::App& program)
    : parser_(program.add_subcommand("export", "Write what a graph file holds in another format")) {
    parser_->add_option("--graph", options_.graph, "The graph file")->type_name("FILE")->required();
    parser_
        ->add_option("--format", format_,
                     "lines (as extract prints them), " + graph_format_names() +
                         "; without it, the ending of the output chooses")
        ->type_name("F")
        ->check(check_format);
    parser_->add_option("-o,--output", output_, "File to write; standard output without it")
        ->type_name("FILE");
    add_graph_options(*parser_, options_);
    add_resource_options(*parser_, options_.resources);
    add_picture_options(*parser_, picture_);
    parser_->footer(
        "Examples:\n"
        "  entente export --graph news.entente -o graph.svg\n"
        "  entente export --graph news.entente --format html -o graph.html   a page to explore\n"
        "  entente export --graph news.entente --format json-ld > graph.jsonld\n"
        "  entente export --graph news.entente --format csv -o claims.csv\n"
        "  entente export --graph news.entente --format lines   claims, for `add` elsewhere");
}

bool ExportCommand::chosen() const { return parser_->parsed(); }

ExitCode ExportCommand::run() const {
    if (format_ == lines_format) {
        write_lines_to(output_, options_.graph);
        return ExitCode::done;
    }
    const GraphFormat* format =
        format_.empty() ? graph_format_of(output_) : graph_format_named(format_);
    if (!format) {
        std::cerr << "entente: give --format, or an --output whose ending names one: " +
                         graph_format_names() + "\n";
        return ExitCode::usage;
    }
    require(*format);
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    LazyGazetteer gazetteer(options_.resources, console.sink());
    const EntityGraph graph = build_graph_of_inputs(options_, ontology, gazetteer, console);
    PictureOptions picture = picture_;
    picture.gazetteer = &gazetteer.get();
    write_graph(graph, ontology, picture, *format, output_);
    return console.finish();
}

} // namespace entente
