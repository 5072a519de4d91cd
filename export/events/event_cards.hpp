#pragma once

#include "export/footnotes.hpp"
#include "export/style.hpp"
#include "graph/entity_graph.hpp"
#include "ontology/ontology.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// An event as calendars, timelines and maps show it. All texts are clean lines of UTF-8.
struct EventCard {
    /// Percent-encoded, never empty.
    std::string id;
    /// "visit/state".
    std::string type;
    /// "Ana Holt visits Belmark"; with "(planned)" where it is not known to have happened.
    std::string label;
    EventStatus status = EventStatus::actual;
    Tone tone = Tone::neutral;
    std::optional<TimeInterval> time = {};
    /// "24 Mar 2019", "from 25 Mar 2019"; empty where undated.
    std::string dates = {};
    /// Those who take part, and where it was or led to, in the order of their ids.
    std::vector<EntityIndex> actors = {};
    std::vector<EntityIndex> places = {};
    /// The sentence that shows it best; may be empty.
    std::string sentence = {};
    /// "The Arven Post, 25 Mar 2019".
    std::string citation = {};
    /// Of that article; empty if none is known.
    std::string url = {};
};

/// Makes cards of the events of a graph. Borrows graph and ontology, which must outlive it.
class EventCards {
  public:
    EventCards(const EntityGraph& graph, const Ontology& ontology);

    /// Throws `Error` where the event has no id. O(claims of the event).
    EventCard card(EventIndex event) const;

    /// All events, by day; undated ones last.
    std::vector<EventIndex> by_day() const;

  private:
    const EntityGraph& graph_;
    const Ontology& ontology_;
    Witnesses witnesses_;
};

/// The day after the last, no later than 9999-12-31, since calendars and timelines know years of
/// four digits only. Absent where a side is open, or no such day is after the first.
std::optional<Day> shown_end(const TimeInterval& time);

/// The sentence and where it stands: "“Holt left.” (The Arven Post, 3 May 2024)"; may be empty.
std::string quotation(const EventCard& card);

} // namespace entente
