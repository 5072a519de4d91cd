#include "export/label_spacing.hpp"

#include <algorithm>

namespace entente {

namespace {

/// A node with two lines below it.
constexpr double height = 92;
constexpr int most_rounds = 200;

/// Whether the two overlapped.
bool part(Place& a, Place& b, double width) {
    const double across = width - std::abs(a.x - b.x);
    const double down = height - std::abs(a.y - b.y);
    if (across <= 0 || down <= 0)
        return false;
    if (across < down) {
        const double step = (a.x < b.x ? -across : across) / 2;
        a.x += step;
        b.x -= step;
    } else {
        const double step = (a.y < b.y ? -down : down) / 2;
        a.y += step;
        b.y -= step;
    }
    return true;
}

} // namespace

void part_labels(std::vector<Place>& places, std::span<const double> widths) {
    bool moved = true;
    for (int round = 0; moved && round < most_rounds; ++round) {
        moved = false;
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t k = i + 1; k < places.size(); ++k)
                if (part(places[i], places[k], (widths[i] + widths[k]) / 2))
                    moved = true;
    }
}

} // namespace entente
