#pragma once

#include "export/spring_layout.hpp"

#include <span>
#include <vector>

namespace entente {

/// The room for a drawing, with its middle at 0, 0.
struct LayoutFrame {
    double width = 0;
    double height = 0;
};

/// Spreads places over a frame, each direction by itself and a little more evenly than they were,
/// but no wider than `most` times, so that a few do not fly apart. O(places log places).
void fill_frame(std::vector<Place>& places, const LayoutFrame& frame, double most);

/// Moves places apart until their labels, which are centred below them and so wide, do not overlap,
/// or for 300 rounds; none leaves the frame. In each round two that overlap give way to each other
/// by half, along the way that is shorter. Precondition: as many widths as places. O(places²) a
/// round.
void part_labels(std::vector<Place>& places, std::span<const double> widths,
                 const LayoutFrame& frame);

} // namespace entente
