#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <string>

namespace entente {

namespace {

constexpr std::string_view table =
    "id\tname\tkind\tcountry\tsector\tdemonyms\ttitle\tfrom\n"
    "own:arv\tArvenia\tstate\tARV\t\tArvenian\n"
    "own:blm\tBelmark\tstate\tBLM\n"
    "own:holt\tMara Holt\tperson\tARV\tGOV\t\tForeign Minister\t2018-01-01\n";

constexpr std::string_view article =
    "A visit\n\n25 March 2019\n\nThe Arvenian foreign minister visited Belmark on Sunday.\n";

/// The version of the extractor on the first line of what extract printed.
std::string extractor(const std::string& output) {
    const std::size_t begin = output.find("\"extractor\":");
    return output.substr(begin, output.find('}', begin) - begin);
}

} // namespace

TEST_CASE("actors of one's own are linked, and their offices resolved by date", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", article);
    const std::string actors = " --actors " + folder.write("mine.tsv", table) + " ";
    const ProgramRun run = run_entente("extract" + actors + file);
    CHECK(run.exit_code == 0);
    CHECK(run.messages.empty());
    CHECK(contains(run.output, R"("subject":{"id":"own:holt","name":"Mara Holt","kind":"person",)"
                               R"("country":"ARV","sector":"GOV")"));
    CHECK(contains(run.output, R"("object":{"id":"own:blm","name":"Belmark","kind":"state")"));
    CHECK(contains(run_entente("timeline" + actors + file).output, "Mara Holt"));
    CHECK(contains(run_entente("explain" + actors + file).output, "Mara Holt"));
    CHECK_FALSE(contains(run_entente("extract " + file).output, "own:"));
}

TEST_CASE("the extractor's version tells which actors it knew", "[cli]") {
    const TestFolder folder;
    const std::string file = " --engine none " + folder.write("a.txt", article);
    const std::string one = folder.write("one.tsv", "id\taliases\nwd:Q142\tHexagon\n");
    const std::string other = folder.write("other.tsv", "id\taliases\nwd:Q142\tL'Hexagone\n");
    const std::string none = extractor(run_entente("extract" + file).output);
    const std::string with_one = extractor(run_entente("extract --actors " + one + file).output);
    CHECK(none != with_one);
    CHECK(with_one == extractor(run_entente("extract --actors " + one + file).output));
    CHECK(with_one != extractor(run_entente("extract --actors " + other + file).output));
    CHECK(with_one !=
          extractor(run_entente("extract --actors " + one + " --actors " + other + file).output));
}

TEST_CASE("a malformed line of actors is a diagnostic and exit code 1, the rest is used", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", article);
    const std::string actors =
        folder.write("mine.tsv", std::string(table) + "own:x\tX Front\tgruop\tARV\n");
    for (const std::string command : {"extract", "explain", "timeline"}) {
        CAPTURE(command);
        const ProgramRun run = run_entente(command + " --actors " + actors + " " + file);
        CHECK(run.exit_code == 1);
        CHECK(contains(run.messages, "mine.tsv:5: unknown kind \"gruop\"; did you mean \"group\"?\n"
                                     "entente: 1 article"));
        CHECK(contains(run.output, "Mara Holt"));
    }
}

TEST_CASE("a table of actors that cannot be used at all is exit code 3", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", article);
    const std::string wrong = folder.write("wrong.tsv", "id\tnmae\nown:x\tX\n");
    const ProgramRun unknown = run_entente("extract --actors " + wrong + " " + file);
    CHECK(unknown.exit_code == 3);
    CHECK(unknown.output.empty());
    CHECK(
        contains(unknown.messages, "wrong.tsv:1: unknown column \"nmae\"; did you mean \"name\"?"));
    const ProgramRun missing = run_entente("extract --actors " + folder.path("no") + " " + file);
    CHECK(missing.exit_code == 3);
    CHECK(contains(missing.messages, "no: cannot be read: No such file or directory; "));
}

TEST_CASE("the example of a table of actors is right", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", article);
    const ProgramRun run = run_entente(
        "extract --engine none --actors " ENTENTE_TEST_SOURCE "/examples/actors.tsv " + file);
    CHECK(run.exit_code == 0);
    CHECK(run.messages.empty());
}

} // namespace entente
