#include "export/wording.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

namespace {

std::string words(std::string_view edtf) { return words_for(*read_edtf(edtf)); }

} // namespace

TEST_CASE("a time is worded as finely as it was stated", "[export]") {
    CHECK(words("2019-03-24") == "24 Mar 2019");
    CHECK(words("2019-02") == "Feb 2019");
    CHECK(words("2019") == "2019");
    CHECK(words("2019-03-18/2019-03-24") == "18–24 Mar 2019");
    CHECK(words("2019-02-28/2019-03-03") == "28 Feb – 3 Mar 2019");
    CHECK(words("2018-12-30/2019-01-02") == "30 Dec 2018 – 2 Jan 2019");
    CHECK(words("2019-03-25/..") == "from 25 Mar 2019");
    CHECK(words("../2019-03-25") == "until 25 Mar 2019");
}

TEST_CASE("a span of times never invents a day", "[export]") {
    CHECK(words_for_span({*read_edtf("2019-03-24"), *read_edtf("2019-02")}) == "Feb – 24 Mar 2019");
    CHECK(words_for_span({*read_edtf("2018"), *read_edtf("2019-02")}) == "2018 – Feb 2019");
    CHECK(words_for_span({*read_edtf("2019-02"), *read_edtf("2019-02")}) == "Feb 2019");
    CHECK(words_for_span({}).empty());
}

TEST_CASE("a long text is cut between words and says so", "[export]") {
    CHECK(shorten("four words are here", 12) == "four words…");
    CHECK(shorten("short", 5) == "short");
    CHECK(shorten("unbreakable", 6) == "unbre…");
    CHECK(shorten("ééééé", 3) == "éé…");
    CHECK(shorten("", 3).empty());
}

TEST_CASE("lines are broken between words, and inside a word that is longer", "[export]") {
    CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("abcdefgh ij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
    CHECK(wrap("", 4).empty());
}
