#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// Tokens that head phrases.
using Heads = std::vector<std::uint32_t>;

/// No sentence that somebody wrote lists more in one place.
inline constexpr std::size_t most_heads = 128;

/// Adds those that are not there yet, up to `most_heads`. O(n²): a slot has few fillers.
inline void append(Heads& to, const Heads& more) {
    for (const std::uint32_t token : more)
        if (to.size() < most_heads && std::ranges::find(to, token) == to.end())
            to.push_back(token);
}

} // namespace entente
