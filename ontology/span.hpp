#pragma once

#include <compare>
#include <cstdint>

namespace entente {

/// A half-open stretch of an article's text, counted in Unicode code points: the unit of everything
/// we print (W3C Web Annotation's TextPositionSelector).
struct CodePointSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    auto operator<=>(const CodePointSpan&) const = default;
};

/// A half-open stretch of an article's text, counted in UTF-8 bytes: the unit of everything inside
/// extraction.
struct ByteSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    auto operator<=>(const ByteSpan&) const = default;
};

} // namespace entente
