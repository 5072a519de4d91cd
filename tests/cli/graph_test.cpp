#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>

namespace entente {

namespace {

constexpr std::string_view visit =
    "Putin goes to China\n\n25 March 2019\n\nPresident Vladimir Putin visited China on Sunday.\n";

} // namespace

TEST_CASE("a timeline of articles is the timeline of their claim lines", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", visit);
    const std::string claims = folder.write("claims.jsonl", run_entente("extract " + file).output);
    const std::string format = GENERATE("", "--csv ", "--json ");
    const ProgramRun run = run_entente("timeline " + format + file);
    CHECK(run.exit_code == 0);
    CHECK(contains(run.output, "2019-03-24"));
    CHECK(contains(run.output, "China"));
    CHECK(run_entente("timeline " + format + claims).output == run.output);
    CHECK(run_entente("timeline " + format + claims + " " + file).output == run.output);
}

TEST_CASE("claim lines need no language model", "[cli]") {
    const TestFolder folder;
    const std::string claims =
        folder.write("claims.jsonl", run_entente("extract " + folder.write("a.txt", visit)).output);
    std::filesystem::copy(ENTENTE_TEST_SHARE, folder.path("share"),
                          std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(folder.path("share/model"));
    CHECK(run_entente("timeline --share " + folder.path("share") + " " + claims).exit_code == 0);
}

TEST_CASE("a timeline can be narrowed to actors and days", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", visit);
    CHECK(contains(run_entente("timeline --actor China " + file).output, "China"));
    CHECK(run_entente("timeline --from 2019-03-26 " + file).output.empty());
    const ProgramRun unknown = run_entente("timeline --actor Nobody " + file);
    CHECK(unknown.exit_code == 1);
    CHECK(contains(unknown.messages, "no one called \"Nobody\""));
}

TEST_CASE("claim lines of another version are rejected with both versions", "[cli]") {
    const TestFolder folder;
    const ProgramRun run =
        run_entente("timeline " + folder.write("claims.jsonl", R"({"v":2,"record":"claim"})"));
    CHECK(run.exit_code == 1);
    CHECK(contains(run.messages, "version 2"));
    CHECK(contains(run.messages, "version 1"));
}

TEST_CASE("claim lines are no input of extract", "[cli]") {
    const TestFolder folder;
    const std::string claims = folder.write("c.jsonl", R"({"v":1,"record":"claim"})");
    const ProgramRun run = run_entente("extract --engine none " + claims);
    CHECK(run.exit_code == 1);
    CHECK(contains(run.messages, "lines that extract printed"));
}

TEST_CASE("build writes each format whole, and again the same bytes", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", visit);
    const auto [ending, beginning] = GENERATE(table<std::string, std::string>(
        {{"dot", ""}, {"svg", "<?xml"}, {"png", "\x89PNG"}, {"pdf", "%PDF"}, {"jsonld", "{"}}));
    CAPTURE(ending);
    const std::string graph = folder.path("graph." + ending);
    const ProgramRun run = run_entente("build " + file + " -o " + graph);
    CAPTURE(run.messages);
    CHECK(run.exit_code == 0);
    CHECK(run.output.empty());
    const std::string first = read_whole_file(graph);
    CHECK(first.substr(0, beginning.size()) == beginning);
    CHECK_FALSE(first.empty());
    run_entente("build " + file + " -o " + graph);
    const bool same = read_whole_file(graph) == first;
    CHECK(same);
}

TEST_CASE("a graph that cannot be written leaves what was there", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", visit);
    CHECK(run_entente("build " + file + " -o /nonexistent/graph.dot").exit_code == 3);
    std::filesystem::create_symlink("/dev/full", folder.path("full.dot"));
    CHECK(run_entente("build " + file + " -o " + folder.path("full.dot")).exit_code == 3);
    const std::string old = folder.write("old.svg", "old");
    std::filesystem::create_directories(folder.path("share"));
    CHECK(run_entente("build --share " + folder.path("share") + " " + file + " -o " + old)
              .exit_code == 3);
    CHECK(read_whole_file(old) == "old");
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        CHECK_FALSE(contains(entry.path().string(), ".part"));
}

} // namespace entente
