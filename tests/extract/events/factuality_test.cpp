#include "tests/extract/events/extraction.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <string_view>

using namespace entente;
using namespace entente::tests;

/// \file
/// What clauses presuppose, so that a denial of what stands above leaves it as it is.

namespace {

/// "not planned 2019-03-25/..": polarity, modality and time of the first claim of a type in an
/// article of 2019-03-25; "none" where there is no such claim.
std::string told(const std::string& text, std::string_view type) {
    for (const Claim& claim :
         shipped_extractor().extract(article(text, make_day(2019, 3, 25))).claims)
        if (claim.type == type)
            return (claim.polarity == Polarity::negative ? "not " : "") +
                   std::string(to_string(claim.modality)) + " " +
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

TEST_CASE("what is called off, vetoed or opposed is not done", "[events]") {
    CHECK(told("Emmanuel Macron announced the postponement of his visit to Chad.", "visit") ==
          "not planned 2019-03-25/..");
    CHECK(told("Russia vetoed a Security Council resolution condemning Syria.", "accuse") ==
          "not planned 2019-03-25/..");
    CHECK(told("Angela Merkel opposes a withdrawal of German troops from Mali.", "retreat") ==
          "possible 2019-03-25/..");
    CHECK(told("Russia opposed the American airstrikes on Syria.", "assault") ==
          "actual ../2019-03-25");
    CHECK(told("Norway negotiates the release of eight hostages.", "concede") == "requested -");
    CHECK(told("Norway negotiated the release of eight hostages.", "concede") ==
          "actual ../2019-03-25");
    CHECK(told("Israel ruled out that Iran attacked Syria.", "assault").substr(0, 3) == "not");
    CHECK(told("No group claimed responsibility for the attack by gunmen on Kenya.", "assault") ==
          "actual ../2019-03-25");
}

TEST_CASE("what somebody is only believed or suspected to have done is possible", "[events]") {
    CHECK(told("A miner is believed to have killed three hostages.", "assault") ==
          "possible ../2019-03-25");
    CHECK(told("Police arrested a miner on suspicion of killing three hostages.", "assault") ==
          "possible ../2019-03-25");
}

TEST_CASE("a passive infinitive is as open as an active one", "[events]") {
    CHECK(told("The spy is to be extradited to France by Kenya.", "cooperate") ==
          "planned 2019-03-25/..");
    CHECK(told("Kenya says that the spy may be freed soon.", "concede") ==
          "possible 2019-03-25/..");
}

TEST_CASE("what something is ahead of is to come", "[events]") {
    CHECK(told("The envoys spoke ahead of Emmanuel Macron's meeting with Angela Merkel.", "meet") ==
          "planned 2019-03-25/..");
}

TEST_CASE("what happened to no prisoner did not happen", "[events]") {
    CHECK(told("No political prisoners were released by Cuba.", "concede") ==
          "not actual ../2019-03-25");
}

TEST_CASE("a headline's speaker stands before its colon", "[events]") {
    const auto claims = shipped_extractor()
                            .extract(article("Angela Merkel: German troops will pull out of Mali.",
                                             make_day(2019, 3, 25)))
                            .claims;
    REQUIRE_FALSE(claims.empty());
    REQUIRE(claims.front().attributed_to.size() == 1);
    CHECK(claims.front().attributed_to.front().speaker.name == "Angela Merkel");
}

TEST_CASE("what a court rules is so", "[events]") {
    CHECK(told("A court rules that Julian Assange is being detained by Britain.", "coerce") ==
          "actual 2019-03-25");
}

TEST_CASE("what the attacks do today they do today", "[events]") {
    CHECK(told("Eight miners are killed in Israeli attacks on Gaza.", "assault") ==
          "actual 2019-03-25");
    CHECK(told("Russian airstrikes on Idlib leave sixty people dead.", "assault") ==
          "actual 2019-03-25");
}

TEST_CASE("the last 24 hours began the day before", "[events]") {
    CHECK(told("Turkish jets killed forty militants near Afrin in the last 24 hours.", "assault") ==
          "actual 2019-03-24/2019-03-25");
}
