#include "extract/evaluation/reliability.hpp"

#include "tests/support/catch.hpp"

#include <initializer_list>
#include <utility>

namespace entente {

namespace {

Reliability of(std::initializer_list<std::pair<double, bool>> claims) {
    Reliability reliability;
    for (const auto& [confidence, right] : claims)
        reliability.count(confidence, right);
    return reliability;
}

} // namespace

TEST_CASE("claims are counted with those of about the same confidence", "[extract]") {
    const Reliability reliability = of({{0.7, true}, {0.79, false}, {0.8, true}, {1.0, true}});
    CHECK(reliability.bins[7].claims == 2);
    CHECK(reliability.bins[7].right == 1);
    CHECK(reliability.bins[8].claims == 1);
    CHECK(reliability.bins[9].claims == 1);
    CHECK(reliability.claims() == 4);
}

TEST_CASE("confidences that come true as often as they say have no calibration error",
          "[extract]") {
    const Reliability honest = of({{0.5, true}, {0.5, false}, {1.0, true}});
    CHECK(*calibration_error(honest) == Approx(0));
    const Reliability boastful = of({{0.9, false}, {0.9, true}});
    CHECK(*calibration_error(boastful) == Approx(0.4));
}

TEST_CASE("the Brier score is the mean squared error", "[extract]") {
    CHECK(*brier_score(of({{0.5, true}, {0.5, false}})) == Approx(0.25));
    CHECK(*brier_score(of({{1.0, true}})) == Approx(0));
    CHECK(*brier_score(of({{0.8, true}, {0.6, false}})) == Approx((0.04 + 0.36) / 2));
}

TEST_CASE("without claims nothing is said of reliability", "[extract]") {
    CHECK(!brier_score(Reliability{}));
    CHECK(!calibration_error(Reliability{}));
}

} // namespace entente
