#pragma once

#include "graph/entity_graph.hpp"
#include "graph/queries/balance.hpp"

#include <span>
#include <vector>

namespace entente {

/// How two stand to each other after a number of events.
struct RelationBalance {
    /// The one whose id sorts first.
    EntityIndex one = 0;
    EntityIndex other = 0;
    Balance balance;
    /// The last of their events by known day; a dated one, if there is any.
    EventIndex latest = 0;
};

/// Whether people and organisations count as themselves or as their countries.
enum class Parties : std::uint8_t { actors, countries };

/// The state of all relations after `events`, which are sorted: those with most events first, then
/// by id. See `relations` for who is related to whom. Of a country stands its state, or where no
/// claim names that the first of its actors; who has no country is left out then, and so is what
/// happens within one. O(n log n) in the relations.
std::vector<RelationBalance> relation_balances(const EntityGraph& graph, const Ontology& ontology,
                                               std::span<const EventIndex> events,
                                               Parties parties = Parties::actors);

} // namespace entente
