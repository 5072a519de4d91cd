#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace entente {

/// A line of block elements (U+2581 to U+2588) as high as the counts, of which `highest` fills a
/// line; none is a point. At most 72 of them: of longer series each stands for the sum of several,
/// and the highest of these fills the line.
std::string sparkline(std::span<const std::uint32_t> counts, std::uint32_t highest);

} // namespace entente
