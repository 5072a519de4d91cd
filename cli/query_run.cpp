#include "cli/query_run.hpp"

#include "cli/checked_output.hpp"
#include "cli/names_in_graph.hpp"
#include "graph/queries/known_on.hpp"
#include "graph/queries/part_of_graph.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// With all whom the filter names.
GraphPart with_filter(GraphPart part, const QueryOptions& options) {
    part.actors.insert(part.actors.end(), options.actors.begin(), options.actors.end());
    part.others = options.places;
    return part;
}

} // namespace

QueryRun::QueryRun(const QueryOptions& options, GraphPart part)
    : options_(options), ontology_(load_ontology(options.articles.resources)),
      gazetteer_(options.articles.resources, console_.sink()),
      inputs_(build_graph_of_inputs(options.articles, ontology_, gazetteer_, console_,
                                    with_filter(std::move(part), options))),
      filter_(read_filter(options)),
      knows_filter_(look_up_names(filter_, graph(), ontology_, gazetteer_, console_)) {}

EntityGraph QueryRun::build(std::vector<std::string> inputs) {
    ArticleOptions others = options_.articles;
    others.inputs = std::move(inputs);
    others.graph.clear();
    return build_graph_of_inputs(others, ontology_, gazetteer_, console_).graph;
}

EntityGraph QueryRun::build_known_on(Day day) {
    return build_graph(known_on(graph().facts, day, ontology_, inputs_.corrections));
}

EntityGraph QueryRun::take_part() {
    return part_of_graph(std::exchange(inputs_.graph, {}), ontology_, filter_);
}

std::vector<EventIndex> QueryRun::events() const {
    return EventSelection(graph(), ontology_, filter_).events();
}

std::vector<EntityIndex> QueryRun::actors(const std::string& word, const std::string& argument) {
    const auto known = NamesInGraph(graph(), gazetteer_, console_).look_up(word, argument);
    return known ? actors_meant(graph(), *known) : std::vector<EntityIndex>();
}

ExitCode QueryRun::finish(const ResultTable& result) {
    return finish(write_result(result, format_of(options_)));
}

ExitCode QueryRun::finish(const std::string& text) {
    standard_output().write(text);
    return console_.finish();
}

} // namespace entente
