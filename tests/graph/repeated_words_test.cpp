#include "graph/repeated_words.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <random>
#include <vector>

using namespace entente;

namespace {

std::vector<std::uint64_t> some_hashes(std::size_t count) {
    std::mt19937_64 random(1);
    std::vector<std::uint64_t> hashes(count);
    std::ranges::generate(hashes, random);
    return hashes;
}

} // namespace

TEST_CASE("what is said twice is always known, and most of what is said once is not", "[graph]") {
    constexpr std::size_t count = 10'000;
    const auto hashes = some_hashes(count);
    RepeatedWords words(count);
    for (std::size_t h = 0; h < count; ++h)
        for (std::size_t times = 0; times < (h % 4 == 0 ? 2 : 1); ++times)
            words.add(hashes[h]);
    std::size_t taken_for_repeated = 0;
    for (std::size_t h = 0; h < count; ++h)
        if (h % 4 == 0)
            CHECK(words.may_contain(hashes[h]));
        else
            taken_for_repeated += words.may_contain(hashes[h]);
    // Two cells or more for each claim.
    CHECK(taken_for_repeated < count / 2);
    CHECK(taken_for_repeated > 0);
}

TEST_CASE("of no claims nothing is repeated", "[graph]") {
    CHECK_FALSE(RepeatedWords(0).may_contain(1));
}
