#include "extract/events/confidence.hpp"

#include "tests/extract/events/extraction.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>

namespace entente {

using namespace tests;

namespace {

/// The only claim of a text, which must have one.
Claim only_claim(const std::string& text) {
    const auto claims = shipped_extractor().extract(article(text)).claims;
    REQUIRE(claims.size() == 1);
    return claims.front();
}

/// The names of the signs of the only claim of a text.
std::set<std::string_view> signs_in(const std::string& text) {
    const Explanation explained = shipped_extractor().explain(article(text));
    REQUIRE(explained.events.size() == 1);
    REQUIRE(explained.events.front().signs.size() == 1);
    std::set<std::string_view> names;
    for (const ClaimSign* sign : explained.events.front().signs.front())
        names.insert(sign->name);
    return names;
}

} // namespace

TEST_CASE("confidence rises with the level of the rule", "[events]") {
    double before = 0;
    for (const double level : {0.3, 0.5, 0.7, 0.9, 1.0}) {
        const double now = confidence(level, {});
        CHECK(now > before);
        CHECK(now < 1);
        before = now;
    }
}

TEST_CASE("without signs, a claim is as sure as its rule", "[events]") {
    CHECK(confidence(0.8, {}) == Approx(0.8));
}

TEST_CASE("each sign moves confidence as its weight says, and signs add up", "[events]") {
    const double sure = confidence(0.8, {});
    for (const ClaimSign& sign : claim_signs()) {
        CAPTURE(sign.name);
        const std::vector<const ClaimSign*> once{&sign};
        const std::vector<const ClaimSign*> twice{&sign, &sign};
        REQUIRE(sign.weight != 0);
        CHECK((confidence(0.8, once) > sure) == (sign.weight > 0));
        CHECK((confidence(0.8, twice) > confidence(0.8, once)) == (sign.weight > 0));
    }
}

TEST_CASE("no two signs have one name", "[events]") {
    std::set<std::string_view> names;
    for (const ClaimSign& sign : claim_signs())
        CHECK(names.insert(sign.name).second);
}

TEST_CASE("a plain claim about leaders has nothing against it", "[events]") {
    CHECK(signs_in("Emmanuel Macron visited Japan.").empty());
    CHECK(signs_in("Emmanuel Macron met Joko Widodo.") ==
          std::set<std::string_view>{"the object is a person in our tables",
                                     "the object is a person whom the article names"});
}

TEST_CASE("signs tell what a claim lacks", "[events]") {
    struct Case {
        std::string text;
        std::string_view sign;
    };
    const std::vector<Case> cases{
        {"The minister visited Japan.", "the subject is not named"},
        {"Emmanuel Macron may visit Japan.", "it is only possible"},
        {"Emmanuel Macron did not visit Japan.", "it is denied"},
        {"Emmanuel Macron visited Japan on 3 May 2019.", "the text dates it"},
        {"Emmanuel Macron visited Japan", "the sentence has no full stop"},
        {"We know that Emmanuel Macron visited Japan.", "the sentence is in the first person"},
        {"Emmanuel Macron, who likes long journeys by train and boat, visited Japan.",
         "the subject stands far off"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(signs_in(one.text).contains(one.sign));
    }
}

TEST_CASE("a claim about someone whom no table lists is less sure than the same of a leader",
          "[events]") {
    CHECK(only_claim("Emmanuel Macron met Joko Widodo.").confidence >
          only_claim("Emmanuel Macron met Obert Quantle.").confidence);
    CHECK(only_claim("Emmanuel Macron visited Japan.").confidence >
          only_claim("Emmanuel Macron may visit Japan.").confidence);
}

} // namespace entente
