#include "export/network/spells.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

namespace {

std::vector<Spell> merged(const std::vector<std::string>& dates) {
    std::vector<TimeInterval> intervals;
    for (const std::string& date : dates)
        intervals.push_back(*read_edtf(date));
    return merge_spells(intervals);
}

Spell spell(std::string_view first, std::string_view last) {
    return {read_day(first), read_day(last)};
}

} // namespace

TEST_CASE("a month is a spell of all its days", "[export]") {
    CHECK(merged({"2024-02"}) == std::vector{spell("2024-02-01", "2024-02-29")});
}

TEST_CASE("spells with a day in common are one, others stay apart", "[export]") {
    CHECK(merged({"2024-05-03/2024-05-07", "2024-05-01/2024-05-03", "2024-05-05"}) ==
          std::vector{spell("2024-05-01", "2024-05-07")});
    CHECK(merged({"2024-05-04", "2024-05-03"}) ==
          std::vector{spell("2024-05-03", "2024-05-03"), spell("2024-05-04", "2024-05-04")});
}

TEST_CASE("an open side stays open, and swallows what it holds", "[export]") {
    CHECK(merged({"../2024-05-03", "2024-05-02", "2024-06-01/..", "2024-07-01"}) ==
          std::vector{spell("", "2024-05-03"), spell("2024-06-01", "")});
    CHECK(merged({"../2024-05-03", "2024-05-02/.."}) == std::vector{Spell{}});
    CHECK(merged({"../2024-05-03", "../2024-05-09"}) == std::vector{spell("", "2024-05-09")});
}

TEST_CASE("no time makes no spell", "[export]") { CHECK(merged({}).empty()); }

TEST_CASE("the precision of several times is that of all, or mixed", "[export]") {
    CHECK(common_precision({*read_edtf("2024-05"), *read_edtf("2024-07")}) == "month");
    CHECK(common_precision({*read_edtf("2024-05"), *read_edtf("2024-07-01")}) == "mixed");
    CHECK(common_precision({}).empty());
}
