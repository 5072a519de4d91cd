#include "extract/reader/stated_dates.hpp"
#include "tests/support/catch.hpp"

#include <string>

namespace entente {

namespace {

/// The first date of a line; "none" where there is none, "--03-25" where the year is not stated.
std::string first_date(std::string_view line) {
    const auto dates = find_stated_dates(line);
    if (dates.empty())
        return "none";
    if (const auto day = day_of(dates.front()))
        return to_string(*day);
    return "--" + to_string(*day_of(dates.front(), 2000)).substr(5);
}

} // namespace

TEST_CASE("dates are read in the usual English forms", "[reader]") {
    const std::string line =
        GENERATE("Monday, 25th March 2019", "March 25, 2019", "25 Mar 2019", "2019-03-25",
                 "Mon 25 Mar 2019 10.22 GMT", "Mar. 25, 2019", "the 25th of March, 2019",
                 "2019-03-25T10:22:00Z", "25/03/2019", "03/25/2019", "25.03.2019", "MARCH 25, 2019",
                 "25-Mar-2019", "Published: Monday 25 March 2019 | 10:22", "2019/03/25");
    CAPTURE(line);
    CHECK(first_date(line) == "2019-03-25");
}

TEST_CASE("a date without a year has none", "[reader]") {
    CHECK(first_date("March 25 (Agency)") == "--03-25");
    CHECK(first_date("25 March") == "--03-25");
    CHECK(first_date("Feb. 29") == "--02-29");
}

TEST_CASE("what is no day or could be two is no date", "[reader]") {
    const std::string line = GENERATE("03/04/2019", "31 April 2019", "29 February 2019",
                                      "March 2019", "they may 25 times", "10.22 GMT", "2019-13-01",
                                      "Room 25, 2019", "25 2019", "", "March", "0 March 2019",
                                      "March 99999999999999999999", "1.2.3", "2019-03-", "25 Mar ");
    CAPTURE(line);
    const std::string date = first_date(line);
    CHECK((date == "none" || date == "--03-25"));
    CHECK((date == "none") == (line != "25 Mar "));
}

TEST_CASE("a date covers the weekday before it", "[reader]") {
    const std::string line = "on Monday, 25th March 2019, at ten";
    const auto dates = find_stated_dates(line);
    REQUIRE(dates.size() == 1);
    CHECK(line.substr(dates[0].span.begin, dates[0].span.end - dates[0].span.begin) ==
          "Monday, 25th March 2019");
}

TEST_CASE("a date without year is read in the year that is nearest", "[reader]") {
    const Day new_year = *make_day(2020, 1, 1);
    const auto december = find_stated_dates("December 31");
    const auto january = find_stated_dates("January 2");
    CHECK(to_string(*nearest_day(december[0], new_year)) == "2019-12-31");
    CHECK(to_string(*nearest_day(january[0], new_year)) == "2020-01-02");
}

} // namespace entente
