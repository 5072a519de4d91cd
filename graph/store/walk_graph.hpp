#pragma once

#include "graph/graph_walk.hpp"
#include "graph/queries/event_filter.hpp"
#include "graph/store/store.hpp"
#include "ontology/ontology.hpp"

#include <functional>

namespace entente {

/// Says which events a walk is to show, by all who are in the graph; of the events there are none.
using ChooseEvents = std::function<EventFilter(const EntityGraph& actors)>;

/// Walks through the graph that a store keeps, all as of one moment. `use` is shown what
/// `part_of_graph` would leave of `read_graph`: the events that pass the filter, the articles that
/// tell of them, and those who take part in them or whom their claims name; everything, if the
/// filter asks for nothing. Neither `choose` nor `use` may use the store.
///
/// Memory is that of the entities and of some thousand articles, and a bit an event and article: it
/// does not grow with the claims. Throws `Error` where the graph speaks of what the file does not
/// hold. O(claims), twice where there is a filter.
void walk_graph(const Store& store, const Ontology& ontology, const ChooseEvents& choose,
                const std::function<void(const GraphWalk&)>& use);

} // namespace entente
