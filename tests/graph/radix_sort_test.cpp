#include "graph/radix_sort.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <random>

using namespace entente::detail;

namespace {

/// Keys of which many are the same; items number them.
std::vector<Keyed> random_keys(std::size_t size, std::uint64_t mask) {
    std::mt19937_64 random(1648);
    std::vector<Keyed> keys(size);
    for (std::uint32_t k = 0; k < size; ++k)
        keys[k] = {random() & mask, k};
    return keys;
}

bool is_sorted_stably(const std::vector<Keyed>& keys) {
    return std::ranges::is_sorted(keys, [](const Keyed& a, const Keyed& b) {
        return a.key != b.key ? a.key < b.key : a.item < b.item;
    });
}

} // namespace

TEST_CASE("items are sorted by key and stay in order where keys agree", "[graph]") {
    // Some digits of the masks are the same in all keys, others at both ends differ.
    constexpr std::array<std::uint64_t, 3> masks{0, 7, 0xF000'0000'0000'00FF};
    for (const std::uint64_t mask : masks)
        for (const std::size_t size : {0U, 1U, 100U, 511U, 512U, 5'000U}) {
            std::vector<Keyed> keys = random_keys(size, mask);
            radix_sort(keys);
            REQUIRE(keys.size() == size);
            CHECK(is_sorted_stably(keys));
        }
}

TEST_CASE("short keys, and keys that a function gives, sort in the same way", "[graph]") {
    std::vector<Keyed> keys = random_keys(5'000, 0xFFFF'FFFF);
    std::vector<ShortKeyed> short_keys;
    for (const Keyed& keyed : keys)
        short_keys.push_back({static_cast<std::uint32_t>(keyed.key), keyed.item});
    radix_sort(short_keys);
    const auto inverse = [](const Keyed& keyed) { return ~keyed.key; };
    radix_sort(keys, inverse);
    CHECK(std::ranges::is_sorted(keys, {}, inverse));
    std::ranges::reverse(keys);
    REQUIRE(short_keys.size() == keys.size());
    CHECK(std::ranges::equal(short_keys, keys, {}, &ShortKeyed::key,
                             [](const Keyed& keyed) { return keyed.key; }));
}

TEST_CASE("what room to sort was used for before does not show", "[graph]") {
    std::vector<Keyed> spare;
    for (const std::size_t size : {5'000U, 600U, 3U, 4'000U}) {
        // Two digits differ, or three: the sorted list ends in its own memory or in the other's.
        for (const std::uint64_t mask : {0xF'FFFFU, 0x3FFF'FFFFU}) {
            std::vector<Keyed> keys = random_keys(size, mask);
            radix_sort(keys, spare, &Keyed::key);
            REQUIRE(keys.size() == size);
            CHECK(is_sorted_stably(keys));
        }
    }
}

TEST_CASE("each run of equal keys is visited once, in order", "[graph]") {
    std::vector<Keyed> keys{{1, 0}, {1, 1}, {4, 2}, {9, 3}, {9, 4}};
    std::vector<std::size_t> sizes;
    for_each_run(keys, [&](std::span<const Keyed> run) { sizes.push_back(run.size()); });
    CHECK(sizes == std::vector<std::size_t>{2, 1, 2});
    sizes.clear();
    for_each_run(
        keys, [&](std::span<const Keyed> run) { sizes.push_back(run.size()); },
        [](const Keyed& keyed) { return keyed.key / 8; });
    CHECK(sizes == std::vector<std::size_t>{3, 2});
}
