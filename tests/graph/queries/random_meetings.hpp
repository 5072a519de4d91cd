#pragma once

#include "graph/queries/actor_network.hpp"

#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

/// \file
/// Small random graphs of invented people, and what brute force needs to check queries on them.

namespace entente::tests {

/// Meetings of two to four of `people`, on days of one spring.
inline std::vector<Claim> random_meetings(unsigned seed, unsigned people, unsigned meetings) {
    std::mt19937 random(seed);
    const auto someone = [&] {
        return person("Guest " + std::to_string(random() % people), "ARV");
    };
    std::vector<Claim> claims;
    for (unsigned m = 0; m < meetings; ++m) {
        const Participant host = someone();
        const std::string key = "m" + std::to_string(m);
        const std::string day =
            "2024-0" + std::to_string(1 + random() % 6) + "-1" + std::to_string(random() % 10);
        for (auto guests = 1 + random() % 3; guests > 0; --guests) {
            const Participant guest = someone();
            if (guest.id != host.id)
                claims.push_back(meets(host, guest)
                                     .mention(key)
                                     .in("a" + std::to_string(random() % 20))
                                     .on(day));
        }
    }
    return claims;
}

inline EntityGraph graph_of(std::vector<Claim> claims, std::vector<ArticleRecord> articles = {}) {
    return build_graph(consolidate(std::move(articles), std::move(claims), shipped_ontology()));
}

inline std::vector<EventIndex> all_events(const EntityGraph& graph) {
    std::vector<EventIndex> events(graph.facts.events.size());
    std::iota(events.begin(), events.end(), EventIndex{0});
    return events;
}

/// Everyone who takes part in an event.
inline std::set<EntityIndex> guests_of(const EntityGraph& graph, EventIndex event) {
    std::set<EntityIndex> guests;
    for (const Participation& part : graph.facts.events[event].participations)
        guests.insert(part.entity);
    return guests;
}

/// The events that two share.
inline std::vector<EventIndex> shared_events(const EntityGraph& graph, EntityIndex one,
                                             EntityIndex other) {
    std::vector<EventIndex> shared;
    for (const EventIndex e : all_events(graph)) {
        const auto guests = guests_of(graph, e);
        if (guests.contains(one) && guests.contains(other))
            shared.push_back(e);
    }
    return shared;
}

constexpr std::size_t far = 1'000'000;

/// How many events lie between each two (Floyd 1962); `far` where nothing connects them.
inline std::vector<std::vector<std::size_t>> distances(const EntityGraph& graph) {
    const std::size_t n = graph.facts.entities.size();
    std::vector<std::vector<std::size_t>> between(n, std::vector<std::size_t>(n, far));
    for (EntityIndex a = 0; a < n; ++a)
        for (EntityIndex b = 0; b < n; ++b)
            if (a == b)
                between[a][b] = 0;
            else if (!shared_events(graph, a, b).empty())
                between[a][b] = 1;
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t a = 0; a < n; ++a)
            for (std::size_t b = 0; b < n; ++b)
                between[a][b] = std::min(between[a][b], between[a][k] + between[k][b]);
    return between;
}

/// The entity of this name, which only one has.
inline EntityIndex named(const EntityGraph& graph, std::string_view name) {
    return find_entities(graph, name).at(0);
}

} // namespace entente::tests
