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

/// All of them, one behind the other.
std::string read_all(const std::string& text) {
    const std::optional<Day> published = make_day(2019, 3, 25);
    const Article made = article(text, published);
    const Document document(made, shipped_engine());
    std::string all;
    for (const TimeExpression& expression : find_time_expressions(document)) {
        const auto interval = resolve(expression, published, Direction::past);
        all += (all.empty() ? "" : " ") + (interval ? interval->edtf() : "unresolved");
    }
    return all;
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

TEST_CASE("ranges of days are read whole", "[events]") {
    CHECK(read("She stayed from May 13th-16th, 2018.") == "2018-05-13/2018-05-16");
    CHECK(read("She will stay from May 13th through the 15th.", Direction::future) ==
          "2019-05-13/2019-05-15");
    CHECK(read("She stayed from February 27 to March 2.") == "2019-02-27/2019-03-02");
    CHECK(read("They met on 12-13 May 2018.") == "2018-05-12/2018-05-13");
    CHECK(read("They met on 12th-13th May 2018.") == "2018-05-12/2018-05-13");
    CHECK(read("They met on 12 and 13 May 2018.") == "2018-05-12/2018-05-13");
    CHECK(read("They met on May 12 and 13, 2018.") == "2018-05-12/2018-05-13");
    CHECK(read("They met on May 16th-13th, 2018.") == "none");
}

TEST_CASE("a weekday beside a date tells its year, a slip of a day does not", "[events]") {
    // 30 March 2019 is a Saturday, and a Friday in 2018.
    CHECK(read("He came on Saturday, March 30.") == "2019-03-30");
    CHECK(read("He came on Friday, March 30.") == "2018-03-30");
    CHECK(read("He came on Friday, March 23.") == "2019-03-23");
    CHECK(read("He came on March 30.") == "2018-03-30");
}

TEST_CASE("a year before one thing is its year", "[events]") {
    CHECK(read("The 1995 attack killed ten.") == "1995");
    CHECK(read("The 1995 metro station attack killed ten.") == "1995");
    CHECK(read("The 1995 soldiers went home.") == "none");
}

TEST_CASE("seasons are those of the north, three months each", "[events]") {
    CHECK(read("He came last summer.") == "2018-06-01/2018-08-31");
    CHECK(read("He came last winter.") == "unresolved"); // This one has ended 25 days ago.
    CHECK(read("He came this winter.") == "2018-12-01/2019-02-28");
    CHECK(read("He will come next winter.", Direction::future) == "2019-12-01/2020-02-29");
    CHECK(read("He will come this summer.", Direction::future) == "2019-06-01/2019-08-31");
    CHECK(read("He came earlier this spring.") == "2019-03-01/2019-05-31");
}

TEST_CASE("the day before is counted from publication where the text has named no other",
          "[events]") {
    CHECK(read("He came the previous day.") == "2019-03-24");
    CHECK(read("The day before, he had come.") == "2019-03-24");
    CHECK(read("He came a day earlier.") == "2019-03-24");
    CHECK(read("He came earlier in the week.") == "2019-03-25/2019-03-31");
    CHECK(read("He came before the day before the vote.") == "none");
    CHECK(read_all("He came on 3 March. The previous day he met Holt.") == "2019-03-03");
}

TEST_CASE("numbers of two words and digits are counted", "[events]") {
    CHECK(read("Seventy-five years ago they fought.") == "1944");
    CHECK(read("He has met her over the last 15 months.") == "2017-12-25/2019-03-25");
}

TEST_CASE("what is no date, or has no anchor, is not invented", "[events]") {
    CHECK(read("He may come.") == "none");
    CHECK(read("He came on 31 February 2019.") == "unresolved");
    CHECK(read("He came on Sunday.", Direction::past, std::nullopt) == "unresolved");
    CHECK(read("It cost 2019 dollars.") == "none");
    CHECK(read("He backed the Good Friday Agreement.") == "none");
}

TEST_CASE("an article a week later moves relative days by seven and leaves explicit ones",
          "[events]") {
    CHECK(read("He came on Sunday.", Direction::past, make_day(2019, 4, 1)) == "2019-03-31");
    CHECK(read("He came on 24 March 2019.", Direction::past, make_day(2019, 4, 1)) == "2019-03-24");
}
