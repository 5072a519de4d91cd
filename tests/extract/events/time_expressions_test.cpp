#include "extract/events/time_expressions.hpp"

#include "tests/extract/events/extraction.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

/// The first expression of a text, read in an article of Monday, 2019-03-25.
std::string read(const std::string& text, Direction direction = Direction::past,
                 std::optional<Day> published = make_day(2019, 3, 25)) {
    const Article made = article(text, published);
    const Document document(made, shipped_engine());
    const auto expressions = find_time_expressions(document);
    if (expressions.empty())
        return "none";
    const auto interval = resolve(expressions.front(), published, direction);
    return interval ? interval->edtf() : "unresolved";
}

} // namespace

TEST_CASE("dates are read in the usual English forms", "[events]") {
    CHECK(read("He came on 25 March 2019.") == "2019-03-25");
    CHECK(read("He came on March 25, 2019.") == "2019-03-25");
    CHECK(read("He came on March 24.") == "2019-03-24");
    CHECK(read("He came on the 3rd of March.") == "2019-03-03");
    CHECK(read("He came in February 2019.") == "2019-02");
    CHECK(read("He came in 2017.") == "2017");
    CHECK(read("He stayed from May 6-8, 2018.") == "2018-05-06/2018-05-08");
}

TEST_CASE("relative expressions count from the day of publication", "[events]") {
    CHECK(read("He came today.") == "2019-03-25");
    CHECK(read("He came yesterday.") == "2019-03-24");
    CHECK(read("He came last week.") == "2019-03-18/2019-03-24");
    CHECK(read("He came last month.") == "2019-02");
    CHECK(read("He comes next month.", Direction::future) == "2019-04");
    CHECK(read("He came two days ago.") == "2019-03-23");
    CHECK(read("He came three weeks ago.") == "2019-03-04/2019-03-10");
}

TEST_CASE("weekdays lie behind past events and before coming ones", "[events]") {
    CHECK(read("He came on Sunday.") == "2019-03-24");
    CHECK(read("He came on Monday.") == "2019-03-25");
    CHECK(read("He will come on Thursday.", Direction::future) == "2019-03-28");
    CHECK(read("He came last Monday.") == "2019-03-18");
    CHECK(read("He will come next Monday.", Direction::future) == "2019-04-01");
}

TEST_CASE("a month without year lies on the side of its event", "[events]") {
    CHECK(read("He came in December.") == "2018-12");
    CHECK(read("He will come in December.", Direction::future) == "2019-12");
    CHECK(read("He will come in January.", Direction::future) == "2020-01");
}

TEST_CASE("what is no date, or has no anchor, is not invented", "[events]") {
    CHECK(read("He may come.") == "none");
    CHECK(read("He came on 31 February 2019.") == "unresolved");
    CHECK(read("He came on Sunday.", Direction::past, std::nullopt) == "unresolved");
    CHECK(read("It cost 2019 dollars.") == "none");
}

TEST_CASE("an article a week later moves relative days by seven and leaves explicit ones",
          "[events]") {
    CHECK(read("He came on Sunday.", Direction::past, make_day(2019, 4, 1)) == "2019-03-31");
    CHECK(read("He came on 24 March 2019.", Direction::past, make_day(2019, 4, 1)) == "2019-03-24");
}
