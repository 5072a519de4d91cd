#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace entente {

/// SHA-256 (FIPS 180-4). O(bytes), with the processor's own instructions where it has them.
std::array<std::uint8_t, 32> sha256(std::string_view bytes);

} // namespace entente
