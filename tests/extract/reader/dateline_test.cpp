#include "extract/reader/dateline.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <utility>

namespace entente {

TEST_CASE("a dateline gives its place and is no prose", "[reader]") {
    const auto [opening, place] = GENERATE(table<std::string, std::string>({
        {"PORT VELA, March 25 (Agency) - ", "PORT VELA"},
        {"PORT VELA (AP) \xE2\x80\x94 ", "PORT VELA"},
        {"BELMARK \xE2\x80\x94 ", "BELMARK"},
        {"PORT VELA, Suria, March 25, 2019 (Agency) -- ", "PORT VELA"},
        {"VELA CITY, V.C. \xE2\x80\x93 ", "VELA CITY"},
        {"PORT-AU-VELA (Agency) - ", "PORT-AU-VELA"},
        {"Port Vela, 25 March (Agency) - ", "Port Vela"},
        {"Port Vela (CNN)", "Port Vela"},
        {"PORT VELA, Aug. 23, 2021 /NewsAgency/ -- ", "PORT VELA"},
        {"ARVENIA/BELMARK (Agency) - ", "ARVENIA/BELMARK"},
        {"March 25 (Agency) - ", ""},
    }));
    CAPTURE(opening);
    const auto dateline = read_dateline(opening + "The president arrived on Monday.");
    REQUIRE(dateline);
    CHECK(dateline->place == place);
    CHECK(dateline->length == opening.size());
}

TEST_CASE("a dateline gives its day", "[reader]") {
    const auto dateline = read_dateline("PORT VELA, March 25 (Agency) - The president arrived.");
    REQUIRE((dateline && dateline->date));
    CHECK(dateline->date->month == 3);
    CHECK(dateline->date->day == 25);
    CHECK_FALSE(dateline->date->year);
}

TEST_CASE("prose with a dash has no dateline", "[reader]") {
    const std::string prose = GENERATE(
        "Talks in Port Vela - the first in years - failed.",
        "ARVENIA - which left the union - denied it.", "Ana Holt \xE2\x80\x94 The president.",
        "The Belmark-Suria border was closed.", "\"No deal\" - that was all he said.",
        "EU \xE2\x80\x94 Belmark talks", "-", "", " - ", "(", "()", "/-",
        "A long clause about "
        "several countries, of which none is named here, was said to be wrong - Really.");
    CAPTURE(prose);
    CHECK_FALSE(read_dateline(prose));
}

} // namespace entente
