#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente::detail {

/// The first eight bytes of a text as a number: numbers sort as their texts do, unless they are
/// equal. Sorting by them first spares most looks at texts that lie far apart.
inline std::uint64_t leading_bytes(std::string_view text) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return number;
}

} // namespace entente::detail
