#pragma once

#include "extract/language/network/weights.hpp"

#include <array>
#include <cstdint>

namespace entente {

/// A token as the network sees it: ids of strings, and what is white space.
struct TokenFeatures {
    std::uint64_t norm = 0;
    std::uint64_t prefix = 0;
    std::uint64_t suffix = 0;
    std::uint64_t shape = 0;
    /// Whether one ASCII space follows.
    bool space_after = false;
    /// Whether the token itself is white space.
    bool is_space = false;

    bool operator==(const TokenFeatures&) const = default;
};

/// The number that the network hashes for `attribute`; 0 or 1 for what is true or false.
std::uint64_t attribute_value(const TokenFeatures& token, TokenAttribute attribute);

/// Four 32-bit hashes of `value`: MurmurHash3 x64 128 of its eight bytes, little endian.
std::array<std::uint32_t, 4> hash_keys(std::uint64_t value, std::uint32_t seed);

} // namespace entente
