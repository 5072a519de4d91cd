#include "cli/graph_output.hpp"

#include "cli/checked_output.hpp"
#include "cli/choice.hpp"
#include "cli/console.hpp"
#include "cli/network_formats.hpp"
#include "export/claims_csv.hpp"
#include "export/events_tsv.hpp"
#include "export/explorer.hpp"
#include "export/json_ld.hpp"
#include "export/n_quads.hpp"
#include "export/picture.hpp"
#include "export/turtle.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t most_actors = 100'000;

template <PictureFormat format>
void write_drawing(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                   const PictureOptions& options) {
    const Drawing drawing = draw(make_dot(graph, ontology, options), format);
    print_remark(drawing.remark);
    output << drawing.bytes;
}

void write_dot_text(std::ostream& output, const EntityGraph& graph, const Ontology& ontology,
                    const PictureOptions& options) {
    write_dot(output, make_dot(graph, ontology, options));
}

template <void (*write)(std::ostream&, const GraphWalk&, const Ontology&)>
void write_linked_data(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                       const PictureOptions&) {
    write(output, walk, ontology);
}

void write_events(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                  const PictureOptions& options) {
    write_events_tsv(output, walk, ontology, options.gazetteer);
}

void write_dyads(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                 const PictureOptions& options) {
    print_remark(write_dyad_panel(output, walk, ontology, options.panel));
}

void write_csv(std::ostream& output, const GraphWalk& walk, const Ontology&,
               const PictureOptions&) {
    write_claims_csv(output, walk);
}

constexpr auto formats = std::to_array<GraphFormat>({
    {.name = "csv", .ending = "csv", .stream = &write_csv},
    {"cx2", "cx2", true, &write_cx2_network},
    {"cytoscape", "cyjs", true, &write_cytoscape_network},
    {"dot", "dot", true, &write_dot_text},
    {.name = "dyads-csv", .stream = &write_dyads, .counts_articles = true},
    {.name = "events-tsv", .ending = "tsv", .stream = &write_events},
    {.name = "geojson", .ending = "geojson", .stream = &write_map},
    {"gexf", "gexf", true, &write_gexf_1_3},
    {"gexf-1.2", "", true, &write_gexf_1_2},
    {"graphml", "graphml", true, &write_graphml_network},
    {.name = "html", .ending = "html", .write = &write_explorer, .require = &require_explorer},
    {.name = "ical", .ending = "ics", .stream = &write_meetings},
    {.name = "json-ld", .ending = "jsonld", .stream = &write_linked_data<&write_json_ld>},
    {.name = "neo4j", .files = &neo4j_files},
    {.name = "nquads", .ending = "nq", .stream = &write_linked_data<&write_n_quads>},
    {"pdf", "pdf", false, &write_drawing<PictureFormat::pdf>},
    {"png", "png", false, &write_drawing<PictureFormat::png>},
    {"svg", "svg", true, &write_drawing<PictureFormat::svg>},
    {.name = "timelinejs", .stream = &write_timeline_js_events},
    {.name = "turtle", .ending = "ttl", .stream = &write_linked_data<&write_turtle>},
    {.name = "vis-timeline", .stream = &write_vis_items},
});

/// The ending of a file's name without its dot: "graph.svg" -> "svg".
std::string_view ending_of(std::string_view file) {
    const std::size_t dot = file.rfind('.');
    return dot == std::string_view::npos || file.find('/', dot) != std::string_view::npos
               ? std::string_view()
               : file.substr(dot + 1);
}

void write_files(const GraphWalk& walk, const Ontology& ontology, const GraphFormat& format,
                 const std::string& folder) {
    std::vector<FolderFile> files;
    for (const GraphFile& file : format.files())
        files.push_back({std::string(file.name),
                         [&walk, &ontology, write = file.write](std::ostream& output) {
                             write(output, walk, ontology);
                         },
                         file.is_program});
    write_folder(folder, files);
}

} // namespace

std::span<const GraphFormat> graph_formats() { return formats; }

std::string graph_format_names() {
    std::string names;
    for (const GraphFormat& format : formats)
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

std::string graph_format_endings(std::string_view between) {
    std::string endings;
    for (const GraphFormat& format : formats)
        if (!format.ending.empty())
            endings.append(endings.empty() ? "" : between).append(format.ending);
    return endings;
}

void require(const GraphFormat& format, const std::string& file) {
    if (format.require)
        format.require();
    if (!format.files)
        return;
    std::vector<std::string_view> names;
    for (const GraphFile& part : format.files())
        names.push_back(part.name);
    require_replaceable(file, names);
}

const GraphFormat* graph_format_named(std::string_view name) {
    const auto* const found = std::ranges::find(formats, name, &GraphFormat::name);
    return found == formats.end() ? nullptr : found;
}

const GraphFormat* graph_format_of(const std::string& file) {
    const std::string_view ending = ending_of(file);
    const auto* const found = std::ranges::find(formats, ending, &GraphFormat::ending);
    return ending.empty() || found == formats.end() ? nullptr : found;
}

void write_graph(const EntityGraph& graph, const Ontology& ontology, const PictureOptions& options,
                 const GraphFormat& format, const std::string& file) {
    if (format.is_streamed())
        return write_walk(MemoryWalk(graph), ontology, options, format, file);
    write_output(file,
                 [&](std::ostream& output) { format.write(output, graph, ontology, options); });
}

void write_walk(const GraphWalk& walk, const Ontology& ontology, const PictureOptions& options,
                const GraphFormat& format, const std::string& file) {
    if (format.files != nullptr)
        return write_files(walk, ontology, format, file);
    write_output(file,
                 [&](std::ostream& output) { format.stream(output, walk, ontology, options); });
}

void add_picture_options(CLI::App& command, PictureOptions& options) {
    const std::map<std::string, PictureView> views = {{"relations", PictureView::relations},
                                                      {"events", PictureView::events},
                                                      {"timeline", PictureView::timeline}};
    const std::string group = "Drawings";
    add_choice(command, "--view", options.view, views,
               "relations: who did what to whom; events: with all their participants, also in "
               "networks for other tools; timeline: along a spine of dates")
        ->type_name("VIEW")
        ->group(group);
    command
        .add_option("--title", options.title,
                    "Words over the drawing, instead of the article's title")
        ->type_name("TEXT")
        ->group(group);
    command
        .add_option("--max-actors", options.max_actors,
                    "Actors to draw; the drawing says how many are hidden")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, most_actors))
        ->capture_default_str()
        ->group(group);
    command.add_flag("--statements", options.include_statements, "Draw plain statements too")
        ->group(group);
    command
        .add_flag("--all-stages", options.include_all_stages,
                  "Also what is only planned or possible, was called off or denied, in GEXF and "
                  "GraphML, which cannot show that it is so")
        ->group("Networks and timelines");
    command
        .add_option("--max-items", options.max_items,
                    "Events of a TimelineJS presentation; the program says how many are left out")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, most_actors))
        ->capture_default_str()
        ->group("Networks and timelines");
    const std::map<std::string, PanelPeriod> periods = {{"month", PanelPeriod::month},
                                                        {"day", PanelPeriod::day}};
    add_choice(command, "--per", options.panel.period, periods,
               "How long a row of the panel of pairs lasts: month or day")
        ->type_name("PERIOD")
        ->group("Tables");
    command.add_flag("--by-country", options.group_by_country, "Frame the actors of each country")
        ->group(group);
}

} // namespace entente
