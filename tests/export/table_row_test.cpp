#include "export/table_row.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

TEST_CASE("a text that a spreadsheet would take for a formula begins with an apostrophe",
          "[export]") {
    CHECK(csv_field("=1+1") == "'=1+1");
    CHECK(csv_field("@SUM") == "'@SUM");
    CHECK(csv_field("\t=1") == "'\t=1");
    CHECK(csv_field("a=1") == "a=1");
}

TEST_CASE("a number is never guarded, and an unknown one is empty", "[export]") {
    TableRow row;
    row.decimal(-4, 1);
    row.number(0);
    row.number_or_empty({});
    row.number_or_empty(731);
    CHECK(row.take() == "-4.0,0,,731\r\n");
}

TEST_CASE("fields are quoted where their separator, a quote or the end of a line is in them",
          "[export]") {
    TableRow commas;
    commas.text("a,b\tc");
    commas.text("a \"b\"");
    CHECK(commas.take() == "\"a,b\tc\",\"a \"\"b\"\"\"\r\n");
    TableRow tabs('\t');
    tabs.text("a,b\tc");
    tabs.line("two\nlines");
    CHECK(tabs.take() == "\"a,b\tc\"\ttwo lines\n");
}

TEST_CASE("what no reader would take is repaired or dropped from a field", "[export]") {
    CHECK(csv_field("nul" + std::string(1, '\0') + "\x01 bad\xFF") == "nul bad\uFFFD");
}
