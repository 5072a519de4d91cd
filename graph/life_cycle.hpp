#pragma once

#include "graph/consolidate.hpp"
#include "graph/stages.hpp"

#include <vector>

namespace entente {

/// What the claims of an event say of whether it happens, in their order. Precondition: `facts`
/// have their claims. O(claims of the event log entities).
std::vector<Report> reports_of(const Consolidation& facts, const Event& event);

/// The stages of an event, each with the day it became known and the date it gave: see `stages_of`.
///   planned 2019-03-25 -> postponed 2019-04-02 (to 2019-04-24) -> actual 2019-04-25
std::vector<Stage> life_cycle(const Consolidation& facts, const Event& event);

/// The day that the first of the articles of this id appeared; absent where none tells. O(log
/// articles).
std::optional<Day> published(const Consolidation& facts, std::string_view article);

} // namespace entente
