#include "ontology/time.hpp"

#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("EDTF reads back what it writes", "[ontology]") {
    for (const std::string text : {"2019-03-24", "2019-02", "2019", "2019-03-18/2019-03-24",
                                   "2019-03-25/..", "../2019-03-25", "0001-01-01", "9999-12-31"}) {
        const auto interval = read_edtf(text);
        REQUIRE(interval);
        CHECK(interval->edtf() == text);
    }
}

TEST_CASE("what is no EDTF of level 1 is refused", "[ontology]") {
    for (const std::string text :
         {"", "2019-3-24", "2019-02-30", "2019-13", "2019-00", "../..", "2019-03-24/2019-03-18",
          "2019-03-24/2019-03-24", "20190324", "2019-03-24T10:00", "-2019", "2019-03-24/", "x"})
        CHECK_FALSE(read_edtf(text));
}

TEST_CASE("a month stays a month", "[ontology]") {
    const TimeInterval february = TimeInterval::month(2020, 2);
    CHECK(february.granularity() == Granularity::month);
    CHECK(*february.last() == *make_day(2020, 2, 29));
    CHECK(february.edtf() == "2020-02");
}

TEST_CASE("containment and overlap count open ends as endless", "[ontology]") {
    const TimeInterval march = TimeInterval::month(2019, 3);
    const TimeInterval day = TimeInterval::day(*make_day(2019, 3, 25));
    CHECK(march.contains(day));
    CHECK_FALSE(day.contains(march));
    CHECK(TimeInterval::from(*make_day(2019, 3, 1)).contains(march));
    CHECK_FALSE(march.contains(TimeInterval::from(*make_day(2019, 3, 1))));
    CHECK(TimeInterval::until(*make_day(2019, 3, 25)).overlaps(march));
    CHECK_FALSE(TimeInterval::until(*make_day(2019, 2, 28)).overlaps(march));
}

TEST_CASE("one day from and to is a day", "[ontology]") {
    const Day day = *make_day(2019, 3, 25);
    CHECK(TimeInterval::between(day, day) == TimeInterval::day(day));
}

TEST_CASE("a day keeps itself whatever time and zone follow it", "[ontology]") {
    CHECK(read_day("2019-03-25T23:30:00-11:00") == make_day(2019, 3, 25));
    CHECK(read_day("2019-03-25 01:00:00+14:00") == make_day(2019, 3, 25));
    CHECK_FALSE(read_day("2019-03-25x"));
    CHECK_FALSE(read_day("2019-02-29"));
    CHECK_FALSE(read_day("25 March 2019"));
}

TEST_CASE("days that do not exist are absent", "[ontology]") {
    CHECK_FALSE(make_day(2019, 2, 29));
    CHECK_FALSE(make_day(10000, 1, 1));
    CHECK_FALSE(make_day(-1, 1, 1));
    CHECK(make_day(2020, 2, 29));
}

TEST_CASE("years of other than four digits are written in full", "[ontology]") {
    CHECK(to_string(*make_day(0, 1, 1)) == "0000-01-01");
    CHECK(to_string(*make_day(0, 1, 1) - std::chrono::days(1)) == "-0001-12-31");
    CHECK(to_string(*make_day(9999, 12, 31)) == "9999-12-31");
    CHECK(to_string(*TimeInterval::year(9999).end()) == "10000-01-01");
}
