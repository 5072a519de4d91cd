#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace entente::detail {

/// A number of an item, with what the item is to be sorted by.
struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t item = 0;
};

/// Sorts by the member `key`, an unsigned number of 64 bits, and leaves items of one key as they
/// are: digit by digit from the lowest (LSD radix sort; Knuth 1973, 5.2.5). Digits in which all
/// keys agree cost a count only. O(items), with as much room again.
template <typename Item>
void radix_sort(std::vector<Item>& items) {
    constexpr unsigned bits = 11;
    constexpr std::size_t digits = std::size_t{1} << bits;
    std::vector<Item> sorted(items.size());
    for (unsigned shift = 0; shift < 64; shift += bits) {
        const auto digit = [shift](const Item& item) { return (item.key >> shift) & (digits - 1); };
        std::array<std::size_t, digits> starts{};
        for (const Item& item : items)
            ++starts[digit(item)];
        if (!items.empty() && starts[digit(items.front())] == items.size())
            continue;
        std::size_t start = 0;
        for (std::size_t& count : starts)
            start += std::exchange(count, start);
        for (const Item& item : items)
            sorted[starts[digit(item)]++] = item;
        items.swap(sorted);
    }
}

} // namespace entente::detail
