#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace entente::detail {

/// A number of an item, with what the item is to be sorted by.
struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t item = 0;
};

/// The same of a short key, in half the room.
struct ShortKeyed {
    std::uint32_t key = 0;
    std::uint32_t item = 0;
};

/// Sorts by a key of unsigned type, a member or what a function gives, and leaves items that agree
/// in it as they are: digit by digit from the lowest (LSD radix sort; Knuth 1973, 5.2.5). Digits in
/// which all agree cost next to nothing. O(items), with as much room again, which is that of
/// `spare`, whose members are lost: whoever sorts again need not ask for it again. The two lists
/// may exchange their memory. Of a few items O(n log n).
template <typename Item, typename KeyOf>
void radix_sort(std::vector<Item>& items, std::vector<Item>& spare, KeyOf key) {
    // More places than this have their pages looked up in memory.
    constexpr unsigned bits = 10;
    constexpr std::size_t digits = std::size_t{1} << bits;
    using Number = std::remove_cvref_t<std::invoke_result_t<KeyOf, const Item&>>;
    constexpr std::size_t places = (std::numeric_limits<Number>::digits + bits - 1) / bits;
    constexpr std::size_t few = 512; // For these the counts would be dearer than the items.
    assert(items.size() <= std::numeric_limits<std::uint32_t>::max() && "counts are 32 bits wide");
    if (items.size() < few) {
        std::ranges::stable_sort(items, {}, key);
        return;
    }
    const auto digit = [key](const Item& item, std::size_t place) {
        return (std::uint64_t{std::invoke(key, item)} >> (place * bits)) & (digits - 1);
    };
    std::array<std::array<std::uint32_t, digits>, places> starts{};
    for (const Item& item : items)
        for (std::size_t place = 0; place < places; ++place)
            ++starts[place][digit(item, place)];
    spare.resize(items.size());
    for (std::size_t place = 0; place < places; ++place) {
        if (starts[place][digit(items.front(), place)] == items.size())
            continue;
        std::uint32_t start = 0;
        for (std::uint32_t& count : starts[place])
            start += std::exchange(count, start);
        for (const Item& item : items)
            spare[starts[place][digit(item, place)]++] = item;
        items.swap(spare);
    }
}

/// The same with room of its own.
template <typename Item, typename KeyOf = decltype(&Item::key)>
void radix_sort(std::vector<Item>& items, KeyOf key = &Item::key) {
    std::vector<Item> spare;
    radix_sort(items, spare, key);
}

/// Calls `visit` with each run of neighbours that have one key, as a span.
template <typename Item, typename Visit, typename KeyOf = decltype(&Item::key)>
void for_each_run(std::vector<Item>& items, const Visit& visit, KeyOf key = &Item::key) {
    for (std::size_t begin = 0; begin < items.size();) {
        std::size_t end = begin + 1;
        while (end < items.size() && std::invoke(key, items[end]) == std::invoke(key, items[begin]))
            ++end;
        visit(std::span(items).subspan(begin, end - begin));
        begin = end;
    }
}

} // namespace entente::detail
