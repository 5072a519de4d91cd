#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace entente {

/// Whether a list has a word. O(words): the lists are short.
inline bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace entente
