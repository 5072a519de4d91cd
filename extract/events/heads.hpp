#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace entente {

/// Tokens that head phrases.
using Heads = std::vector<std::uint32_t>;

/// Adds those that are not there yet. O(n²): a slot has few fillers.
inline void append(Heads& to, const Heads& more) {
    for (const std::uint32_t token : more)
        if (std::ranges::find(to, token) == to.end())
            to.push_back(token);
}

} // namespace entente
