// Reads articles in JSON lines and asks their graph, from simple to advanced: who is central, how
// two countries stand to each other, who connects two people, and what was learnt since a day.

#include "graph_of_articles.hpp"

#include "graph/queries/difference.hpp"
#include "graph/queries/event_filter.hpp"
#include "graph/queries/known_on.hpp"
#include "graph/queries/pair_relation.hpp"
#include "graph/queries/paths.hpp"
#include "graph/queries/ranking.hpp"
#include "graph/timeline.hpp"

namespace {

using namespace entente;

std::string name_of(const EntityGraph& graph, EntityIndex entity) {
    return graph.facts.entities[entity].name;
}

/// Every query takes events: all, or those that a filter lets pass.
std::vector<EventIndex> held_events(const EntityGraph& graph, const Ontology& ontology) {
    return EventSelection(graph, ontology, {.modalities = {"actual"}}).events();
}

void print_most_active(const EntityGraph& graph, const ActorNetwork& network) {
    std::cout << "Most active\n";
    const Ranking ranking = rank_actors(network, {.measure = RankMeasure::events});
    for (std::size_t a = 0; a < 3 && a < ranking.actors.size(); ++a)
        std::cout << "  " << name_of(graph, ranking.actors[a].actor) << ", "
                  << ranking.actors[a].events << " events\n";
}

void print_relation(const EntityGraph& graph, const Ontology& ontology) {
    std::cout << "Russia and Ukraine\n";
    // A country's code means all who act for it.
    const PairRelation relation =
        pair_relation(graph, ontology, held_events(graph, ontology), actors_meant(graph, "RUS"),
                      actors_meant(graph, "UKR"));
    for (const PairPeriod& month : relation.periods)
        std::cout << "  " << (month.period ? month.period->edtf() : "undated") << ": "
                  << cooperation(month.balance) << " of cooperation, " << conflict(month.balance)
                  << " of conflict\n";
}

void print_path(const EntityGraph& graph, const ActorNetwork& network) {
    std::cout << "From Shinzo Abe to the United States\n";
    const auto paths = find_paths(graph, network, actors_meant(graph, "Shinzo Abe"),
                                  actors_meant(graph, "USA"), {});
    for (const ActorPath& path : paths)
        for (const PathLink& link : path) {
            const Event& event = graph.facts.events[link.event];
            std::cout << "  " << name_of(graph, link.from) << " - " << name_of(graph, link.to)
                      << " (" << event.type << ", "
                      << (event.time ? event.time->interval.edtf() : "undated") << ")\n";
        }
}

void print_news_since(const EntityGraph& graph, const Ontology& ontology, Day day) {
    std::cout << "Learnt since " << to_string(day) << "\n";
    const EntityGraph then = build_graph(known_on(graph.facts, day, ontology));
    for (const EventChange& change : difference(then, graph))
        if (change.after)
            std::cout << "  " << to_string(change.change) << ": "
                      << describe(graph, graph.facts.events[*change.after], ontology) << "\n";
}

void ask_graph(const std::string& share, const std::string& file) {
    const example::Toolkit toolkit(share);
    const EntityGraph graph = example::graph_of_articles(toolkit, file);
    const ActorNetwork network = make_actor_network(graph, held_events(graph, toolkit.ontology));
    print_most_active(graph, network);
    print_relation(graph, toolkit.ontology);
    print_path(graph, network);
    print_news_since(graph, toolkit.ontology, *make_day(2019, 6, 30));
}

} // namespace

int main(int argc, char** argv) {
    return example::run(argc, argv, "SHARE ARTICLES.jsonl", ask_graph);
}
