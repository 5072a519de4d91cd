#include "graph/queries/louvain.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace entente {

namespace {

using Node = std::uint32_t;
using Link = WeightedNetwork::Link;
constexpr int most_rounds = 32;
constexpr Node unnumbered = 0xFFFFFFFFU;

template <typename Visit>
void for_each_link(const WeightedNetwork& network, Node node, const Visit& visit) {
    for (auto link = network.first_link[node]; link < network.first_link[node + 1]; ++link)
        visit(network.links[link]);
}

/// One level of the method: moves nodes between communities.
class Level {
  public:
    explicit Level(const WeightedNetwork& network)
        : network_(network), community_(network.nodes()), degree_(network.nodes(), 0),
          linked_(network.nodes(), 0) {
        std::iota(community_.begin(), community_.end(), Node{0});
        for (Node node = 0; node < network.nodes(); ++node)
            for_each_link(network, node, [&](const Link& link) { degree_[node] += link.weight; });
        total_ = std::accumulate(degree_.begin(), degree_.end(), std::int64_t{0});
        sums_ = degree_;
    }

    /// Moves until nothing gains, or for so many rounds. Says whether anything moved.
    bool improve() {
        bool any = false;
        for (int round = 0; round < most_rounds; ++round) {
            bool moved = false;
            for (Node node = 0; node < community_.size(); ++node)
                moved = move(node) || moved;
            if (!moved)
                break;
            any = true;
        }
        return any;
    }

    /// The communities, numbered in the order of their first nodes.
    std::vector<Node> numbered() const {
        std::vector<Node> number(community_.size(), unnumbered);
        std::vector<Node> result;
        Node next = 0;
        for (const Node community : community_) {
            if (number[community] == unnumbered)
                number[community] = next++;
            result.push_back(number[community]);
        }
        return result;
    }

  private:
    /// What a node gains by being in a community, times the weight of all links.
    std::int64_t gain(Node node, Node community) const {
        return total_ * linked_[community] - degree_[node] * sums_[community];
    }

    bool move(Node node) {
        const Node before = community_[node];
        sums_[before] -= degree_[node];
        std::vector<Node> near{before};
        for_each_link(network_, node, [&](const Link& link) {
            if (link.to == node)
                return;
            const Node community = community_[link.to];
            if (linked_[community] == 0)
                near.push_back(community);
            linked_[community] += link.weight;
        });
        std::pair best(gain(node, before), before);
        std::sort(near.begin() + 1, near.end());
        for (const Node community : near)
            if (const std::int64_t gained = gain(node, community); gained > best.first)
                best = {gained, community};
        for (const Node community : near)
            linked_[community] = 0;
        community_[node] = best.second;
        sums_[best.second] += degree_[node];
        return best.second != before;
    }

    const WeightedNetwork& network_;
    std::vector<Node> community_;
    /// The weight of each node's links.
    std::vector<std::int64_t> degree_;
    /// The weight between the node that is looked at and each community.
    std::vector<std::int64_t> linked_;
    /// Of each community the degrees of its nodes.
    std::vector<std::int64_t> sums_;
    std::int64_t total_ = 0;
};

/// Each community becomes a node.
WeightedNetwork join_communities(const WeightedNetwork& network,
                                 const std::vector<Node>& community) {
    std::vector<std::vector<Node>> members(std::ranges::max(community) + std::size_t{1});
    for (Node node = 0; node < community.size(); ++node)
        members[community[node]].push_back(node);
    WeightedNetwork joined{{0}, {}};
    std::vector<std::int64_t> linked(members.size(), 0);
    for (const std::vector<Node>& nodes : members) {
        std::vector<Node> near;
        for (const Node node : nodes)
            for_each_link(network, node, [&](const Link& link) {
                const Node to = community[link.to];
                if (linked[to] == 0)
                    near.push_back(to);
                linked[to] += link.weight;
            });
        std::ranges::sort(near);
        for (const Node to : near)
            joined.links.push_back({to, std::exchange(linked[to], 0)});
        joined.first_link.push_back(static_cast<std::uint32_t>(joined.links.size()));
    }
    return joined;
}

} // namespace

std::vector<std::uint32_t> louvain_communities(WeightedNetwork network) {
    std::vector<Node> result(network.nodes());
    std::iota(result.begin(), result.end(), Node{0});
    const auto most_levels = static_cast<unsigned>(std::bit_width(result.size()));
    for (unsigned level = 0; level < most_levels; ++level) {
        Level moving(network);
        if (!moving.improve())
            break;
        const std::vector<Node> community = moving.numbered();
        for (Node& node : result)
            node = community[node];
        network = join_communities(network, community);
    }
    return result;
}

} // namespace entente
