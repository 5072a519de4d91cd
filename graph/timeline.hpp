#pragma once

#include "graph/queries/event_filter.hpp"

#include <functional>
#include <string>
#include <vector>

namespace entente {

/// A line of a timeline.
struct TimelineEntry {
    EventIndex event = 0;
    /// EDTF; empty where the time is not known.
    std::string date;
    /// "Kim Jong-un visits Russia".
    std::string description;
};

/// What an event is in a line: its subjects, the ontology's predicate, its objects. Of `actors` the
/// entities are looked at.
std::string describe(const Consolidation& actors, const Event& event, const Ontology& ontology);
inline std::string describe(const EntityGraph& graph, const Event& event,
                            const Ontology& ontology) {
    return describe(graph.facts, event, ontology);
}

/// The events that pass the filter: by first day (open beginnings by their end), then id; undated
/// ones last. O(n log n) in the events that are looked at; see EventSelection.
std::vector<TimelineEntry> timeline(const EntityGraph& graph, const Ontology& ontology,
                                    const EventFilter& filter);

/// The same one by one, without keeping them.
void for_each_entry(const EntityGraph& graph, const Ontology& ontology, const EventFilter& filter,
                    const std::function<void(TimelineEntry)>& visit);

} // namespace entente
