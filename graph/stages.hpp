#pragma once

#include "graph/event.hpp"

#include <optional>
#include <vector>

namespace entente {

/// What one claim says of whether an event happens.
struct Report {
    ClaimIndex claim = 0;
    /// The day its article appeared.
    std::optional<Day> known;
    Modality modality = Modality::actual;
    Polarity polarity = Polarity::positive;
    /// When it is to be or was, as the text tells; absent where only the article's day or the tense
    /// does.
    std::optional<TimeInterval> date;
    /// Whether one who takes part says so, or someone of their state.
    bool by_party = false;
};

/// A stage in the life of an event.
struct Stage {
    EventStatus status = EventStatus::possible;
    /// When it became known; absent where no article that says so has a day.
    std::optional<Day> known;
    /// The first that says so.
    ClaimIndex claim = 0;
    /// The date that it gave.
    std::optional<TimeInterval> date;

    bool operator==(const Stage&) const = default;
};

/// The stages of an event by the day they became known; the last is what became of it. Reports of
/// one day go from the vaguest to the firmest: considered, announced, called off, denied, held;
/// without day, those that deny come last and all others first. A held event remains held whoever
/// denies it, and what was called off before it: only what is called off on a later day has
/// collapsed. Dates are kept: announced again for a later date, an event is postponed. Function of
/// the set of reports, which are not empty. O(n log n).
std::vector<Stage> stages_of(std::vector<Report> reports);

} // namespace entente
