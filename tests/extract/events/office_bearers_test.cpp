#include "extract/events/office_bearers.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("whoever alone bears an office so far is who is meant", "[events]") {
    OfficeBearers bearers;
    bearers.note_title("surian foreign minister", 0, 10);
    CHECK(bearers.only_before("foreign minister", 10) == 0);
    CHECK(bearers.only_before("minister", 10) == 0);
    CHECK(bearers.only_before("surian foreign minister", 10) == 0);
    CHECK(bearers.only_before("foreign minister", 9) == OfficeBearers::nobody);
    CHECK(bearers.only_before("president", 10) == OfficeBearers::nobody);
}

TEST_CASE("once two bear an office, nobody is meant", "[events]") {
    OfficeBearers bearers;
    bearers.note_title("president", 0, 10);
    bearers.note_title("president", 1, 20);
    bearers.note_title("president", 2, 30);
    CHECK(bearers.only_before("president", 19) == 0);
    CHECK(bearers.only_before("president", 20) == OfficeBearers::nobody);
    CHECK(bearers.only_before("president", 99) == OfficeBearers::nobody);
}

TEST_CASE("what stands before an office may make it another", "[events]") {
    OfficeBearers bearers;
    bearers.note_title("surian vice president", 0, 10);
    bearers.note_title("first deputy prime minister", 1, 11);
    CHECK(bearers.only_before("president", 20) == OfficeBearers::nobody);
    CHECK(bearers.only_before("prime minister", 20) == OfficeBearers::nobody);
    CHECK(bearers.only_before("vice president", 20) == 0);
    CHECK(bearers.only_before("minister", 20) == 1);
}

TEST_CASE("whoever turns out to be named earlier counts from there", "[events]") {
    OfficeBearers bearers;
    bearers.note_office("president", 0, 10);
    bearers.note_office("president", 1, 20);
    bearers.note_office("president", 2, 30);
    bearers.note_office("president", 2, 5);
    CHECK(bearers.only_before("president", 9) == 2);
    CHECK(bearers.only_before("president", 10) == OfficeBearers::nobody);
    bearers.note_office("president", 1, 3);
    CHECK(bearers.only_before("president", 4) == 1);
    CHECK(bearers.only_before("president", 5) == OfficeBearers::nobody);
    bearers.note_office("president", 1, 50); // known already
    CHECK(bearers.only_before("president", 4) == 1);
}
