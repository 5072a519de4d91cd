#include "tests/cli/news.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <utility>
#include <vector>

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

TEST_CASE("the ending of the output names a format of linked data or of tables", "[cli][export]") {
    const TestFolder folder;
    const std::string graph = graph_of_news(folder);
    for (const auto& [ending, beginning] : std::vector<std::pair<std::string, std::string>>{
             {"nq", "<urn:entente:"}, {"ttl", "@prefix "}, {"tsv", "Event ID\t"}}) {
        const std::string file = folder.path("graph." + ending);
        CHECK(run_entente("export --graph " + graph + " -o " + file).exit_code == 0);
        CHECK(read_whole_file(file).starts_with(beginning));
    }
    CHECK(run_entente("export --graph " + graph + " -o " + folder.path("graph")).exit_code == 2);
}

TEST_CASE("an export that is written while it is read says where there is no room",
          "[cli][export]") {
    const TestFolder folder;
    const std::string graph = graph_of_news(folder);
    for (const std::string format :
         {"nquads", "json-ld", "turtle", "csv", "events-tsv", "dyads-csv"}) {
        CAPTURE(format);
        const ProgramRun full =
            run_entente("export --format " + format + " --graph " + graph + " >/dev/full");
        CHECK(full.exit_code == 3);
        CHECK(contains(full.messages, "cannot"));
    }
}

TEST_CASE("a file that is called like a folder is refused, and nothing is written",
          "[cli][export]") {
    const TestFolder folder;
    const std::string graph = graph_of_news(folder);
    const ProgramRun run =
        run_entente("export --graph " + graph + " --format csv -o " + folder.path("tables/"));
    CHECK(run.exit_code == 3);
    CHECK(contains(run.messages, "name of a folder"));
    CHECK_FALSE(std::filesystem::exists(folder.path("tables")));
}

TEST_CASE("a panel of pairs counts all articles that were read, whatever the filter",
          "[cli][export]") {
    const TestFolder folder;
    const std::string panel =
        run_entente("export --format dyads-csv --type sanction --graph " + graph_of_news(folder))
            .output;
    CHECK(contains(panel, "2024-02,0,1,"));
    CHECK(contains(panel, "2024-03,1,0,"));
    CHECK(contains(panel, "2024-04,1,0,"));
}

TEST_CASE("the ontology is published as Turtle, shapes and a frame", "[cli][export]") {
    const std::string turtle = run_entente("ontology --format turtle").output;
    CHECK(contains(turtle, "entente:Claim a owl:Class"));
    CHECK(contains(turtle, "<urn:entente:type/visit>"));
    CHECK(contains(run_entente("ontology --format shacl").output, "sh:NodeShape"));
    CHECK(contains(run_entente("ontology --format frame").output, "\"@embed\""));
    CHECK(run_entente("ontology --format json").output == run_entente("ontology --json").output);
}

TEST_CASE("what the filter of an export names must be known, or nothing is written",
          "[cli][export]") {
    const TestFolder folder;
    const std::string graph = graph_of_news(folder);
    for (const std::string format : {"csv", "dot", "lines"})
        for (const std::string filter :
             {"--actor Nobody", "--place Nowhere", "--type vist", "--type visit --type vist"}) {
            CAPTURE(format, filter);
            const std::string kept = folder.write("kept", "of before");
            const std::string words = "export --format " + format + " " + filter + " --graph ";
            const ProgramRun unknown = run_entente(words + graph + " -o " + kept);
            CHECK(unknown.exit_code == 2);
            CHECK(contains(unknown.messages, "nothing is written"));
            CHECK(read_whole_file(kept) == "of before");
            CHECK(run_entente(words + graph).output.empty());
        }
    const std::string missing = folder.path("tables");
    CHECK(run_entente("export --format neo4j --actor Nobody --graph " + graph + " -o " + missing)
              .exit_code == 2);
    CHECK_FALSE(std::filesystem::exists(missing));
}

} // namespace entente
