#include "export/spring_layout.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

namespace {

/// Between nodes that have no label to show at first.
constexpr double spacing = 90;
constexpr int rounds = 40;
/// Cosine and sine of the golden angle, in place of functions that differ between libraries.
constexpr Place golden_turn{-0.7373688780783197, 0.6754902942615238};

Place turned(const Place& way, const Place& by) {
    return {way.x * by.x - way.y * by.y, way.x * by.y + way.y * by.x};
}

using Cell = std::pair<std::int64_t, std::int64_t>;

Cell cell_of(const Place& place) {
    return {static_cast<std::int64_t>(std::floor(place.x / spacing)),
            static_cast<std::int64_t>(std::floor(place.y / spacing))};
}

using Grid = std::map<Cell, std::vector<std::uint32_t>>;

Grid grid_of(const std::vector<Place>& places) {
    Grid grid;
    for (std::uint32_t i = 0; i < places.size(); ++i)
        grid[cell_of(places[i])].push_back(i);
    return grid;
}

/// How what is nearer than `spacing` pushes a node away.
Place repulsion(const std::vector<Place>& places, const Grid& grid, std::uint32_t node) {
    constexpr std::size_t most_in_cell = 24;
    Place push;
    const Cell at = cell_of(places[node]);
    for (std::int64_t dx = -1; dx <= 1; ++dx)
        for (std::int64_t dy = -1; dy <= 1; ++dy) {
            const auto cell = grid.find({at.first + dx, at.second + dy});
            if (cell == grid.end())
                continue;
            const std::size_t count = std::min(cell->second.size(), most_in_cell);
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint32_t other = cell->second[i];
                const Place way = places[node] - places[other];
                const double distance = length_of(way);
                if (other != node && distance < spacing)
                    push = push + way * ((spacing - distance) / std::max(distance, 1.0));
            }
        }
    return push;
}

/// To the middle of its neighbours.
Place pull(const std::vector<Place>& places, const std::vector<std::uint32_t>& near,
           std::uint32_t node) {
    Place sum;
    for (const std::uint32_t other : near)
        sum = sum + (places[other] - places[node]);
    return near.empty() ? sum : sum * (1.0 / static_cast<double>(near.size()));
}

double radius_of(const std::vector<Place>& places) {
    double radius = 0;
    for (const Place& place : places)
        radius = std::max(radius, length_of(place));
    return radius;
}

/// On a ring as far out as its number wants, turned towards the neighbours that have a place.
Place first_place(const std::vector<Place>& places, const std::vector<std::uint32_t>& near,
                  double ring, const Place& otherwise) {
    Place towards;
    for (const std::uint32_t other : near)
        if (other < places.size())
            towards = towards + places[other];
    const double length = length_of(towards);
    const Place direction = length > 1 ? towards * (1 / length) : otherwise;
    // A little aside, so that no two with the same neighbours begin at one place.
    const Place mixed = direction + otherwise * 0.5;
    return mixed * (ring / std::max(length_of(mixed), 0.25));
}

} // namespace

std::vector<Place> spiral(std::size_t count, double step) {
    std::vector<Place> places;
    Place direction{1, 0};
    for (std::size_t i = 0; i < count; ++i) {
        places.push_back(direction * (step * std::sqrt(static_cast<double>(i))));
        direction = turned(direction, golden_turn);
    }
    return places;
}

void gather_around(std::vector<Place>& places,
                   const std::vector<std::vector<std::uint32_t>>& near) {
    const std::size_t fixed = places.size();
    const double inner = radius_of(places) + spacing;
    Place direction{1, 0};
    for (std::size_t i = fixed; i < near.size(); ++i) {
        const double area = spacing * spacing * static_cast<double>(i - fixed);
        places.push_back(
            first_place(places, near[i], std::sqrt(inner * inner + area / 2), direction));
        direction = turned(direction, golden_turn);
    }
    for (int round = 0; round < rounds && fixed < places.size(); ++round) {
        const Grid grid = grid_of(places);
        const double warmth = 1.0 - static_cast<double>(round) / rounds;
        for (auto i = static_cast<std::uint32_t>(fixed); i < places.size(); ++i) {
            const Place way =
                repulsion(places, grid, i) * 0.5 + pull(places, near[i], i) * (0.06 * warmth);
            const double length = length_of(way);
            const double most = spacing * (0.1 + warmth);
            places[i] = places[i] + (length > most ? way * (most / length) : way);
        }
    }
}

} // namespace entente
