#pragma once

#include <cstdint>
#include <vector>

namespace entente {

/// A network with whole weights, in which each link is there in both directions, and once for a
/// node linked to itself.
struct WeightedNetwork {
    /// One direction of a link: its other end, and how strong it is.
    struct Link {
        std::uint32_t to = 0;
        std::int64_t weight = 0;
    };
    /// Where the links of each node begin, and at last where all end; by `to` each once.
    std::vector<std::uint32_t> first_link;
    std::vector<Link> links;

    std::uint32_t nodes() const { return static_cast<std::uint32_t>(first_link.size() - 1); }
};

/// For each node the community that it is in, numbered from 0 in the order of first nodes: a local
/// optimum of modularity, by the Louvain method (Blondel et al. 2008). Gains are whole numbers, so
/// that all weights together must be below 2^31. See `communities`.
std::vector<std::uint32_t> louvain_communities(WeightedNetwork network);

} // namespace entente
