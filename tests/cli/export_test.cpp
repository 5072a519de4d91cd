#include "tests/cli/news.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

namespace entente {

namespace {

/// A graph file of the invented spring.
std::string graph_of_news(const TestFolder& folder) {
    const std::string graph = folder.path("g.entente");
    const ProgramRun add = run_entente("add --graph " + graph + " " + folder.write("c", news()));
    CAPTURE(add.messages);
    REQUIRE(add.exit_code == 0);
    return graph;
}

/// The rows of the claims that an export writes, without the heading.
std::size_t rows(const std::string& graph, const std::string& filter) {
    return count_lines(run_entente("export --format csv --graph " + graph + " " + filter).output) -
           1;
}

} // namespace

TEST_CASE("an export is of the events that pass the filter of the queries", "[cli][export]") {
    const TestFolder folder;
    const std::string graph = graph_of_news(folder);
    CHECK(rows(graph, "") == 5);
    CHECK(rows(graph, "--type sanction") == 1);
    CHECK(rows(graph, "--actor Suria") == 1);
    CHECK(rows(graph, "--actor Arvenia --actor Belmark") == 4);
    CHECK(rows(graph, "--from 2024-02-11 --to 2024-03-31") == 1);
    CHECK(rows(graph, "--modality planned") == 0);
    CHECK(rows(graph, "--modality planned --as-known-on 2024-03-02") == 1);
    CHECK(rows(graph, "--min-sources 2") == 4);
    CHECK(rows(graph, "--min-confidence 0.95") == 0);
}

TEST_CASE("an export names only whom its events need", "[cli][export]") {
    const TestFolder folder;
    const std::string graph = graph_of_news(folder);
    const std::string written =
        run_entente("export --format json-ld --type meet --graph " + graph).output;
    CHECK(contains(written, "ent:state/Arvenia"));
    CHECK_FALSE(contains(written, "ent:state/Suria"));
}

TEST_CASE("claim lines are exported by the filter too, and can be added elsewhere",
          "[cli][export]") {
    const TestFolder folder;
    const std::string graph = graph_of_news(folder);
    const std::string lines =
        run_entente("export --format lines --type sanction --graph " + graph).output;
    CHECK(count_lines(lines) == 2);
    CHECK(contains(lines, "\"claims\":1"));
    const std::string part = folder.path("part.entente");
    CHECK(run_entente("add --graph " + part + " " + folder.write("l", lines)).exit_code == 0);
    CHECK(run_entente("export --format lines --graph " + part).output == lines);
}

TEST_CASE("whom the filter of an export means must be known", "[cli][export]") {
    const TestFolder folder;
    const ProgramRun unknown =
        run_entente("export --format csv --actor Nobody --graph " + graph_of_news(folder));
    CHECK(unknown.exit_code == 1);
    CHECK(contains(unknown.messages, "no one called \"Nobody\""));
}

} // namespace entente
