// Invents claims, makes a graph of them, asks it, and prints what each step took; or loads the
// graph that a file keeps: README.md beside this.

#include "bench/cost.hpp"
#include "bench/network_bench.hpp"
#include "bench/news_options.hpp"
#include "graph/claim_table.hpp"
#include "graph/entity_graph.hpp"
#include "graph/store/graph_tables.hpp"
#include "graph/store/store.hpp"
#include "graph/timeline.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>

namespace {

using namespace entente;
using bench::cost_of;
using bench::print_cost;
using bench::print_count;

struct Options {
    std::string ontology;
    /// A graph file to load instead; empty for none.
    std::string file;
    bench::NewsShape shape{.with_text = false};
    std::string links;
    std::uint32_t sources = 0;
    std::uint32_t queries = 5;
};

ClaimTable invent(const Options& options, const Ontology& ontology) {
    ClaimTable table;
    table.reserve_rows(options.shape.claims);
    bench::generate_claims(options.shape, ontology,
                           [&](const ArticleRecord& article, const std::vector<Claim>& claims) {
                               table.add(article);
                               for (const Claim& claim : claims)
                                   table.add(claim);
                           });
    return table;
}

/// The two who take part in the most events together, by their names.
std::vector<std::string> busiest_pair(const EntityGraph& graph) {
    std::map<std::pair<EntityIndex, EntityIndex>, std::uint32_t> shared;
    for (const Event& event : graph.facts.events)
        for (const Participation& one : event.participations)
            for (const Participation& other : event.participations)
                if (one.entity < other.entity)
                    ++shared[{one.entity, other.entity}];
    const auto busiest =
        std::ranges::max_element(shared, {}, [](const auto& entry) { return entry.second; });
    if (busiest == shared.end())
        return {};
    print_count(std::cout, "events of the busiest pair", busiest->second);
    const std::string& one = graph.facts.entities[busiest->first.first].id;
    const std::string& other = graph.facts.entities[busiest->first.second].id;
    bench::print_text(std::cout, "pair", one + ' ' + other);
    return {one, other};
}

void ask(const EntityGraph& graph, const Ontology& ontology, std::uint32_t times) {
    EventFilter of_pair;
    of_pair.actors = busiest_pair(graph);
    EventFilter of_month;
    of_month.from = make_day(2015, 3, 1);
    of_month.to = make_day(2015, 3, 31);
    for (; times > 0; --times) {
        print_cost(std::cout, "timeline of the busiest pair",
                   cost_of([&] { timeline(graph, ontology, of_pair); }));
        print_cost(std::cout, "timeline of a month",
                   cost_of([&] { timeline(graph, ontology, of_month); }));
    }
}

void measure(const Options& options) {
    const Ontology ontology = bench::load_ontology(options.ontology);
    ClaimTable table;
    print_cost(std::cout, "invent", cost_of([&] { table = invent(options, ontology); }));
    print_count(std::cout, "articles", table.articles().size());
    print_count(std::cout, "claims", table.rows().size());
    Consolidation facts;
    print_cost(std::cout, "consolidate", cost_of([&] { facts = consolidate(table, ontology); }));
    print_count(std::cout, "entities", facts.entities.size());
    print_count(std::cout, "events", facts.events.size());
    EntityGraph graph;
    print_cost(std::cout, "build the graph",
               cost_of([&] { graph = build_graph(std::move(facts)); }));
    print_count(std::cout, "edges", boost::num_edges(graph.vertices));
    if (options.sources > 0)
        bench::measure_network(graph, options.sources, options.links);
    ask(graph, ontology, options.queries);
}

void measure_load(const std::string& file) {
    const Store store(file, Store::Access::read);
    std::optional<Consolidation> facts;
    print_cost(std::cout, "read the kept graph",
               cost_of([&] { facts = read_graph(store, {.claims = false}); }));
    if (!facts || facts->events.empty())
        throw Error(Location{file, 0, 0}, "keeps no graph; a query makes it");
    print_count(std::cout, "events", facts->events.size());
    EntityGraph graph;
    print_cost(std::cout, "build the graph",
               cost_of([&] { graph = build_graph(*std::move(facts)); }));
    print_count(std::cout, "edges", boost::num_edges(graph.vertices));
}

} // namespace

int main(int argc, char** argv) {
    CLI::App program("Measures the graph core on invented claims.", "entente-graph-bench");
    Options options;
    bench::add_news_options(program, options.ontology, options.shape);
    program.add_flag("--text", options.shape.with_text,
                     "Invent sentences too, so that statements repeat each other's words");
    program.add_option("--sources", options.sources,
                       "Measure algorithms, those that search from so many entities");
    program.add_option("--links", options.links, "Write the links that they run on to this file");
    program.add_option("--queries", options.queries, "Ask each query so many times")
        ->capture_default_str();
    program.add_option("--load", options.file, "Load this graph file instead");
    CLI11_PARSE(program, argc, argv);
    try {
        if (options.file.empty())
            measure(options);
        else
            measure_load(options.file);
    } catch (const std::exception& problem) {
        std::cerr << "entente-graph-bench: " << problem.what() << '\n';
        return 3;
    }
    return 0;
}
