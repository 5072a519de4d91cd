#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace entente::detail {

/// Makes a list a sorted set. O(n log n). Most lists have a few members, and are sorted by putting
/// each in its place.
template <typename Value>
void sort_without_repetition(std::vector<Value>& values) {
    constexpr std::size_t few = 8;
    if (values.size() <= few) {
        for (auto next = values.begin(); next != values.end(); ++next)
            for (auto at = next; at != values.begin() && *at < *(at - 1); --at)
                std::iter_swap(at, at - 1);
    } else if (!std::ranges::is_sorted(values)) {
        std::ranges::sort(values);
    }
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
}

} // namespace entente::detail
