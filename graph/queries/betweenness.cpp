#include "graph/queries/betweenness.hpp"

#include <algorithm>

namespace entente {

namespace {

using Vertex = std::uint32_t;

/// Brandes' accumulation of dependencies. Keeps its tables from one source to the next.
class Dependencies {
  public:
    explicit Dependencies(const ActorNetwork& network)
        : network_(network), distance_(boost::num_vertices(network.links), unreached),
          paths_(distance_.size(), 0), dependency_(distance_.size(), 0) {}

    /// Adds to each actor how much the paths from `source` to all others depend on it.
    void add_from(Vertex source, std::vector<double>& to) {
        search(source);
        for (auto vertex = order_.rbegin(); vertex != order_.rend(); ++vertex) {
            collect(*vertex);
            if (*vertex != source && network_.is_actor(*vertex))
                to[*vertex] += dependency_[*vertex];
        }
        for (const Vertex vertex : order_) {
            distance_[vertex] = unreached;
            paths_[vertex] = 0;
            dependency_[vertex] = 0;
        }
        order_.clear();
    }

  private:
    static constexpr std::uint32_t unreached = 0xFFFFFFFFU;

    /// Visits in breadth, and counts the shortest paths to each.
    void search(Vertex source) {
        distance_[source] = 0;
        paths_[source] = 1;
        order_.push_back(source);
        for (std::size_t next = 0; next < order_.size(); ++next) {
            const Vertex from = order_[next];
            for_each_linked(network_, from, [&](Vertex to) {
                if (distance_[to] == unreached) {
                    distance_[to] = distance_[from] + 1;
                    order_.push_back(to);
                }
                if (distance_[to] == distance_[from] + 1)
                    paths_[to] += paths_[from];
            });
        }
    }

    /// What depends on a vertex: of each that comes after it the share of its paths, and where it
    /// is an actor also that it is an end itself.
    void collect(Vertex vertex) {
        double dependency = 0;
        for_each_linked(network_, vertex, [&](Vertex after) {
            if (distance_[after] == distance_[vertex] + 1)
                dependency += paths_[vertex] / paths_[after] *
                              (dependency_[after] + (network_.is_actor(after) ? 1 : 0));
        });
        dependency_[vertex] = dependency;
    }

    const ActorNetwork& network_;
    std::vector<std::uint32_t> distance_;
    /// Numbers of paths, which grow beyond any integer.
    std::vector<double> paths_;
    std::vector<double> dependency_;
    std::vector<Vertex> order_;
};

} // namespace

std::vector<double> betweenness(const ActorNetwork& network, std::uint32_t pivots) {
    const std::uint64_t actors = network.actors.size();
    std::vector<double> shares(actors, 0);
    if (actors < 3)
        return shares;
    Dependencies dependencies(network);
    for (std::uint64_t p = 0; p < pivots; ++p)
        dependencies.add_from(static_cast<Vertex>(p * actors / pivots), shares);
    // Each pivot stands for as many; each pair was seen from both ends.
    const double scale = static_cast<double>(actors) / pivots;
    const double pairs = static_cast<double>(actors - 1) * static_cast<double>(actors - 2);
    for (double& share : shares)
        share *= scale / pairs;
    return shares;
}

} // namespace entente
