#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <vector>

#include <unistd.h>

/// \file
/// Disks that are full, and files and folders that may not be written.

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view visit =
    "Putin in Vienna\n\n25 March 2019\n\nPresident Vladimir Putin visited Austria on Sunday.\n";

bool succeeds(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

/// 1.2 MB of articles without claims.
std::string many_articles(const TestFolder& folder) {
    std::string lines;
    for (int article = 0; article < 300; ++article)
        lines += R"({"id":"a)" + std::to_string(article) +
                 R"(","published":"2019-03-25","text":")" + std::string(4000, 'x') + "\"}\n";
    return folder.write("a.jsonl", lines);
}

/// A file system of its own in memory, unmounted when it goes. Only where that is allowed.
class SmallFileSystem {
  public:
    SmallFileSystem(std::string at, const std::string& size) : at_(std::move(at)) {
        fs::create_directories(at_);
        is_there_ = succeeds("mount -t tmpfs -o size=" + size + " tmpfs " + at_);
    }
    ~SmallFileSystem() {
        if (is_there_)
            succeeds("umount " + at_);
    }
    SmallFileSystem(const SmallFileSystem&) = delete;
    SmallFileSystem& operator=(const SmallFileSystem&) = delete;

    bool is_there() const noexcept { return is_there_; }
    bool grow(const std::string& size) const {
        return succeeds("mount -o remount,size=" + size + " " + at_);
    }

  private:
    std::string at_;
    bool is_there_ = false;
};

/// What makes a program obey permissions; absent where nothing can.
std::optional<std::string> obedient() {
    if (geteuid() != 0)
        return "";
    const std::string without = "setpriv --bounding-set=-dac_override,-dac_read_search ";
    return succeeds(without + "true") ? std::optional(without) : std::nullopt;
}

/// A folder of which nothing, or only its file, may be written until it goes.
class Unwritable {
  public:
    Unwritable(std::string folder, std::string file, bool folder_too)
        : folder_(std::move(folder)), file_(std::move(file)) {
        if (folder_too)
            fs::permissions(folder_, writing, fs::perm_options::remove);
        else
            fs::permissions(file_, writing, fs::perm_options::remove);
    }
    ~Unwritable() {
        fs::permissions(folder_, fs::perms::owner_write, fs::perm_options::add);
        fs::permissions(file_, fs::perms::owner_write, fs::perm_options::add);
    }
    Unwritable(const Unwritable&) = delete;
    Unwritable& operator=(const Unwritable&) = delete;

  private:
    static constexpr auto writing =
        fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    std::string folder_;
    std::string file_;
};

} // namespace

TEST_CASE("where files may not grow, no more is lost than the batch", "[cli][store]") {
    const TestFolder folder;
    const std::string add =
        "add --engine none --graph " + folder.path("g") + " " + many_articles(folder);
    // 512 bytes a block; a program that is not to be killed for it ignores the signal.
    const ProgramRun full = run_entente(
        add, "trap '' XFSZ; ulimit -f 1200;"); // blocks of 512 or 1024 bytes: part of the need
    CAPTURE(full.messages);
    CHECK(full.exit_code == 3);
    CHECK(run_entente("check " + folder.path("g")).exit_code == 0);
    const ProgramRun resumed = run_entente(add);
    CHECK(resumed.exit_code == 0);
    CHECK(contains(resumed.output, "300 articles"));
    CHECK_FALSE(contains(resumed.output, " 0 unchanged"));
}

TEST_CASE("a full disk loses no more than the batch that it was in", "[cli][store]") {
    const TestFolder folder;
    const SmallFileSystem disk(folder.path("disk"), "1m");
    if (!disk.is_there()) {
        WARN("skipped: only root may mount a file system to fill");
        return;
    }
    const std::string graph = folder.path("disk/g");
    const std::string add = "add --engine none --graph " + graph + " " + many_articles(folder);
    const ProgramRun full = run_entente(add);
    CAPTURE(full.messages);
    CHECK(full.exit_code == 3);
    CHECK(full.output.empty());
    CHECK(count_lines(full.messages) == 1);
    CHECK(contains(full.messages, "no space is left"));
    REQUIRE(disk.grow("16m"));
    CHECK(run_entente("check " + graph).exit_code == 0);
    const ProgramRun resumed = run_entente(add);
    CHECK(resumed.exit_code == 0);
    CHECK(contains(resumed.output, "300 articles"));
    CHECK_FALSE(contains(resumed.output, " 0 unchanged"));
}

TEST_CASE("what may not be written is not changed, says so at once, and can be read",
          "[cli][store]") {
    const std::optional<std::string> prefix = obedient();
    if (!prefix) {
        WARN("skipped: nothing makes root obey permissions here");
        return;
    }
    const TestFolder folder;
    const std::string articles = folder.write("a.txt", visit);
    const std::string graph = folder.path("g/news.entente");
    fs::create_directories(folder.path("g"));
    const std::string claims = folder.write("c.jsonl", run_entente("extract " + articles).output);
    run_entente("add --graph " + graph + " " + claims);
    const bool warm = GENERATE(false, true);
    if (warm)
        run_entente("timeline --graph " + graph);
    const bool folder_too = GENERATE(false, true);
    CAPTURE(warm, folder_too);
    const std::string bytes = read_whole_file(graph);
    const Unwritable unwritable(folder.path("g"), graph, folder_too);
    for (const std::string& command :
         {"add --engine none --graph " + graph + " " + articles, "remove --graph " + graph + " a",
          "correct --graph " + graph + " same wd:Q1 wd:Q2"}) {
        const ProgramRun run = run_entente(command, *prefix);
        CAPTURE(command, run.messages);
        CHECK(run.exit_code == 3);
        CHECK(run.output.empty());
        CHECK(count_lines(run.messages) == 1);
        CHECK(contains(run.messages, graph + ": cannot be "));
    }
    for (const std::string query :
         {"timeline", "timeline --actor Austria --json", "search Austria", "rank", "between"}) {
        const ProgramRun run = run_entente(query + " --graph " + graph, *prefix);
        CAPTURE(query, run.messages);
        CHECK(run.exit_code == 0);
        CHECK(run.messages.empty());
        CHECK(run.output == run_entente(query + " " + claims).output);
    }
    CHECK(run_entente("export --format lines --graph " + graph, *prefix).output ==
          read_whole_file(claims));
    CHECK(run_entente("check " + graph, *prefix).exit_code == 0);
    CHECK(run_entente("correct --graph " + graph + " list", *prefix).exit_code == 0);
    CHECK(read_whole_file(graph) == bytes);
}

TEST_CASE("a graph file that may not be written is exported as one that may", "[cli][store]") {
    const std::optional<std::string> prefix = obedient();
    if (!prefix) {
        WARN("skipped: nothing makes root obey permissions here");
        return;
    }
    const TestFolder folder;
    const std::string graph = folder.path("g/news.entente");
    fs::create_directories(folder.path("g"));
    const std::string articles = folder.write("a.txt", visit) + " " +
                                 folder.write("b.txt", "Rain\n\n26 March 2019\n\nIt rained.\n");
    run_entente("add --graph " + graph + " " + articles);
    const std::string copy = folder.path("copy.entente");
    fs::copy_file(graph, copy);
    const std::string exported = " --format json-ld --graph ";
    const ProgramRun writable = run_entente("export" + exported + copy);
    CHECK(contains(writable.output, "2019-03-26"));
    const Unwritable unwritable(folder.path("g"), graph, true);
    CHECK(run_entente("export" + exported + graph, *prefix).output == writable.output);
}

TEST_CASE("a folder that may not be listed is not replaced", "[cli]") {
    const std::optional<std::string> prefix = obedient();
    if (!prefix) {
        WARN("skipped: nothing makes root obey permissions here");
        return;
    }
    const TestFolder folder;
    folder.write("tables/diary.txt", "mine");
    const std::string tables = folder.path("tables");
    fs::permissions(tables, fs::perms::owner_write | fs::perms::owner_exec);
    const ProgramRun run = run_entente("export --graph none --format neo4j -o " + tables, *prefix);
    fs::permissions(tables, fs::perms::owner_all);
    CHECK(run.exit_code == 3);
    CHECK(contains(run.messages, tables + ": cannot be listed: Permission denied"));
    CHECK(read_whole_file(tables + "/diary.txt") == "mine");
}

} // namespace entente
