#pragma once

#include "export/style.hpp"
#include "graph/graph_walk.hpp"
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

/// Makes the card of an event, of whose participants `actors` knows the entities. Throws `Error`
/// where the event has no id. O(claims of the event).
EventCard card_of(const ShownEvent& shown, const Consolidation& actors, const Ontology& ontology);

/// Those who take part, sorted, each once.
std::vector<EntityIndex> actors_of(const Event& event, const Consolidation& actors);

/// The day after the last, no later than 9999-12-31, since calendars and timelines know years of
/// four digits only. Absent where a side is open, or no such day is after the first.
std::optional<Day> shown_end(const TimeInterval& time);

/// The sentence and where it stands: "“Holt left.” (The Arven Post, 3 May 2024)"; may be empty.
std::string quotation(const EventCard& card);

} // namespace entente
