#include "bench/random_numbers.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <numeric>

using namespace entente::bench;

TEST_CASE("the seed decides the numbers, on every platform", "[bench]") {
    RandomNumbers random(1648);
    RandomNumbers same(1648);
    CHECK(random.next() == same.next());
    CHECK(RandomNumbers(0).next() == 0xE220A8397B1DCDAFU); // As published with SplitMix64.
}

TEST_CASE("numbers stay below their bound and reach all of it", "[bench]") {
    RandomNumbers random(1);
    std::array<int, 7> seen{};
    for (int i = 0; i < 7000; ++i)
        ++seen.at(random.below(7));
    CHECK(std::ranges::all_of(seen, [](int count) { return count > 850 && count < 1150; }));
}

TEST_CASE("a stretch gives all of its numbers and no others", "[bench]") {
    constexpr std::array<Stretch, 2> stretches{{{900, 1, 1}, {100, 5, 6}}};
    RandomNumbers random(2);
    std::array<int, 8> seen{};
    for (int i = 0; i < 10'000; ++i)
        ++seen.at(draw(stretches, random));
    CHECK(seen[1] > 8800);
    CHECK(seen[5] > 400);
    CHECK(seen[6] > 400);
    CHECK(seen[1] + seen[5] + seen[6] == 10'000);
}

TEST_CASE("weights are drawn in their proportion, those of nothing never", "[bench]") {
    const WeightedDraw draw(std::array<std::uint64_t, 3>{3, 0, 1});
    RandomNumbers random(3);
    std::array<int, 3> seen{};
    for (int i = 0; i < 4000; ++i)
        ++seen.at(draw(random));
    CHECK(seen[1] == 0);
    CHECK(seen[0] > 2850);
    CHECK(seen[0] < 3150);
}

TEST_CASE("a rank's weight falls with a power of it", "[bench]") {
    constexpr double first = 1ULL << 40U;
    const auto harmonic = zipf_weights(1000, 100);
    CHECK(harmonic.front() == 1ULL << 40U);
    CHECK(static_cast<double>(harmonic[1]) == Approx(first / 2).epsilon(1e-5));
    CHECK(static_cast<double>(harmonic[999]) == Approx(first / 1000).epsilon(1e-5));
    const auto steep = zipf_weights(1000, 150);
    CHECK(static_cast<double>(steep[99]) == Approx(first / 1000).epsilon(1e-5));
    CHECK(std::ranges::is_sorted(steep, std::ranges::greater()));
    const auto flat = zipf_weights(10, 0);
    CHECK(std::ranges::count(flat, 1ULL << 40U) == 10);
}

TEST_CASE("shuffling keeps every value", "[bench]") {
    std::vector<int> values(100);
    std::iota(values.begin(), values.end(), 0);
    const std::vector<int> sorted = values;
    RandomNumbers(4).shuffle(values);
    CHECK(values != sorted);
    std::ranges::sort(values);
    CHECK(values == sorted);
}
