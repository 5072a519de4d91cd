#include "extract/events/counted_time.hpp"

#include "tests/extract/events/extraction.hpp"
#include "tests/support/catch.hpp"

namespace entente {

using namespace tests;

namespace {

/// When the visit of a text was, as EDTF.
std::string time_of_visit(const std::string& text) {
    for (const Claim& claim :
         shipped_extractor().extract(article(text, read_day("2018-11-06"))).claims)
        if (claim.type == "visit" && claim.time)
            return claim.time->interval.edtf();
    return "none";
}

} // namespace

TEST_CASE("a whole year before a day that is told is counted", "[events]") {
    CHECK(time_of_visit("Japan reimposed sanctions on Iran on 5 November 2018, a year after "
                        "Emmanuel Macron visited Kenya.") == "2017");
}

TEST_CASE("half a year, and more than one, are not counted as a whole one", "[events]") {
    CHECK(time_of_visit("Japan reimposed sanctions on Iran on 5 November 2018, half a year after "
                        "Emmanuel Macron visited Kenya.") == "../2018-11-06");
    CHECK(time_of_visit("Japan reimposed sanctions on Iran on 5 November 2018, more than a year "
                        "after Emmanuel Macron visited Kenya.") == "../2018-11-06");
}

} // namespace entente
