#include "extract/evaluation/proportion.hpp"
#include "tests/support/catch.hpp"

namespace entente {

namespace {

struct Published {
    Proportion proportion;
    double low;
    double high;
};

} // namespace

TEST_CASE("Wilson's interval has the published bounds", "[extract]") {
    // Newcombe (1998), Statistics in Medicine 17, table I: the score method without correction.
    const Published published =
        GENERATE(Published{{81, 263}, 0.2553, 0.3662}, Published{{15, 148}, 0.0624, 0.1605},
                 Published{{0, 20}, 0.0000, 0.1611}, Published{{1, 29}, 0.0061, 0.1718});
    const auto bounds = wilson_bounds(published.proportion);
    REQUIRE(bounds);
    CHECK(bounds->low == Approx(published.low).margin(0.00005));
    CHECK(bounds->high == Approx(published.high).margin(0.00005));
}

TEST_CASE("Wilson's interval stays between 0 and 1 and turns with its hits", "[extract]") {
    for (std::uint64_t hits = 0; hits <= 7; ++hits) {
        const auto bounds = wilson_bounds({hits, 7});
        const auto mirrored = wilson_bounds({7 - hits, 7});
        REQUIRE((bounds && mirrored));
        CHECK(bounds->low >= 0);
        CHECK(bounds->high <= 1);
        CHECK(bounds->low == Approx(1 - mirrored->high).margin(1e-12));
    }
}

TEST_CASE("what has no cases has no value", "[extract]") {
    CHECK_FALSE(value_of({}));
    CHECK_FALSE(wilson_bounds({}));
    CHECK_FALSE(f1({.precision = {}, .recall = {1, 2}}));
    CHECK_FALSE(f1_bounds({.precision = {1, 2}, .recall = {}}));
}

TEST_CASE("F1 is the harmonic mean, also of nothing right", "[extract]") {
    CHECK(*f1({.precision = {3, 4}, .recall = {1, 2}}) == Approx(0.6));
    CHECK(*f1({.precision = {0, 4}, .recall = {0, 2}}) == 0);
    const Quality quality{.precision = {3, 4}, .recall = {1, 2}};
    CHECK(f1_bounds(quality)->low < *f1(quality));
    CHECK(f1_bounds(quality)->high > *f1(quality));
}

} // namespace entente
