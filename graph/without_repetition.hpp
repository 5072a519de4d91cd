#pragma once

#include <algorithm>
#include <vector>

namespace entente::detail {

/// Makes a list a sorted set. O(n log n).
template <typename Value>
void sort_without_repetition(std::vector<Value>& values) {
    if (!std::ranges::is_sorted(values))
        std::ranges::sort(values);
    const auto repeated = std::ranges::unique(values);
    values.erase(repeated.begin(), repeated.end());
}

} // namespace entente::detail
