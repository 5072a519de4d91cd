#include "export/force_layout.hpp"

#include "tests/support/catch.hpp"

#include <cmath>
#include <set>

using namespace entente;

namespace {

/// A wheel: the first linked with all others.
std::vector<LayoutLink> wheel(std::uint32_t nodes) {
    std::vector<LayoutLink> links;
    for (std::uint32_t i = 1; i < nodes; ++i)
        links.push_back({0, i});
    return links;
}

double distance(const LayoutPoint& a, const LayoutPoint& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

TEST_CASE("the same links give the same points", "[export]") {
    const std::vector<double> widths(200, 100.0);
    CHECK(lay_out(widths, wheel(200), 30) == lay_out(widths, wheel(200), 30));
}

TEST_CASE("no two labels of the core overlap", "[export]") {
    const std::vector<double> widths(20, 120.0);
    const auto points = lay_out(widths, wheel(20), 20);
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t k = i + 1; k < points.size(); ++k) {
            INFO(i << " and " << k);
            CHECK((std::abs(points[i].x - points[k].x) >= 118 ||
                   std::abs(points[i].y - points[k].y) >= 72));
        }
}

TEST_CASE("nodes with a link stand nearer than those without", "[export]") {
    const std::vector<double> widths(4, 80.0);
    const std::vector<LayoutLink> chain{{0, 1}, {1, 2}, {2, 3}};
    const auto points = lay_out(widths, chain, 4);
    CHECK(distance(points[0], points[1]) < distance(points[0], points[3]));
}

TEST_CASE("what gathers around the core does not move it", "[export]") {
    const std::vector<double> widths(60, 100.0);
    const auto links = wheel(60);
    const std::vector<LayoutLink> few(links.begin(), links.begin() + 9);
    const auto whole = lay_out(widths, links, 10);
    const auto core = lay_out(std::span(widths).first(10), few, 10);
    for (std::size_t i = 0; i < core.size(); ++i)
        CHECK(whole[i] == core[i]);
    std::set<std::pair<int, int>> places;
    for (const LayoutPoint& point : whole)
        places.emplace(point.x, point.y);
    CHECK(places.size() == whole.size());
}

TEST_CASE("nothing, and one node alone, can be laid out", "[export]") {
    CHECK(lay_out({}, {}, 30).empty());
    const std::vector<double> width{100.0};
    CHECK(lay_out(width, {}, 30) == std::vector<LayoutPoint>{{0, 0}});
    CHECK(lay_out(width, {}, 0).size() == 1);
}
