#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

/// Identifies a string the way the language model does: 0 for the empty string, a small number for
/// the model's reserved names ("agent", "X", "DATE"; ordinary words among them), MurmurHash64A with
/// seed 1 for all others.
///   "the" -> 7425985699627899538
std::uint64_t string_id(std::string_view text);

/// MurmurHash64A (Appleby), little endian on every machine.
std::uint64_t murmur_hash_64a(std::string_view bytes, std::uint64_t seed);

} // namespace entente
