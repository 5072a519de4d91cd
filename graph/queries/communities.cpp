#include "graph/queries/communities.hpp"

#include "graph/queries/louvain.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace entente {

namespace {

using Vertex = std::uint32_t;

/// The weight of an event of so many for each two of them.
std::int64_t pair_weight(std::size_t actors) {
    constexpr std::int64_t whole = 60;
    return actors < 2 ? 0 : whole / static_cast<std::int64_t>(actors - 1);
}

/// The links of an actor, by whom they lead to.
std::vector<WeightedNetwork::Link> links_of(const ActorNetwork& network, Vertex actor) {
    std::vector<WeightedNetwork::Link> all;
    for_each_linked(network, actor, [&](Vertex event) {
        const std::int64_t weight = pair_weight(boost::out_degree(event, network.links));
        if (weight > 0)
            for_each_linked(network, event, [&](Vertex other) {
                if (other != actor)
                    all.push_back({other, weight});
            });
    });
    std::ranges::sort(all, {}, &WeightedNetwork::Link::to);
    std::vector<WeightedNetwork::Link> links;
    for (const WeightedNetwork::Link& link : all)
        if (!links.empty() && links.back().to == link.to)
            links.back().weight += link.weight;
        else
            links.push_back(link);
    return links;
}

WeightedNetwork weigh_pairs(const ActorNetwork& network) {
    WeightedNetwork pairs{{0}, {}};
    for (Vertex actor = 0; actor < network.actors.size(); ++actor) {
        std::ranges::copy(links_of(network, actor), std::back_inserter(pairs.links));
        pairs.first_link.push_back(static_cast<std::uint32_t>(pairs.links.size()));
    }
    return pairs;
}

/// What hangs together inside its community, each part called by its first actor.
std::vector<Vertex> connected_parts(const WeightedNetwork& pairs,
                                    const std::vector<Vertex>& community) {
    const auto actors = static_cast<Vertex>(community.size());
    std::vector<Vertex> part(actors, actors);
    for (Vertex first = 0; first < actors; ++first) {
        if (part[first] != actors)
            continue;
        part[first] = first;
        std::vector<Vertex> open{first};
        while (!open.empty()) {
            const Vertex actor = open.back();
            open.pop_back();
            for (auto l = pairs.first_link[actor]; l < pairs.first_link[actor + 1]; ++l) {
                const Vertex other = pairs.links[l].to;
                if (part[other] != actors || community[other] != community[first])
                    continue;
                part[other] = first;
                open.push_back(other);
            }
        }
    }
    return part;
}

/// By part.
std::map<Vertex, Community> gather(const ActorNetwork& network, const std::vector<Vertex>& part) {
    std::map<Vertex, Community> found;
    std::vector<Vertex> actors(part.size());
    std::iota(actors.begin(), actors.end(), Vertex{0});
    std::ranges::sort(actors, {}, [&](Vertex v) {
        return std::pair(-static_cast<std::int64_t>(boost::out_degree(v, network.links)), v);
    });
    for (const Vertex actor : actors)
        found[part[actor]].actors.push_back(network.actors[actor]);
    for (Vertex e = 0; e < network.events.size(); ++e) {
        std::vector<Vertex> parts;
        for_each_linked(network, static_cast<Vertex>(part.size()) + e,
                        [&](Vertex actor) { parts.push_back(part[actor]); });
        std::ranges::sort(parts);
        const auto repeated = std::ranges::unique(parts);
        parts.erase(repeated.begin(), repeated.end());
        for (const Vertex p : parts)
            ++(parts.size() == 1 ? found[p].events_within : found[p].events_across);
    }
    return found;
}

} // namespace

std::vector<Community> communities(const ActorNetwork& network) {
    const WeightedNetwork pairs = weigh_pairs(network);
    const std::vector<Vertex> part = connected_parts(pairs, louvain_communities(pairs));
    std::vector<Community> found;
    for (auto& [first, community] : gather(network, part))
        found.push_back(std::move(community));
    std::ranges::sort(found, {}, [](const Community& community) {
        return std::tuple(-static_cast<std::int64_t>(community.actors.size()),
                          std::ranges::min(community.actors));
    });
    return found;
}

} // namespace entente
