#pragma once

#include "graph/entity_graph.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Which events a query asks about. What is left empty asks for nothing.
struct EventFilter {
    /// See `actors_meant`; of each someone must take part.
    std::vector<std::string> actors = {};
    /// Events that may have been on or after, and on or before, these days: intervals are compared,
    /// and open ends stay open. Undated ones only without both.
    std::optional<Day> from = {};
    std::optional<Day> to = {};
    /// "visit", or with a subtype "visit/state"; one must hold.
    std::vector<std::string> types = {};
    /// See `places_meant`; one must be where it was.
    std::vector<std::string> places = {};
    /// What became of it, as `to_string(EventStatus)` says it; one must hold.
    std::vector<std::string> modalities = {};
    /// How many articles tell of it at least.
    std::uint32_t min_sources = 0;

    bool operator==(const EventFilter&) const = default;
};

/// The entities that a word may mean, sorted: the one with this id; of a country's code ("PRK") the
/// state and all who act for it; otherwise those with this name or alias, compared without case and
/// diacritics. O(log entities) for an id, O(names) for a name.
std::vector<EntityIndex> actors_meant(const EntityGraph& graph, std::string_view word);

/// The places that a word may mean, sorted: those with this id, name or alias, and of a state, or a
/// country's code, the places in it. O(names).
std::vector<EntityIndex> places_meant(const EntityGraph& graph, std::string_view word);

/// A filter that has been looked up in a graph. Borrows both graph and ontology, which must outlive
/// it.
class EventSelection {
  public:
    /// O(words * names); see `actors_meant`.
    EventSelection(const EntityGraph& graph, const Ontology& ontology, EventFilter filter);

    /// Of an event whose participants are the graph's, also if it is not the graph's own.
    /// O(participations * log entities meant).
    bool holds(const Event& event) const;
    bool holds(EventIndex event) const { return holds(graph_.facts.events[event]); }

    /// The events that pass, sorted. O(events); with actors, O(d log d) in the number d of events
    /// of the one who has the fewest.
    std::vector<EventIndex> events() const;

    /// Of each actor that the filter names the entities meant, sorted.
    const std::vector<std::vector<EntityIndex>>& actors() const noexcept { return actors_; }
    /// The first actor that the filter names and that means nobody; the same of its places.
    std::optional<std::string> unknown_actor() const;
    std::optional<std::string> unknown_place() const { return unknown_place_; }

  private:
    bool of_actors(const Event& event) const;
    bool of_type(const Event& event) const;
    bool at_place(const Event& event) const;
    bool in_period(const Event& event) const;
    std::vector<EventIndex> candidates() const;

    const EntityGraph& graph_;
    const Ontology& ontology_;
    EventFilter filter_;
    /// Of each word the entities meant.
    std::vector<std::vector<EntityIndex>> actors_;
    std::vector<EntityIndex> places_;
    std::optional<std::string> unknown_place_;
};

/// The day by which events are ordered: the first, or of an open beginning the last. Absent of
/// undated events. O(1).
std::optional<Day> known_day(const Event& event);

/// Sorts events by known day, undated ones last, then by id. O(n log n).
void sort_by_day(const Consolidation& facts, std::vector<EventIndex>& events);
inline void sort_by_day(const EntityGraph& graph, std::vector<EventIndex>& events) {
    sort_by_day(graph.facts, events);
}

/// All events in that order. O(n log n).
std::vector<EventIndex> events_by_day(const Consolidation& facts);

/// Whether someone in this role takes part: is not only where it was, or what it was about.
bool is_actor_role(std::string_view role);

/// "visit/state", or "meet" where there is no subtype.
std::string full_type(const Event& event);

} // namespace entente
