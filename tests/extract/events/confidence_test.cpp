#include "extract/events/confidence.hpp"

#include "tests/extract/events/extraction.hpp"
#include "tests/support/catch.hpp"

namespace entente {

using namespace tests;

TEST_CASE("confidence rises with the level of the rule", "[events]") {
    double before = 0;
    for (const double level : {0.3, 0.5, 0.7, 0.9, 1.0}) {
        const double now = confidence(level, {});
        CHECK(now > before);
        CHECK(now < 1);
        before = now;
    }
}

TEST_CASE("every doubt lowers confidence, and doubts add up", "[events]") {
    const double sure = confidence(0.8, {});
    CHECK(confidence(0.8, {.pronoun = true}) < sure);
    CHECK(confidence(0.8, {.thing = true}) < sure);
    CHECK(confidence(0.8, {.nameless = true}) < sure);
    CHECK(confidence(0.8, {.unlisted = true}) < sure);
    CHECK(confidence(0.8, {.far = true}) < sure);
    CHECK(confidence(0.8, {.long_winded = true}) < sure);
    CHECK(confidence(0.8, {.unreal = true}) < sure);
    CHECK(confidence(0.8, {.unlisted = true, .unreal = true}) <
          confidence(0.8, {.unlisted = true}));
}

TEST_CASE("a claim about someone whom no table lists is less sure than the same of a leader",
          "[events]") {
    const auto sureness = [](const std::string& text) {
        const auto claims = shipped_extractor().extract(article(text)).claims;
        REQUIRE(claims.size() == 1);
        return claims.front().confidence;
    };
    CHECK(sureness("Emmanuel Macron visited Japan.") > sureness("Obert Quantle visited Japan."));
    CHECK(sureness("Emmanuel Macron visited Japan.") >
          sureness("Emmanuel Macron will visit Japan."));
}

} // namespace entente
