#pragma once

#include "graph/queries/event_filter.hpp"

#include <span>

namespace entente {

/// The graph of some events alone: with their claims, the articles of these, and the entities that
/// take part in the events or that the claims name. Events and entities stay what they were made of
/// the whole: ids, names, times and what became of an event do not change. Precondition: `events`
/// are sorted, without repetition. O(events + claims log entities of the part + entities).
EntityGraph part_of_graph(const EntityGraph& graph, std::span<const EventIndex> events);

/// The part whose events pass the filter; all of the graph, with articles that tell of no event and
/// entities without one, if the filter asks for nothing. See `EventSelection` for what looking
/// costs.
EntityGraph part_of_graph(EntityGraph graph, const Ontology& ontology, const EventFilter& filter);

} // namespace entente
