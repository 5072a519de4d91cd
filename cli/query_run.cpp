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
      filter_(read_filter(options)) {
    check_filter();
}

EntityGraph QueryRun::build(std::vector<std::string> inputs) {
    ArticleOptions others = options_.articles;
    others.inputs = std::move(inputs);
    others.graph.clear();
    return build_graph_of_inputs(others, ontology_, gazetteer_, console_).graph;
}

EntityGraph QueryRun::build_known_on(Day day) {
    return build_graph(known_on(graph().facts, day, ontology_, inputs_.corrections));
}

void QueryRun::check_filter() {
    const NamesInGraph names(graph(), gazetteer_, console_);
    for (std::string& actor : filter_.actors)
        actor = names.look_up(actor, "--actor");
    for (std::string& place : filter_.places)
        place = names.look_up(place, "--place");
    for (const std::string& type : filter_.types) {
        const std::size_t slash = std::min(type.find('/'), type.size());
        const std::string subtype = slash < type.size() ? type.substr(slash + 1) : std::string();
        if (ontology_.find(type.substr(0, slash), subtype))
            continue;
        std::vector<std::string> full;
        for (const EventType& known : ontology_.types())
            full.push_back(known.parent.empty() ? known.name : known.parent + "/" + known.name);
        const std::string nearest =
            nearest_word(type, std::vector<std::string_view>(full.begin(), full.end()));
        console_.report(rejection(Location{"--type", 0, 0}, "no event type \"" + type + "\"",
                                  nearest.empty() ? "entente ontology lists them"
                                                  : "did you mean \"" + nearest + "\"?"));
    }
}

EntityGraph QueryRun::take_part() {
    return part_of_graph(std::exchange(inputs_.graph, {}), ontology_, filter_);
}

std::vector<EventIndex> QueryRun::events() const {
    return EventSelection(graph(), ontology_, filter_).events();
}

std::vector<EntityIndex> QueryRun::actors(const std::string& word, const std::string& argument) {
    return actors_meant(graph(),
                        NamesInGraph(graph(), gazetteer_, console_).look_up(word, argument));
}

ExitCode QueryRun::finish(const ResultTable& result) {
    return finish(write_result(result, format_of(options_)));
}

ExitCode QueryRun::finish(const std::string& text) {
    standard_output().write(text);
    return console_.finish();
}

} // namespace entente
