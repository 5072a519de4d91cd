#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace entente {

/// A place in the plane while a layout is in the making, also the way from one place to another.
struct Place {
    double x = 0;
    double y = 0;

    Place operator+(const Place& other) const { return {x + other.x, y + other.y}; }
    Place operator-(const Place& other) const { return {x - other.x, y - other.y}; }
    Place operator*(double factor) const { return {x * factor, y * factor}; }
};

/// Exactly rounded, unlike `std::hypot`.
inline double length_of(const Place& way) { return std::sqrt(way.x * way.x + way.y * way.y); }

/// `count` places from the middle outwards, evenly spread as the seeds of a sunflower (Vogel 1979).
std::vector<Place> spiral(std::size_t count, double spacing);

/// Adds places for all further nodes: `near` has the neighbours of every node, those that are
/// placed first. Each begins beside its placed neighbours, outside of what stands; springs and
/// repulsion from what is near then move the new ones alone. O(nodes + links) a round.
void gather_around(std::vector<Place>& places, const std::vector<std::vector<std::uint32_t>>& near);

} // namespace entente
