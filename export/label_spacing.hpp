#pragma once

#include "export/spring_layout.hpp"

#include <span>
#include <vector>

namespace entente {

/// Moves places apart until their labels, which are centred below them and so wide, do not overlap,
/// or for 200 rounds. In each round two that overlap give way to each other by half, along the way
/// that is shorter. Precondition: as many widths as places. O(places²) a round.
void part_labels(std::vector<Place>& places, std::span<const double> widths);

} // namespace entente
