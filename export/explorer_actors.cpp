#include "export/explorer_actors.hpp"

#include "graph/queries/event_filter.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace entente {

namespace {

/// As many as the page shows at first (explorer/src/graph/selection.ts).
constexpr std::size_t most_at_first = 30;

using Pair = std::pair<EntityIndex, EntityIndex>;

bool is_statement(const Event& event) { return event.type == "statement"; }

/// The pairs that do more than talk, the weightiest first; of equals the first ids.
std::vector<Pair> weighty_pairs(const EntityGraph& graph,
                                std::span<const EntityRelation> relations) {
    std::map<Pair, std::uint64_t> weights;
    for (const EntityRelation& relation : relations) {
        const Event& event = graph.facts.events[relation.event];
        if (!is_statement(event))
            weights[std::minmax(relation.source, relation.target)] += explorer_weight(event);
    }
    std::vector<std::pair<std::uint64_t, Pair>> sorted;
    for (const auto& [pair, weight] : weights)
        sorted.emplace_back(weight, pair);
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             &std::pair<std::uint64_t, Pair>::first);
    std::vector<Pair> pairs;
    for (const auto& [weight, pair] : sorted)
        pairs.push_back(pair);
    return pairs;
}

/// Those of the weightiest pairs who find room.
std::vector<bool> first_shown(const std::vector<Pair>& pairs, std::size_t entities) {
    std::vector<bool> chosen(entities);
    std::size_t count = 0;
    for (const auto& [a, b] : pairs) {
        const std::size_t missing = (chosen[a] ? 0U : 1U) + (chosen[b] ? 0U : 1U);
        if (count + missing > most_at_first)
            continue;
        chosen[a] = true;
        chosen[b] = true;
        count += missing;
    }
    return chosen;
}

std::vector<std::uint64_t> weights_of(const EntityGraph& graph) {
    std::vector<std::uint64_t> weights(graph.facts.entities.size());
    for (const Event& event : graph.facts.events)
        for (const Participation& participation : event.participations)
            if (is_actor_role(participation.role))
                weights[participation.entity] += explorer_weight(event);
    return weights;
}

/// The room for a name below its node.
double label_width(const GraphEntity& entity) {
    constexpr double letter = 7.2;
    constexpr std::uint64_t most_letters = 22;
    constexpr std::uint64_t fewest_letters = 12;
    const std::uint64_t letters = count_code_points(repair_utf8(entity.name).text);
    return letter * static_cast<double>(std::clamp(letters, fewest_letters, most_letters)) + 24;
}

std::vector<LayoutPoint> places_of(const EntityGraph& graph, const ExplorerActors& actors,
                                   std::span<const EntityRelation> relations, std::size_t core) {
    std::vector<double> widths;
    for (const EntityIndex entity : actors.order)
        widths.push_back(label_width(graph.facts.entities[entity]));
    std::vector<LayoutLink> links;
    for (const EntityRelation& relation : relations) {
        const std::uint32_t from = actors.positions[relation.source];
        const std::uint32_t to = actors.positions[relation.target];
        const bool counts =
            from >= core || to >= core || !is_statement(graph.facts.events[relation.event]);
        if (from != to && counts)
            links.push_back({from, to});
    }
    return lay_out(widths, links, core);
}

} // namespace

std::uint64_t explorer_weight(const Event& event) {
    constexpr std::uint64_t article_weight = 4;
    const std::uint64_t scale = is_statement(event) ? 1 : 16;
    return scale * (article_weight * event.articles + event.claims.size());
}

ExplorerActors place_actors(const EntityGraph& graph, std::span<const EntityRelation> relations) {
    const std::size_t count = graph.facts.entities.size();
    const std::vector<bool> first = first_shown(weighty_pairs(graph, relations), count);
    const std::vector<std::uint64_t> weights = weights_of(graph);
    ExplorerActors actors;
    actors.order.resize(count);
    std::iota(actors.order.begin(), actors.order.end(), EntityIndex{0});
    std::ranges::stable_sort(actors.order, [&](EntityIndex a, EntityIndex b) {
        return std::pair(bool{first[a]}, weights[a]) > std::pair(bool{first[b]}, weights[b]);
    });
    actors.positions.resize(count);
    for (std::uint32_t i = 0; i < count; ++i)
        actors.positions[actors.order[i]] = i;
    const auto core = static_cast<std::size_t>(std::ranges::count(first, true));
    actors.places = places_of(graph, actors, relations, core);
    return actors;
}

} // namespace entente
