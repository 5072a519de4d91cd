#include "cli/sparkline.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t most_columns = 72;

std::vector<std::uint32_t> sums(std::span<const std::uint32_t> counts, std::size_t together) {
    std::vector<std::uint32_t> sums((counts.size() + together - 1) / together, 0);
    for (std::size_t i = 0; i < counts.size(); ++i)
        sums[i / together] += counts[i];
    return sums;
}

} // namespace

std::string sparkline(std::span<const std::uint32_t> counts, std::uint32_t highest) {
    constexpr std::array<std::string_view, 9> blocks{"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const std::size_t together = (counts.size() + most_columns - 1) / most_columns;
    const auto columns = sums(counts, std::max<std::size_t>(together, 1));
    if (together > 1)
        highest = std::ranges::max(columns);
    std::string line;
    for (const std::uint32_t count : columns) {
        const std::uint64_t height =
            highest == 0 ? 0 : (std::uint64_t{count} * (blocks.size() - 1) + highest - 1) / highest;
        line += blocks[std::min<std::size_t>(height, blocks.size() - 1)];
    }
    return line;
}

} // namespace entente
