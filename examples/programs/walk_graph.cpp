// Walks the graph of events with algorithms of Boost.Graph: who is how many events away from the
// actor who is most in the middle of things. Needs no more than the graph's vertices and edges.

#include "graph_of_articles.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/page_rank.hpp>

#include <algorithm>
#include <utility>

namespace {

using namespace entente;

EntityGraph read_graph(const std::string& share, const std::string& file) {
    const example::Toolkit toolkit(share);
    return example::graph_of_articles(toolkit, file);
}

/// An edge of ours leads from the entity to the event. To walk from one entity by an event to the
/// next, each is taken both ways.
using Links = boost::compressed_sparse_row_graph<boost::directedS>;

Links linked_both_ways(const SparseGraph& graph) {
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    const auto [begin, end] = boost::edges(graph);
    for (auto edge = begin; edge != end; ++edge) {
        ends.emplace_back(boost::source(*edge, graph), boost::target(*edge, graph));
        ends.emplace_back(boost::target(*edge, graph), boost::source(*edge, graph));
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
            boost::num_vertices(graph)};
}

/// The entity in which a random walk spends most of its time (PageRank).
EntityIndex most_central(const Links& links, std::size_t entities) {
    std::vector<double> ranks(boost::num_vertices(links));
    boost::graph::page_rank(
        links, boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, links)));
    const auto first = ranks.begin();
    const auto most = std::max_element(first, first + static_cast<std::ptrdiff_t>(entities));
    return static_cast<EntityIndex>(most - first);
}

/// From `entity` to each vertex, in edges; 0 where none leads there.
std::vector<std::size_t> distances_from(EntityIndex entity, const Links& links) {
    std::vector<std::size_t> distances(boost::num_vertices(links));
    const auto map =
        boost::make_iterator_property_map(distances.begin(), get(boost::vertex_index, links));
    boost::breadth_first_search(links, entity,
                                boost::visitor(boost::make_bfs_visitor(
                                    boost::record_distances(map, boost::on_tree_edge()))));
    return distances;
}

void walk_graph(const std::string& share, const std::string& file) {
    const EntityGraph graph = read_graph(share, file);
    const std::vector<GraphEntity>& entities = graph.facts.entities;
    const Links links = linked_both_ways(graph.vertices);
    const EntityIndex centre = most_central(links, entities.size());
    const std::vector<std::size_t> distances = distances_from(centre, links);
    std::cout << "In the middle: " << entities[centre].name << '\n';
    // Two edges are one event.
    for (EntityIndex entity = 0; entity < entities.size(); ++entity)
        if (distances[vertex_of_entity(graph, entity)] > 0)
            std::cout << entities[entity].name << ": " << distances[entity] / 2 << '\n';
}

} // namespace

int main(int argc, char** argv) {
    return example::run(argc, argv, "SHARE ARTICLES.jsonl", walk_graph);
}
