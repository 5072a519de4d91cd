#include "export/force_layout.hpp"

#include "export/label_spacing.hpp"
#include "export/spring_layout.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

namespace entente {

namespace {

constexpr double link_length = 190;
/// Of a drawing with thirty labels; fewer need less.
constexpr LayoutFrame full_frame{1000, 560};
constexpr double full_count = 30;
constexpr double most_stretch = 1.6;
/// Between nodes that no chain of links joins.
constexpr double apart = 2.6;
constexpr int stress_rounds = 300;

/// How many links lead from each node to each other; `apart` where none do.
std::vector<std::vector<double>> distances(const std::vector<std::vector<std::uint32_t>>& near,
                                           std::size_t core) {
    std::vector<std::vector<double>> all(core, std::vector<double>(core, apart));
    for (std::uint32_t start = 0; start < core; ++start) {
        std::vector<bool> seen(core);
        std::deque<std::pair<std::uint32_t, double>> queue{{start, 0.0}};
        seen[start] = true;
        while (!queue.empty()) {
            const auto [at, distance] = queue.front();
            queue.pop_front();
            all[start][at] = distance;
            for (const std::uint32_t next : near[at]) {
                if (next >= core || seen[next])
                    continue;
                seen[next] = true;
                queue.emplace_back(next, distance + 1);
            }
        }
    }
    return all;
}

/// One round of majorization: each node moves to where its distances to all others want it.
void settle(std::vector<Place>& places, const std::vector<std::vector<double>>& wanted) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        Place sum;
        double weights = 0;
        for (std::size_t k = 0; k < places.size(); ++k) {
            if (k == i)
                continue;
            const double length = wanted[i][k] * link_length;
            const double weight = 1.0 / (wanted[i][k] * wanted[i][k]);
            const Place from = places[i] - places[k];
            const double present = std::max(length_of(from), 1.0);
            sum = sum + (places[k] + from * (length / present)) * weight;
            weights += weight;
        }
        if (weights > 0)
            places[i] = sum * (1.0 / weights);
    }
}

std::vector<Place> place_core(const std::vector<std::vector<std::uint32_t>>& near,
                              std::size_t core) {
    const auto wanted = distances(near, core);
    std::vector<Place> places = spiral(core, link_length);
    for (int round = 0; round < stress_rounds; ++round)
        settle(places, wanted);
    return places;
}

std::vector<std::vector<std::uint32_t>> neighbours(std::size_t nodes,
                                                   std::span<const LayoutLink> links) {
    std::vector<std::vector<std::uint32_t>> near(nodes);
    for (const LayoutLink& link : links) {
        near[link.from].push_back(link.to);
        near[link.to].push_back(link.from);
    }
    for (auto& list : near) {
        std::ranges::sort(list);
        const auto repeated = std::ranges::unique(list);
        list.erase(repeated.begin(), repeated.end());
    }
    return near;
}

LayoutFrame frame_for(std::size_t core) {
    const double share = std::sqrt(std::max(static_cast<double>(core), 6.0) / full_count);
    return {full_frame.width * share, full_frame.height * share};
}

} // namespace

std::vector<LayoutPoint> lay_out(std::span<const double> widths, std::span<const LayoutLink> links,
                                 std::size_t core) {
    core = std::min(core, widths.size());
    const auto near = neighbours(widths.size(), links);
    std::vector<Place> places = place_core(near, core);
    const LayoutFrame frame = frame_for(core);
    fill_frame(places, frame, most_stretch);
    part_labels(places, widths.first(core), frame);
    gather_around(places, near);
    std::vector<LayoutPoint> points;
    points.reserve(places.size());
    for (const Place& place : places)
        points.push_back({static_cast<std::int32_t>(std::floor(place.x + 0.5)),
                          static_cast<std::int32_t>(std::floor(place.y + 0.5))});
    return points;
}

} // namespace entente
