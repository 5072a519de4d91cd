#include "bench/network_bench.hpp"

#include "bench/cost.hpp"
#include "ontology/diagnostic.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>

#include <fstream>
#include <iostream>
#include <utility>
#include <vector>

namespace entente::bench {

namespace {

/// Entities and events, linked both ways.
using Links =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

Links link(const SparseGraph& graph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(2 * boost::num_edges(graph));
    const auto [begin, end] = boost::edges(graph);
    for (auto edge = begin; edge != end; ++edge) {
        const std::uint32_t entity = boost::source(*edge, graph);
        const std::uint32_t event = boost::target(*edge, graph);
        ends.emplace_back(entity, event);
        ends.emplace_back(event, entity);
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
            boost::num_vertices(graph)};
}

/// A property map over the vertices that keeps its values in a vector.
auto by_vertex(std::vector<std::uint32_t>& values, const Links& links) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, links));
}

void write_links(const SparseGraph& graph, const std::string& path) {
    std::ofstream file(path, std::ios::binary);
    const auto put = [&](std::uint32_t number) {
        for (unsigned byte = 0; byte < 4; ++byte)
            file.put(static_cast<char>(number >> 8U * byte & 0xFFU));
    };
    const auto [begin, end] = boost::edges(graph);
    for (auto edge = begin; edge != end; ++edge) {
        put(boost::source(*edge, graph));
        put(boost::target(*edge, graph));
    }
    if (!file.flush())
        throw Error({.file = path}, "cannot be written");
}

/// Links lead both ways, so that what is strongly connected is what is connected.
void find_components(const Links& links) {
    std::vector<std::uint32_t> component(boost::num_vertices(links));
    boost::strong_components(links, by_vertex(component, links));
}

void rank(const Links& links) {
    constexpr std::size_t steps = 100;
    constexpr double damping = 0.85;
    std::vector<double> ranks(boost::num_vertices(links));
    boost::graph::page_rank(
        links, boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, links)),
        boost::graph::n_iterations(steps), damping);
}

void find_distances(const Links& links, std::uint64_t entities, std::uint32_t sources) {
    std::vector<std::uint32_t> distance(boost::num_vertices(links));
    for (std::uint64_t s = 0; s < sources; ++s) {
        const auto recorder =
            boost::record_distances(by_vertex(distance, links), boost::on_tree_edge());
        boost::breadth_first_search(links, static_cast<std::uint32_t>(s * entities / sources),
                                    boost::visitor(boost::make_bfs_visitor(recorder)));
    }
}

} // namespace

void measure_network(const EntityGraph& graph, std::uint32_t sources, const std::string& links) {
    const std::uint64_t entities = graph.facts.entities.size();
    if (!links.empty())
        write_links(graph.vertices, links);
    Links network;
    print_cost(std::cout, "load", cost_of([&] { network = link(graph.vertices); }));
    print_count(std::cout, "entities of the network", entities);
    print_count(std::cout, "links of the network", boost::num_edges(graph.vertices));
    print_cost(std::cout, "components", cost_of([&] { find_components(network); }));
    print_cost(std::cout, "pagerank", cost_of([&] { rank(network); }));
    print_cost(std::cout, "distances",
               cost_of([&] { find_distances(network, entities, sources); }));
}

} // namespace entente::bench
