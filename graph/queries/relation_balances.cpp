#include "graph/queries/relation_balances.hpp"

#include "graph/queries/event_filter.hpp"
#include "graph/relation_view.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// Who stands for each entity.
std::vector<std::optional<EntityIndex>> representatives(const EntityGraph& graph, Parties parties) {
    const std::vector<GraphEntity>& entities = graph.facts.entities;
    std::map<std::string_view, EntityIndex> of_country;
    for (EntityIndex e = 0; e < entities.size(); ++e) {
        const auto [known, is_new] = of_country.try_emplace(entities[e].country, e);
        const bool better = entities[e].kind == EntityKind::state &&
                            entities[known->second].kind != EntityKind::state;
        if (!is_new && better)
            known->second = e;
    }
    std::vector<std::optional<EntityIndex>> chosen;
    for (EntityIndex e = 0; e < entities.size(); ++e)
        if (parties == Parties::actors)
            chosen.emplace_back(e);
        else if (entities[e].country.empty())
            chosen.emplace_back(std::nullopt);
        else
            chosen.emplace_back(of_country.at(entities[e].country));
    return chosen;
}

bool is_later(const EntityGraph& graph, EventIndex event, EventIndex than) {
    const auto key = [&](EventIndex e) { return std::pair(known_day(graph.facts.events[e]), e); };
    return key(event) > key(than);
}

} // namespace

std::vector<RelationBalance> relation_balances(const EntityGraph& graph, const Ontology& ontology,
                                               std::span<const EventIndex> events,
                                               Parties parties) {
    const auto stands_for = representatives(graph, parties);
    const EventWeights weights(ontology);
    // Two presidents of one country at a meeting are one party there.
    std::vector<std::tuple<EntityIndex, EntityIndex, EventIndex>> meetings;
    for (const EntityRelation& relation : relations(graph, ontology, events)) {
        const auto one = stands_for[relation.source];
        const auto other = stands_for[relation.target];
        if (one && other && one != other)
            meetings.emplace_back(std::min(*one, *other), std::max(*one, *other), relation.event);
    }
    std::ranges::sort(meetings);
    const auto repeated = std::ranges::unique(meetings);
    meetings.erase(repeated.begin(), repeated.end());
    std::vector<RelationBalance> balances;
    for (const auto& [one, other, event] : meetings) {
        const bool known =
            !balances.empty() && balances.back().one == one && balances.back().other == other;
        if (!known)
            balances.push_back({one, other, {}, event});
        RelationBalance& relation = balances.back();
        add(relation.balance, weights.of(graph.facts.events[event], graph.facts.claims));
        if (is_later(graph, event, relation.latest))
            relation.latest = event;
    }
    std::ranges::sort(balances, {}, [](const RelationBalance& relation) {
        return std::tuple(-std::int64_t{relation.balance.events}, relation.one, relation.other);
    });
    return balances;
}

} // namespace entente
