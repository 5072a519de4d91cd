#include "export/dyad_panel.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
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

TEST_CASE("a panel has a row a pair and month, zeros included", "[export]") {
    const std::vector<std::string> lines =
        lines_of(spring(), {.articles = read_on({{"2024-01-31", 7}, {"2024-03-01", 2}})});
    // Four months of three directed pairs, and what is only known by the year.
    CHECK(lines.size() == 1 + 3 * 4 + 1);
    CHECK(holds(lines, "ARV,BEL,,211,,211,2024-01,7,0,"));
    CHECK(holds(lines, "ARV,BEL,,211,,211,2024-02,0,1,"));
    CHECK(holds(lines, "ARV,BEL,,211,,211,2024-03,2,0,"));
    CHECK(holds(lines, "ARV,BEL,,211,,211,,,1,"));
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
