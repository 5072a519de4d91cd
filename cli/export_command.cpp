#include "cli/checked_output.hpp"
#include "cli/graph_input.hpp"
#include "cli/graph_output.hpp"
#include "cli/names_in_graph.hpp"
#include "cli/query_run.hpp"
#include "cli/store_commands.hpp"
#include "graph/store/held_claims.hpp"
#include "ontology/claim_line.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace entente {

namespace {

/// What a store holds, as `extract` printed it.
constexpr std::string_view lines_format = "lines";

std::string check_format(const std::string& name) {
    return name == lines_format || graph_format_named(name)
               ? ""
               : "no format \"" + name + "\"; one of lines, " + graph_format_names() + " is right";
}

using ClaimIds = std::set<std::string>;

void write_lines_of(const Store& store, const std::optional<ClaimIds>& wanted,
                    std::ostream& output) {
    for_each_held(store, [&](ArticleRecord record, std::vector<Claim> claims) {
        if (wanted) {
            std::erase_if(claims, [&](const Claim& claim) { return !wanted->contains(claim.id); });
            record.claims = claims.size();
            if (claims.empty())
                return;
        }
        output << write_article_line(record) << '\n';
        for (const Claim& claim : claims)
            output << write_claim_line(claim) << '\n';
    });
}

void write_lines_to(const std::string& file, const Store& store,
                    const std::optional<ClaimIds>& wanted) {
    write_output(file, [&](std::ostream& output) { write_lines_of(store, wanted, output); });
}

/// Ends a run whose filter names what is unknown: a file of nothing would take the place of what is
/// there.
ExitCode write_nothing(auto& run) {
    run.finish();
    std::cerr << "entente: nothing is written\n";
    return ExitCode::usage;
}

/// Whether all of a graph file is wanted, as it is.
bool wants_all(const QueryOptions& options) {
    return is_file_alone(options.articles) && read_filter(options) == EventFilter();
}

/// Of all that the file holds and was known: what counts are to be compared with.
ArticleDays article_days(const ArticleOptions& options) {
    ArticleDays days = Store(options.graph, Store::Access::read).articles_by_day();
    if (!options.as_known_on.empty())
        days.erase(days.upper_bound(*read_day(options.as_known_on)), days.end());
    return days;
}

} // namespace

ExportCommand::ExportCommand(CLI::App& program)
    : parser_(program.add_subcommand("export", "Write what a graph file holds in another format")) {
    parser_->add_option("--graph", options_.articles.graph, "The graph file")
        ->type_name("FILE")
        ->required();
    parser_
        ->add_option("--format", format_,
                     "lines (as extract prints them), " + graph_format_names() +
                         "; without it, the ending of the output chooses")
        ->type_name("F")
        ->check(check_format);
    parser_->add_option("-o,--output", output_, "File to write; standard output without it")
        ->type_name("FILE");
    add_graph_options(*parser_, options_.articles);
    add_filter_options(*parser_, options_);
    add_resource_options(*parser_, options_.articles.resources);
    add_picture_options(*parser_, picture_);
    parser_->footer(
        "Examples:\n"
        "  entente export --graph news.entente -o graph.svg\n"
        "  entente export --graph news.entente --format html -o graph.html   a page to explore\n"
        "  entente export --graph news.entente --format json-ld > graph.jsonld\n"
        "  entente export --graph news.entente --format csv -o claims.csv\n"
        "  entente export --graph news.entente --format dyads-csv --per day > panel.csv\n"
        "  entente export --graph news.entente -o visits.svg --type visit --from 2019-03-01\n"
        "  entente export --graph news.entente -o sure.csv --min-sources 2 --min-confidence 0.8\n"
        "  entente export --graph news.entente -o graph.gexf --all-stages\n"
        "  entente export --graph news.entente --format neo4j -o import/\n"
        "  entente export --graph news.entente --format lines   claims, for `add` elsewhere");
}

bool ExportCommand::chosen() const { return parser_->parsed(); }

ExitCode ExportCommand::write_lines() const {
    if (wants_all(options_)) {
        write_lines_to(output_, Store(options_.articles.graph, Store::Access::read), {});
        return ExitCode::done;
    }
    QueryRun query(options_, {});
    if (!query.knows_filter())
        return write_nothing(query);
    ClaimIds wanted;
    for (const Claim& claim : query.take_part().facts.claims)
        wanted.insert(claim.id);
    write_lines_to(output_, Store(options_.articles.graph, Store::Access::read), wanted);
    return query.finish();
}

ExitCode ExportCommand::run() const {
    if (format_ == lines_format)
        return write_lines();
    const GraphFormat* format =
        format_.empty() ? graph_format_of(output_) : graph_format_named(format_);
    if (!format) {
        std::cerr << "entente: give --format, or an --output whose ending names one: " +
                         graph_format_names() + "\n";
        return ExitCode::usage;
    }
    if (format->files && is_standard_output(output_)) {
        std::cerr << "entente: " + format_ + " is a folder of files; name one by --output\n";
        return ExitCode::usage;
    }
    require(*format, output_);
    if (format->is_streamed() && is_file_alone(options_.articles))
        if (const std::optional<ExitCode> streamed = stream(*format))
            return *streamed;
    QueryRun query(options_, {});
    if (!query.knows_filter())
        return write_nothing(query);
    const EntityGraph graph = query.take_part();
    write_graph(graph, query.ontology(), picture_of(*format, query.gazetteer()), *format, output_);
    return query.finish();
}

PictureOptions ExportCommand::picture_of(const GraphFormat& format,
                                         const Gazetteer& gazetteer) const {
    PictureOptions picture = picture_;
    picture.gazetteer = &gazetteer;
    if (format.counts_articles)
        picture.panel.articles = article_days(options_.articles);
    const EventFilter filter = read_filter(options_);
    picture.panel.from = filter.from;
    picture.panel.to = filter.to;
    return picture;
}

std::optional<ExitCode> ExportCommand::stream(const GraphFormat& format) const {
    const Ontology ontology = load_ontology(options_.articles.resources);
    Console console;
    LazyGazetteer gazetteer(options_.articles.resources, console.sink());
    const PictureOptions picture = picture_of(format, gazetteer.get());
    bool knows_filter = true;
    const bool walked = walk_graph_of_file(
        options_.articles.graph, ontology, console,
        [&](const EntityGraph& actors) {
            EventFilter filter = read_filter(options_);
            knows_filter = look_up_names(filter, actors, ontology, gazetteer, console);
            return filter;
        },
        [&](const GraphWalk& walk) {
            if (knows_filter)
                write_walk(walk, ontology, picture, format, output_);
        });
    if (!walked)
        return std::nullopt;
    return knows_filter ? console.finish() : write_nothing(console);
}

} // namespace entente
