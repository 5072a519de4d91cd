#include "cli/sparkline.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace entente;

TEST_CASE("a sparkline is as high as its counts", "[cli]") {
    CHECK(sparkline(std::vector<std::uint32_t>{0, 1, 4, 8}, 8) == "·▁▄█");
    CHECK(sparkline(std::vector<std::uint32_t>{0, 0}, 0) == "··");
    CHECK(sparkline({}, 0).empty());
}

TEST_CASE("a long sparkline sums up neighbours", "[cli]") {
    std::vector<std::uint32_t> months(144, 1);
    months[0] = 3;
    const std::string line = sparkline(months, 3);
    CHECK(line.size() == 72 * std::string_view("█").size());
    CHECK(line.starts_with("█▄"));
}
