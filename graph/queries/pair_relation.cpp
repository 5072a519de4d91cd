#include "graph/queries/pair_relation.hpp"

#include "graph/queries/event_filter.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace entente {

namespace {

bool is_acted_on(std::string_view role) {
    constexpr std::array<std::string_view, 3> roles{"object", "recipient", "host"};
    return std::ranges::find(roles, role) != roles.end();
}

bool are_opposite(std::string_view one, std::string_view other) {
    return (one == "subject" && is_acted_on(other)) || (is_acted_on(one) && other == "subject") ||
           (one == "participant" && other == "participant");
}

Facing facing(const Participation& one, const Participation& other) {
    if (one.entity == other.entity || !is_actor_role(one.role) || !is_actor_role(other.role))
        return Facing::none;
    return are_opposite(one.role, other.role) ? Facing::opposite : Facing::together;
}

std::vector<const Participation*> parts_of(const Event& event,
                                           std::span<const EntityIndex> entities) {
    std::vector<const Participation*> parts;
    for (const Participation& part : event.participations)
        if (std::ranges::binary_search(entities, part.entity))
            parts.push_back(&part);
    return parts;
}

/// The month or year in which an event counts.
std::optional<TimeInterval> period_of(const Event& event) {
    if (!event.time)
        return std::nullopt;
    const TimeInterval& time = event.time->interval;
    const Day first = time.first().value_or(*known_day(event));
    const Day last = time.last().value_or(first);
    const std::chrono::year_month_day begin(first);
    const std::chrono::year_month_day end(last);
    if (begin.year() != end.year())
        return std::nullopt;
    const int year = static_cast<int>(begin.year());
    return begin.month() == end.month()
               ? TimeInterval::month(year, static_cast<unsigned>(begin.month()))
               : TimeInterval::year(year);
}

/// Years after their months; what has no period last.
struct PeriodOrder {
    static auto key(const std::optional<TimeInterval>& period) {
        return std::tuple(!period, period ? *period->last() : Day(),
                          period && period->granularity() == Granularity::year);
    }
    bool operator()(const std::optional<TimeInterval>& a,
                    const std::optional<TimeInterval>& b) const {
        return key(a) < key(b);
    }
};

} // namespace

Facing facing(const Event& event, std::span<const EntityIndex> ones,
              std::span<const EntityIndex> others) {
    Facing nearest = Facing::none;
    const auto parts_of_others = parts_of(event, others);
    for (const Participation* one : parts_of(event, ones))
        for (const Participation* other : parts_of_others)
            nearest = std::max(nearest, facing(*one, *other));
    return nearest;
}

PairRelation pair_relation(const EntityGraph& graph, const Ontology& ontology,
                           std::span<const EventIndex> events, std::span<const EntityIndex> ones,
                           std::span<const EntityIndex> others) {
    const EventWeights weights(ontology);
    PairRelation relation;
    std::map<std::optional<TimeInterval>, PairPeriod, PeriodOrder> periods;
    for (const EventIndex e : events) {
        const Event& event = graph.facts.events[e];
        const Facing stance = facing(event, ones, others);
        if (stance == Facing::none)
            continue;
        PairPeriod& period = periods[period_of(event)];
        period.events.push_back(e);
        if (stance == Facing::together) {
            ++period.together;
            ++relation.together;
            continue;
        }
        const EventWeight weight = weights.of(event, graph.facts.claims);
        add(period.balance, weight);
        add(relation.balance, weight);
    }
    for (auto& [when, period] : periods) {
        period.period = when;
        sort_by_day(graph, period.events);
        relation.periods.push_back(std::move(period));
    }
    return relation;
}

} // namespace entente
