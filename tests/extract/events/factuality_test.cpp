#include "tests/extract/events/extraction.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <string_view>

using namespace entente;
using namespace entente::tests;

/// \file
/// What clauses presuppose, so that a denial of what stands above leaves it as it is.

namespace {

/// "planned 2019-03-25/..": modality and time of the first claim of a type in an article of
/// 2019-03-25; "none" where there is no such claim.
std::string told(const std::string& text, std::string_view type) {
    for (const Claim& claim :
         shipped_extractor().extract(article(text, make_day(2019, 3, 25))).claims)
        if (claim.type == type)
            return std::string(to_string(claim.modality)) + " " +
                   (claim.time ? claim.time->interval.edtf() : "-");
    return "none";
}

} // namespace

TEST_CASE("who is ranked among those who did something did it as surely as they are ranked",
          "[events]") {
    CHECK(told("Angela Merkel was the first chancellor to visit Chad.", "visit") ==
          "actual ../2019-03-25");
    CHECK(told("Pope Francis becomes the third pope to visit Chad.", "visit") ==
          "actual 2019-03-25");
    CHECK(told("Angela Merkel will be the first chancellor to visit Chad.", "visit") ==
          "planned 2019-03-25/..");
}

TEST_CASE("actions to do something do it, attempts do not", "[events]") {
    CHECK(told("The actions by Turkey to attack Syria endanger civilians.", "assault") ==
          "actual ../2019-03-25");
    CHECK(told("The plans by Turkey to attack Syria endanger civilians.", "assault") ==
          "planned 2019-03-25/..");
}

TEST_CASE("a clause counted from the news has its day, one counted roughly has none", "[events]") {
    CHECK(told("The strikes come two days after Iran threatened Israel.", "threaten") ==
          "actual 2019-03-23");
    CHECK(told("The strikes come more than two weeks after Iran threatened Israel.", "threaten") ==
          "actual ../2019-03-25");
}
