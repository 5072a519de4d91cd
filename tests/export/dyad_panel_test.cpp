#include "export/dyad_panel.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

std::vector<std::string> lines_of(const EntityGraph& graph, const PanelOptions& options) {
    std::ostringstream output;
    write_dyad_panel(output, graph, shipped_ontology(), options);
    std::istringstream input(output.str());
    std::vector<std::string> lines;
    for (std::string line; std::getline(input, line);)
        lines.push_back(line.substr(0, line.find('\r')));
    return lines;
}

ArticleDays read_on(std::initializer_list<std::pair<std::string_view, std::uint32_t>> counts) {
    ArticleDays days;
    for (const auto& [day, count] : counts)
        days[*read_day(day)] = count;
    return days;
}

bool holds(const std::vector<std::string>& lines, const std::string& beginning) {
    return std::ranges::any_of(
        lines, [&](const std::string& line) { return line.starts_with(beginning); });
}

EntityGraph spring() {
    return graph_of({},
                    {sanctions(state("Arvenia"), state("Belmark")).on("2024-02-10"),
                     meets(person("Ana Holt", "SUR"), person("Luis Reyes", "BEL")).on("2024-04-03"),
                     attacks(state("Arvenia"), state("Belmark")).on("2024").in("a2")});
}

} // namespace

TEST_CASE("a panel has a row a pair and month of which articles were read, zeros included",
          "[export]") {
    const std::vector<std::string> lines =
        lines_of(spring(), {.articles = read_on({{"2024-01-31", 7}, {"2024-03-01", 2}})});
    // Two months of three directed pairs, that of each pair's event, and what is known by the year.
    CHECK(lines.size() == 1 + 3 * (2 + 1) + 1);
    CHECK(holds(lines, "ARV,BEL,,211,,211,2024-01,7,0,"));
    CHECK(holds(lines, "ARV,BEL,,211,,211,2024-02,0,1,"));
    CHECK(holds(lines, "ARV,BEL,,211,,211,2024-03,2,0,"));
    CHECK(holds(lines, "ARV,BEL,,211,,211,,,1,"));
    CHECK(std::ranges::is_sorted(lines.begin() + 1, lines.begin() + 4));
}

TEST_CASE("one article of long ago begins no panel of all days since", "[export]") {
    const ArticleDays days = read_on({{"1812-06-24", 1}, {"2024-02-10", 3}});
    const std::vector<std::string> lines =
        lines_of(spring(), {.period = PanelPeriod::day, .articles = days});
    CHECK(lines.size() == 1 + (2 + 1) + 2 * (2 + 1));
    CHECK(holds(lines, "ARV,BEL,,211,,211,1812-06-24,1,0,"));
    CHECK_FALSE(holds(lines, "ARV,BEL,,211,,211,1812-06-25"));
}

TEST_CASE("a panel of some days has no zeros of others", "[export]") {
    const ArticleDays days = read_on({{"2024-01-31", 7}, {"2024-03-09", 2}, {"2024-05-01", 4}});
    const std::vector<std::string> lines = lines_of(
        spring(), {.articles = days, .from = read_day("2024-03-15"), .to = read_day("2024-04-30")});
    CHECK(holds(lines, "SUR,BEL,115,211,115,211,2024-03,2,0,"));
    CHECK(holds(lines, "SUR,BEL,115,211,115,211,2024-04,0,1,"));
    CHECK_FALSE(holds(lines, "SUR,BEL,115,211,115,211,2024-01"));
    CHECK_FALSE(holds(lines, "SUR,BEL,115,211,115,211,2024-05"));
}

TEST_CASE("a panel that no spreadsheet holds is remarked upon", "[export]") {
    ArticleDays days;
    const Day first = *read_day("1900-01-01");
    for (int i = 0; i < 350'000; ++i)
        days[first + std::chrono::days(i)] = 1;
    std::ostringstream output;
    CHECK(write_dyad_panel(output, spring(), shipped_ontology(), {.articles = days}).empty());
    const std::string remark = write_dyad_panel(output, spring(), shipped_ontology(),
                                                {.period = PanelPeriod::day, .articles = days});
    CHECK(remark.find("1050001 rows") != std::string::npos);
}

TEST_CASE("a meeting counts in both directions, a sanction in one", "[export]") {
    const std::vector<std::string> lines = lines_of(spring(), {});
    CHECK(holds(lines, "SUR,BEL,115,211,115,211,2024-04,0,1,0,1,"));
    CHECK(holds(lines, "BEL,SUR,211,115,211,115,2024-04,0,1,0,1,"));
    CHECK_FALSE(holds(lines, "BEL,ARV"));
}

TEST_CASE("a panel of days has a row a day", "[export]") {
    const std::vector<std::string> lines =
        lines_of(spring(), {.period = PanelPeriod::day, .articles = read_on({{"2024-02-09", 3}})});
    CHECK(holds(lines, "ARV,BEL,,211,,211,2024-02-09,3,0,"));
    CHECK(holds(lines, "ARV,BEL,,211,,211,2024-02-10,0,1,"));
    CHECK(lines.front().find(",day,articles,events,") != std::string::npos);
}

TEST_CASE("events within a state, and of no state, are not in a panel", "[export]") {
    const std::vector<std::string> lines = lines_of(
        graph_of({}, {meets(person("Ana Holt", "SUR"), person("Mira Tal", "SUR")).on("2024-05-01"),
                      meets(person("Ana Holt", "SUR"), person("Luis Reyes")).on("2024-05-01")}),
        {});
    CHECK(lines.size() == 1);
}
