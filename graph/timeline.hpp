#pragma once

#include "graph/entity_graph.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Which events a timeline shows.
struct TimelineFilter {
    /// Ids, names or aliases, all of which must take part; empty for anyone.
    std::vector<std::string> actors;
    /// Events that may have been on or after, and on or before, these days; undated ones only
    /// without both.
    std::optional<Day> from;
    std::optional<Day> to;
    /// Event types; empty for all.
    std::vector<std::string> types;
};

/// A line of a timeline.
struct TimelineEntry {
    EventIndex event = 0;
    /// EDTF; empty where the time is not known.
    std::string date;
    /// "Kim Jong-un visits Russia".
    std::string description;
};

/// What an event is in a line: its subjects, the ontology's predicate, its objects.
std::string describe(const EntityGraph& graph, const Event& event, const Ontology& ontology);

/// The events that pass the filter: by first day (open beginnings by their end), then id; undated
/// ones last. O(events log events).
std::vector<TimelineEntry> timeline(const EntityGraph& graph, const Ontology& ontology,
                                    const TimelineFilter& filter);

} // namespace entente
