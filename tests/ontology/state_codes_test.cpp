#include "ontology/state_codes.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("a state has the numbers of both lists", "[ontology]") {
    CHECK(state_codes("USA") == StateCodes{.cow = 2, .gw = 2});
    CHECK(state_codes("PRK") == StateCodes{.cow = 731, .gw = 731});
    CHECK(state_codes("XKX") == StateCodes{.cow = 347, .gw = 347});
}

TEST_CASE("the lists differ where one of them numbered a state anew", "[ontology]") {
    CHECK(state_codes("DEU") == StateCodes{.cow = 255, .gw = 260});
    CHECK(state_codes("YEM") == StateCodes{.cow = 679, .gw = 678});
    CHECK(state_codes("SRB") == StateCodes{.cow = 345, .gw = 340});
    CHECK(state_codes("TON") == StateCodes{.cow = 955, .gw = 972});
}

TEST_CASE("a state that is no more keeps its numbers", "[ontology]") {
    CHECK(state_codes("SUN").cow == 365);
    CHECK(state_codes("DDR").gw == 265);
}

TEST_CASE("what neither list has has no number, and never 0", "[ontology]") {
    for (const auto* const code : {"PSE", "VAT", "HKG", "", "XXX", "usa"})
        CHECK(state_codes(code) == StateCodes{});
    CHECK_FALSE(state_codes("ABK").cow);
}
