#include "cli/serve_command.hpp"

#include "cli/checked_output.hpp"
#include "cli/graph_input.hpp"
#include "ontology/text.hpp"
#include "serve/served_file.hpp"
#include "serve/server.hpp"
#include "serve/service.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <utility>

namespace entente {

namespace {

/// A graph that is made once, whatever becomes of the file.
GraphSource fixed_source(const ArticleOptions& options, const Ontology& ontology,
                         LazyGazetteer& gazetteer, Console& console) {
    return {.version = [] { return std::string("1"); },
            .read =
                [&] {
                    return whole_graph(
                        "1", build_graph_of_inputs(options, ontology, gazetteer, console).graph);
                },
            .read_part = {}};
}

std::string title_of(const std::string& given, const std::string& path) {
    return given.empty() ? std::filesystem::path(path).stem().string() : given;
}

} // namespace

ServeCommand::ServeCommand(CLI::App& program)
    : parser_(program.add_subcommand("serve", "Explore a graph file in a browser")) {
    parser_->add_option("--graph", options_.graph, "The graph file")->type_name("FILE")->required();
    parser_
        ->add_option("--port", port_, "Where to listen, on this machine only; 0 for any free port")
        ->type_name("N")
        ->check(CLI::Range(0, int{UINT16_MAX}))
        ->capture_default_str();
    parser_->add_option("--title", title_, "Over the page, instead of the file's name")
        ->type_name("TEXT");
    add_graph_options(*parser_, options_);
    add_resource_options(*parser_, options_.resources);
    parser_->footer(
        "Examples:\n"
        "  entente serve --graph news.entente             prints the address to open in a browser\n"
        "  entente serve --graph news.entente --port 0    at any free port\n"
        "  entente serve --graph news.entente --as-known-on 2019-03-01\n"
        "  curl http://127.0.0.1:8642/api/v1/summary\n"
        "  curl 'http://127.0.0.1:8642/api/v1/events?actor=PRK&from=2019-01-01&limit=10'\n"
        "Nothing can be changed, and only this machine is answered. /api/v1/openapi.json describes "
        "all\nthat can be asked. Ctrl-C ends it.");
}

bool ServeCommand::chosen() const { return parser_->parsed(); }

ExitCode ServeCommand::run() const {
    const Ontology ontology = load_ontology(options_.resources);
    Console console;
    LazyGazetteer gazetteer(options_.resources, console.sink());
    Server server(port_);
    std::optional<ServedFile> file;
    if (is_file_alone(options_))
        file.emplace(options_.graph, ontology, graph_maker(ontology), console.sink());
    const GraphSource source =
        file ? file->source() : fixed_source(options_, ontology, gazetteer, console);
    Service service(source, ontology,
                    {.port = server.port(),
                     .title = repair_utf8(title_of(title_, options_.graph)).text,
                     .gazetteer = &gazetteer.get()});
    standard_output().write("http://127.0.0.1:" + std::to_string(server.port()) + "/\n");
    server.run([&service](const HttpRequest& request) { return service.answer(request); });
    return console.finish();
}

} // namespace entente
