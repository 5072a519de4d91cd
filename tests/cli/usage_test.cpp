#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>

namespace entente {

namespace {

namespace fs = std::filesystem;

/// A copy of the program's resources in which a test may break something.
std::string copy_share(const TestFolder& folder) {
    fs::copy(ENTENTE_TEST_SHARE, folder.path("share"), fs::copy_options::recursive);
    return folder.path("share");
}

std::string model_of(const std::string& share) { return share + "/model/en_core_web_sm-3.8.0.bin"; }

} // namespace

TEST_CASE("wrong usage is exit code 2 and says so", "[cli]") {
    const std::string arguments =
        GENERATE("", "unknown", "extract", "extract --engine best a.txt",
                 "extract --jobs many a.txt", "extract --jobs -1 a.txt",
                 "extract --published soon a.txt", "timeline --from yesterday a.txt",
                 "timeline --json --csv a.txt", "extract --max-text 0 a.txt", "build a.txt",
                 "build a.txt -o graph.bmp", "build a.txt -o graph", "extract --unknown a.txt",
                 "ontology extra", "who", "correct --corrections a.txt", "correct same a b",
                 "correct --corrections a.txt frobnicate a", "pair One Other",
                 "path --by luck One Other a.txt", "ego --hops 0 One a.txt", "rank --by fame a.txt",
                 "timeline --from 2020-01-01 --to 2019-12-31 a.txt",
                 "export --graph g.entente --format csv --from 2020-01-01 --to 2019-12-31",
                 "export --graph g.entente --format dyads-csv --per week",
                 "serve --graph g.entente --port 65536");
    CAPTURE(arguments);
    const ProgramRun run = run_entente(arguments);
    CHECK(run.exit_code == 2);
    CHECK(run.output.empty());
    CHECK_FALSE(run.messages.empty());
}

TEST_CASE("a word that an option does not know is answered with those that it does", "[cli]") {
    CHECK(contains(run_entente("export --graph g.entente --format dyads-csv --per week").messages,
                   "--per: no \"week\"; day or month is right"));
    CHECK(contains(run_entente("rank --by fame a.txt").messages,
                   "--by: no \"fame\"; betweenness, events or pagerank is right"));
    CHECK(contains(run_entente("timeline --modality held a.txt").messages,
                   "--modality: no \"held\"; possible, planned, "));
}

TEST_CASE("help teaches by example", "[cli]") {
    for (const std::string command :
         {"", "extract ", "explain ", "build ", "timeline ", "pair ", "between ", "ego ", "path ",
          "rank ", "communities ", "search ", "diff ", "who ", "correct ", "eval ", "annotate ",
          "ontology "}) {
        CAPTURE(command);
        const ProgramRun run = run_entente(command + "--help");
        CHECK(run.exit_code == 0);
        CHECK(contains(run.output, "Examples:"));
        CHECK(contains(run.output, "  entente " + command));
    }
}

TEST_CASE("the version is one line", "[cli]") {
    const ProgramRun run = run_entente("--version");
    CHECK(run.exit_code == 0);
    CHECK(run.output == "entente " ENTENTE_VERSION "\n");
}

TEST_CASE("a missing model says how to mend it", "[cli]") {
    const TestFolder folder;
    const std::string share = copy_share(folder);
    fs::remove(model_of(share));
    const std::string file = folder.write("a.txt", short_article);
    const ProgramRun run = run_entente("extract " + file, "ENTENTE_SHARE=" + share);
    CHECK(run.exit_code == 3);
    CHECK(run.output.empty());
    CHECK(contains(run.messages, "scripts/fetch-model"));
    CHECK(run_entente("extract --engine none " + file, "ENTENTE_SHARE=" + share).exit_code == 0);
}

TEST_CASE("a truncated or altered model is an error", "[cli]") {
    const TestFolder folder;
    const std::string share = copy_share(folder);
    const std::string file = folder.write("a.txt", short_article);
    const auto size = fs::file_size(model_of(share));
    for (const std::uintmax_t kept : {size - 1, size / 2, std::uintmax_t{100}, std::uintmax_t{0}}) {
        fs::resize_file(model_of(share), kept);
        const ProgramRun run = run_entente("extract --share " + share + " " + file);
        CAPTURE(kept, run.messages);
        CHECK(run.exit_code == 3);
        CHECK(run.output.empty());
        CHECK(contains(run.messages, "fetch-model"));
    }
}

TEST_CASE("a folder of resources that is not there is an error", "[cli]") {
    const ProgramRun run = run_entente("ontology --share /nonexistent");
    CHECK(run.exit_code == 3);
    CHECK(contains(run.messages, "/nonexistent: no such folder"));
}

TEST_CASE("the ontology is listed as a table and as JSON lines", "[cli]") {
    CHECK(contains(run_entente("ontology").output, "sanction"));
    const ProgramRun lines = run_entente("ontology --json");
    CHECK(lines.exit_code == 0);
    CHECK(contains(lines.output, "\"type\":\"visit\",\"subtype\":null"));
}

TEST_CASE("what annotate prints can be replayed", "[cli]") {
    const TestFolder folder;
    const std::string file =
        folder.write("a.txt", "Putin goes to China\n\n25 March 2019\n\nPresident Vladimir Putin "
                              "visited China on Sunday.\n");
    const ProgramRun annotated = run_entente("annotate " + file);
    CHECK(annotated.exit_code == 0);
    CHECK(contains(annotated.output, "# newdoc id = a\n"));
    const std::string parses = folder.write("a.conllu", annotated.output);
    CHECK(run_entente("annotate --engine conllu:" + parses + " " + file).output ==
          annotated.output);
}

} // namespace entente
