#include "export/label_spacing.hpp"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

/// A node with two lines below it.
constexpr double height = 74;
constexpr int most_rounds = 300;
/// What is less is no overlap, but the rounding of one.
constexpr double least = 0.01;

/// Whether the two overlapped.
bool part(Place& a, Place& b, double width) {
    const double across = width - std::abs(a.x - b.x);
    const double down = height - std::abs(a.y - b.y);
    if (across <= least || down <= least)
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

struct Bounds {
    double low = 0;
    double high = 0;
};

/// The scale that gives bounds this length.
double scale_to(const Bounds& bounds, double length, double most) {
    const double extent = bounds.high - bounds.low;
    return extent * most > length ? length / extent : most;
}

/// Brings places part of the way to where they would stand if all were equally far apart, in their
/// order: what is crowded gets room, and what is empty is filled.
template <double Place::*coordinate>
void even_out(std::vector<Place>& places, double length) {
    constexpr double share = 0.4;
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return places[i].*coordinate; });
    const double step = length / std::max(1.0, static_cast<double>(places.size()) - 1);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        double& at = places[order[rank]].*coordinate;
        const double even = static_cast<double>(rank) * step - length / 2;
        at = at * (1 - share) + even * share;
    }
}

template <double Place::*coordinate>
void spread(std::vector<Place>& places, double length, double most) {
    Bounds bounds{places.front().*coordinate, places.front().*coordinate};
    for (const Place& place : places) {
        bounds.low = std::min(bounds.low, place.*coordinate);
        bounds.high = std::max(bounds.high, place.*coordinate);
    }
    const double scale = scale_to(bounds, length, most);
    const double middle = (bounds.low + bounds.high) / 2;
    for (Place& place : places)
        place.*coordinate = (place.*coordinate - middle) * scale;
    even_out<coordinate>(places, (bounds.high - bounds.low) * scale);
}

} // namespace

void fill_frame(std::vector<Place>& places, const LayoutFrame& frame, double most) {
    if (places.empty())
        return;
    spread<&Place::x>(places, frame.width, most);
    spread<&Place::y>(places, frame.height, most);
}

void part_labels(std::vector<Place>& places, std::span<const double> widths,
                 const LayoutFrame& frame) {
    bool moved = true;
    for (int round = 0; moved && round < most_rounds; ++round) {
        moved = false;
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t k = i + 1; k < places.size(); ++k)
                if (part(places[i], places[k], (widths[i] + widths[k]) / 2))
                    moved = true;
        for (Place& place : places)
            place = {std::clamp(place.x, -frame.width / 2, frame.width / 2),
                     std::clamp(place.y, -frame.height / 2, frame.height / 2)};
    }
}

} // namespace entente
