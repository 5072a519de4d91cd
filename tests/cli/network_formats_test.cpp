#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>

namespace entente {

namespace {

constexpr std::string_view visit =
    "Putin goes to China\n\n25 March 2019\n\nPresident Vladimir Putin visited China on Sunday. "
    "He will visit Japan in June.\n";

/// A graph file of that article.
std::string graph_in(const TestFolder& folder) {
    const std::string graph = folder.path("g.entente");
    run_entente("add --graph " + graph + " " + folder.write("a.txt", visit));
    return graph;
}

ProgramRun export_from(const std::string& graph, const std::string& arguments) {
    return run_entente("export --graph " + graph + " " + arguments);
}

} // namespace

TEST_CASE("every format is written alike by its name and by its ending", "[cli]") {
    const TestFolder folder;
    const std::string graph = graph_in(folder);
    const auto [name, ending] = GENERATE(table<std::string, std::string>({{"gexf", "gexf"},
                                                                          {"graphml", "graphml"},
                                                                          {"cx2", "cx2"},
                                                                          {"cytoscape", "cyjs"},
                                                                          {"geojson", "geojson"},
                                                                          {"ical", "ics"}}));
    const std::string file = folder.path("out." + ending);
    CHECK(export_from(graph, "-o " + file).exit_code == 0);
    const ProgramRun printed = export_from(graph, "--format " + name);
    CHECK(printed.exit_code == 0);
    CHECK(read_whole_file(file) == printed.output);
    CHECK(contains(printed.output, "China"));
}

TEST_CASE("the program says what a format leaves out", "[cli]") {
    const TestFolder folder;
    const std::string graph = graph_in(folder);
    const ProgramRun held = export_from(graph, "--format gexf-1.2");
    CHECK(contains(held.messages, "1 event of which no article tells that it happened left out"));
    CHECK_FALSE(contains(held.output, "Japan"));
    const ProgramRun all = export_from(graph, "--format gexf-1.2 --all-stages");
    CHECK(all.messages.empty());
    CHECK(contains(all.output, "Japan"));
    CHECK(contains(export_from(graph, "--format timelinejs --max-items 1").messages,
                   "1 event beyond the 1"));
    CHECK(contains(export_from(graph, "--format vis-timeline").output, "\"items\":["));
}

TEST_CASE("tables for Neo4j are a folder, whole or not at all", "[cli]") {
    const TestFolder folder;
    const std::string graph = graph_in(folder);
    const std::string tables = folder.path("tables");
    CHECK(export_from(graph, "--format neo4j -o " + tables).exit_code == 0);
    CHECK(contains(read_whole_file(tables + "/events.csv"), "visits China"));
    using std::filesystem::perms;
    const perms may = std::filesystem::status(tables + "/load.sh").permissions();
    CHECK((may & perms::owner_exec) != perms::none);

    // Again, over what is there: only such files are replaced.
    CHECK(export_from(graph, "--format neo4j -o " + tables + "/").exit_code == 0);
    folder.write("tables/diary.txt", "mine");
    const ProgramRun refused = export_from(graph, "--format neo4j -o " + tables);
    CHECK(refused.exit_code == 3);
    CHECK(contains(refused.messages, "holds other files, such as diary.txt"));
    CHECK(read_whole_file(tables + "/diary.txt") == "mine");
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        CHECK_FALSE(contains(entry.path().native(), ".part"));
}

TEST_CASE("a folder of files that is not named is wrong usage, said at once", "[cli]") {
    for (const std::string output : {"", " -o -"}) {
        const ProgramRun nowhere = run_entente("export --graph none --format neo4j" + output);
        CHECK(nowhere.exit_code == 2);
        CHECK(contains(nowhere.messages, "folder of files"));
    }
}

TEST_CASE("a folder with more than such files is not replaced, and said so at once", "[cli]") {
    const TestFolder folder;
    const std::string tables = folder.path("tables");
    folder.write("tables/events.csv/diary.txt", "mine");
    const ProgramRun refused = run_entente("export --graph none --format neo4j -o " + tables);
    CHECK(refused.exit_code == 3);
    CHECK(contains(refused.messages, "holds other files, such as events.csv"));
    CHECK(read_whole_file(tables + "/events.csv/diary.txt") == "mine");
}

TEST_CASE("what has the name of an unfinished file or folder is not removed", "[cli]") {
    const TestFolder folder;
    const std::string graph = graph_in(folder);
    const std::string output = folder.path("out.svg");
    const std::string format = GENERATE("neo4j", "svg");
    // The program gets the number of the shell.
    const std::string mine = output + ".part$$";
    const ProgramRun run =
        run_entente("export --graph " + graph + " --format " + format + " -o " + output,
                    "sh -c 'mkdir " + mine + "; touch " + mine + R"(/diary.txt; exec "$0" "$@"')");
    CAPTURE(run.messages);
    CHECK(run.exit_code == 3);
    CHECK(contains(run.messages, format == "svg" ? "Is a directory" : "File exists"));
    std::size_t diaries = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        diaries += entry.path().filename() == "diary.txt";
    CHECK(diaries == 1);
}

} // namespace entente
