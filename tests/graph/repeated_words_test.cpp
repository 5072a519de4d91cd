#include "graph/repeated_words.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <random>
#include <vector>

using namespace entente;

namespace {

constexpr std::size_t count = 10'000;

std::vector<std::uint64_t> some_hashes() {
    std::mt19937_64 random(1);
    std::vector<std::uint64_t> hashes(count);
    std::ranges::generate(hashes, random);
    return hashes;
}

} // namespace

TEST_CASE("what is said twice is always known", "[graph]") {
    const auto hashes = some_hashes();
    RepeatedWords words(count);
    for (std::size_t h = 0; h < count; ++h)
        for (std::size_t times = h % 4 == 0 ? 2 : 1; times > 0; --times)
            words.add(hashes[h]);
    for (std::size_t h = 0; h < count; h += 4)
        CHECK(words.may_repeat(hashes[h]));
}

TEST_CASE("most of what is said once is not taken for repeated", "[graph]") {
    const auto hashes = some_hashes();
    RepeatedWords words(count);
    for (const std::uint64_t hash : hashes)
        words.add(hash);
    const auto mistaken =
        std::ranges::count_if(hashes, [&](std::uint64_t hash) { return words.may_repeat(hash); });
    // 32,768 cells for 10,000 hashes: one in 3.8 meets another.
    CHECK(mistaken < std::ptrdiff_t{count} / 3);
}

TEST_CASE("of no claims nothing is repeated", "[graph]") {
    CHECK_FALSE(RepeatedWords(0).may_repeat(1));
}
