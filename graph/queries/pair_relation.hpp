#pragma once

#include "graph/entity_graph.hpp"
#include "graph/queries/balance.hpp"

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// How two stand to each other in an event.
enum class Facing : std::uint8_t {
    none,     ///< one of them does not take part
    together, ///< side by side: both sanction a third
    opposite, ///< one acts on the other, or both meet
};

/// The nearest that anyone of `ones` stands to anyone else of `others`, both sorted: opposite
/// before together. O(participations^2).
Facing facing(const Event& event, std::span<const EntityIndex> ones,
              std::span<const EntityIndex> others);

/// What was between two in a month; or in a year, where all that is known is the year.
struct PairPeriod {
    /// Absent for events whose time is not known, or wider than a year.
    std::optional<TimeInterval> period;
    /// Of the events in which they stand opposite.
    Balance balance;
    /// In how many they stand together.
    std::uint32_t together = 0;
    /// By day.
    std::vector<EventIndex> events;
};

/// The relation of two over the years.
struct PairRelation {
    /// By period, earliest first, those without period last; without those that have no event.
    std::vector<PairPeriod> periods;
    Balance balance;
    std::uint32_t together = 0;
};

/// How `ones` and `others` related in `events`, month by month: events, cooperation and conflict by
/// quad class, and the mean on the Goldstein scale (Goldstein 1992). An event that lies within a
/// month counts there; one with an open end in the month of its other end, which is when the news
/// told of it; one that lies within a year counts for the year. O(n log n) in the events.
PairRelation pair_relation(const EntityGraph& graph, const Ontology& ontology,
                           std::span<const EventIndex> events, std::span<const EntityIndex> ones,
                           std::span<const EntityIndex> others);

} // namespace entente
