#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

namespace entente {

namespace {

constexpr std::string_view visit =
    "Putin goes to China\n\n25 March 2019\n\nPresident Vladimir Putin visited China on Sunday.\n";

std::string shown(const std::string& graph, const std::string& format = "lines") {
    return run_entente("export --graph " + graph + " --format " + format).output;
}

} // namespace

TEST_CASE("a graph file gives the same as the articles that were added", "[cli][store]") {
    const TestFolder folder;
    const std::string articles = folder.write("news/a.txt", visit);
    const std::string graph = folder.path("g.entente");
    const ProgramRun add = run_entente("add --graph " + graph + " " + articles);
    CAPTURE(add.messages);
    CHECK(add.exit_code == 0);
    CHECK(contains(add.output, "1 added"));
    CHECK(shown(graph) == run_entente("extract " + articles).output);
    CHECK(run_entente("extract --graph " + graph).output ==
          run_entente("extract " + articles).output);
    CHECK(run_entente("timeline --graph " + graph).output ==
          run_entente("timeline " + articles).output);
    for (const std::string format : {"dot", "jsonld", "csv"}) {
        run_entente("build " + articles + " -o " + folder.path("b." + format));
        run_entente("export --graph " + graph + " -o " + folder.path("e." + format));
        CHECK(read_whole_file(folder.path("e." + format)) ==
              read_whole_file(folder.path("b." + format)));
    }
}

TEST_CASE("adding again reads nothing again and changes no byte of an export", "[cli][store]") {
    const TestFolder folder;
    const std::string articles = folder.write("a.txt", visit);
    const std::string graph = folder.path("g.entente");
    run_entente("add --graph " + graph + " " + articles);
    const std::string before = shown(graph) + shown(graph, "json-ld");
    const ProgramRun again = run_entente("add --graph " + graph + " " + articles);
    CHECK(contains(again.output, "0 added, 0 replaced, 1 unchanged"));
    CHECK(shown(graph) + shown(graph, "json-ld") == before);
}

TEST_CASE("claim lines are added without their articles", "[cli][store]") {
    const TestFolder folder;
    const std::string articles = folder.write("a.txt", visit);
    const std::string graph = folder.path("g.entente");
    const ProgramRun add =
        run_entente("add --graph " + graph + " " +
                    folder.write("c.jsonl", run_entente("extract " + articles).output));
    CHECK(add.exit_code == 0);
    CHECK(shown(graph) == run_entente("extract " + articles).output);
    const ProgramRun extract = run_entente("extract --graph " + graph);
    CHECK(extract.exit_code == 1);
    CHECK(contains(extract.messages, "not its text"));
}

TEST_CASE("an article whose claim lines are not all there is left out, and others are not",
          "[cli][store]") {
    const TestFolder folder;
    std::string lines = run_entente("extract " + folder.write("a.txt", visit)).output;
    const std::string second = run_entente("extract " + folder.write("b.txt", visit)).output;
    lines.resize(lines.rfind('\n', lines.size() - 2) + 1);
    const std::string graph = folder.path("g.entente");
    const ProgramRun add =
        run_entente("add --graph " + graph + " " + folder.write("c.jsonl", lines + second));
    CHECK(add.exit_code == 1);
    CHECK(contains(add.messages, "c.jsonl:1: article a: "));
    CHECK(shown(graph) == second);
}

TEST_CASE("a corrected article replaces the one it corrects, whichever came first",
          "[cli][store]") {
    const TestFolder folder;
    const std::string first = folder.write(
        "first.jsonl",
        R"({"id":"a","published":"2019-03-25","text":"Vladimir Putin visited China on Sunday."})");
    const std::string corrected = folder.write(
        "second.jsonl",
        R"({"id":"a","published":"2019-03-26","text":"Vladimir Putin visited Austria on Sunday."})");
    for (const bool in_order : {true, false}) {
        const std::string graph = folder.path(in_order ? "in_order" : "reversed");
        run_entente("add --graph " + graph + " " + (in_order ? first : corrected) + " " +
                    (in_order ? corrected : first));
        CHECK(contains(shown(graph), "Austria"));
        CHECK_FALSE(contains(shown(graph), "China"));
    }
}

TEST_CASE("a removed article is gone until it is added anyway", "[cli][store]") {
    const TestFolder folder;
    const std::string articles = folder.write("a.txt", visit);
    const std::string graph = folder.path("g.entente");
    run_entente("add --graph " + graph + " " + articles);
    CHECK(run_entente("remove --graph " + graph + " a").exit_code == 0);
    CHECK(shown(graph).empty());
    const ProgramRun again = run_entente("add --graph " + graph + " " + articles);
    CHECK(again.exit_code == 0);
    CHECK(contains(again.messages, "was removed from the graph"));
    CHECK(shown(graph).empty());
    run_entente("add --anyway --graph " + graph + " " + articles);
    CHECK(contains(shown(graph), "China"));
    const ProgramRun unknown = run_entente("remove --graph " + graph + " nobody");
    CHECK(unknown.exit_code == 1);
    CHECK(contains(unknown.messages, "article nobody: no such article"));
}

TEST_CASE("texts of a graph are read again when the rules are others", "[cli][store]") {
    const TestFolder folder;
    const std::string articles = folder.write("a.txt", visit);
    const std::string graph = folder.path("g.entente");
    run_entente("add --engine none --graph " + graph + " " + articles);
    CHECK_FALSE(contains(shown(graph), "\"claim\""));
    const ProgramRun renew = run_entente("add --renew --graph " + graph);
    CHECK(contains(renew.output, "1 replaced"));
    CHECK(shown(graph) == run_entente("extract " + articles).output);
    CHECK(contains(run_entente("add --renew --graph " + graph).output, "0 replaced"));
}

TEST_CASE("graphs merge to the same bytes in any order", "[cli][store]") {
    const TestFolder folder;
    const std::string a = folder.path("a.entente");
    const std::string b = folder.path("b.entente");
    run_entente("add --graph " + a + " " + folder.write("1/a.txt", visit) + " " +
                folder.write("1/c.txt", visit));
    run_entente("add --graph " + b + " " + folder.write("2/b.txt", visit) + " " +
                folder.write("2/c.txt", visit));
    run_entente("remove --graph " + b + " c");
    CHECK(run_entente("merge " + a + " " + b + " -o " + folder.path("ab")).exit_code == 0);
    CHECK(run_entente("merge " + b + " " + a + " -o " + folder.path("ba")).exit_code == 0);
    CHECK(shown(folder.path("ab")) == shown(folder.path("ba")));
    CHECK(shown(folder.path("ab"), "json-ld") == shown(folder.path("ba"), "json-ld"));
    CHECK_FALSE(contains(shown(folder.path("ab")), "\"article\":\"c\""));
    const ProgramRun there = run_entente("merge " + a + " " + b + " -o " + folder.path("ab"));
    CHECK(there.exit_code == 3);
    CHECK(contains(there.messages, "is there already"));
}

TEST_CASE("check finds what is wrong in a graph file", "[cli][store]") {
    const TestFolder folder;
    const std::string graph = folder.path("g.entente");
    std::string lines = run_entente("extract " + folder.write("a.txt", visit)).output;
    run_entente("add --graph " + graph + " " + folder.write("a.txt", visit));
    const ProgramRun whole = run_entente("check " + graph);
    CHECK(whole.exit_code == 0);
    CHECK(contains(whole.output, "1 article (1 with text"));

    const std::size_t id = lines.find("\"id\":\"") + 6;
    lines.replace(id, 4, "0000");
    run_entente("add --graph " + folder.path("h") + " " + folder.write("c.jsonl", lines));
    const ProgramRun changed = run_entente("check " + folder.path("h"));
    CHECK(changed.exit_code == 1);
    CHECK(contains(changed.messages, "does not have the id of its content"));
}

TEST_CASE("what cannot be written or is no graph ends with 3 and says why", "[cli][store]") {
    const TestFolder folder;
    const std::string articles = folder.write("a.txt", visit);
    const std::vector<std::pair<std::string, std::string>> wrong = {
        {"add --graph " + articles + " " + articles, "no graph of entente"},
        {"add --graph " + folder.path("no/where") + " " + articles, "cannot be opened"},
        {"timeline --graph " + folder.path("none"), "there is no such graph"},
        {"merge " + folder.path("none") + " -o " + folder.path("m"), "there is no such graph"}};
    for (const auto& [arguments, words] : wrong) {
        const ProgramRun run = run_entente(arguments);
        CAPTURE(arguments, run.messages);
        CHECK(run.exit_code == 3);
        CHECK(contains(run.messages, words));
    }
    CHECK_FALSE(std::filesystem::exists(folder.path("m")));
}

} // namespace entente
