#include "extract/events/next_word.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("the next word of a kind is the first at or behind a place", "[events]") {
    const NextWord words(6, [](std::uint32_t i) { return i == 1 || i == 4; });
    CHECK(words.from(0) == 1);
    CHECK(words.from(1) == 1);
    CHECK(words.from(2) == 4);
    CHECK(words.from(5) == no_token);
    CHECK(words.from(6) == no_token);
}

TEST_CASE("a word stands between two places if it stands before the second", "[events]") {
    const NextWord words(6, [](std::uint32_t i) { return i == 3; });
    CHECK(words.is_between(0, 4));
    CHECK(words.is_between(3, 4));
    CHECK_FALSE(words.is_between(0, 3));
    CHECK_FALSE(words.is_between(4, 6));
    CHECK_FALSE(words.is_between(4, 2));
    CHECK_FALSE(NextWord(0, [](std::uint32_t) { return true; }).is_between(0, 0));
}
