#include "ontology/claim_line.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <sstream>

namespace entente {

namespace {

const std::string no_engine = " --engine none ";

std::string article_lines(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += R"({"id": "a)" + std::to_string(i) +
                 R"(", "published": "2019-03-25", "text": )"
                 R"("President Vladimir Putin visited China on Monday. )" +
                 std::string(static_cast<std::size_t>(i % 7) * 40, 'x') + "\"}\n";
    return lines;
}

} // namespace

TEST_CASE("extract prints an article line and then its claims, and all can be read back", "[cli]") {
    const TestFolder folder;
    const std::string file =
        folder.write("talks.txt", "Putin goes to China\n\n25 March 2019\n\nPresident Vladimir "
                                  "Putin visited China on Sunday.\n");
    const ProgramRun run = run_entente("extract " + file);
    CHECK(run.exit_code == 0);
    CHECK(run.messages.empty());
    std::istringstream lines(run.output);
    std::string line;
    REQUIRE(std::getline(lines, line));
    const auto article = read_line(line);
    REQUIRE(std::holds_alternative<ArticleRecord>(article));
    CHECK(std::get<ArticleRecord>(article).id == "talks");
    CHECK(std::get<ArticleRecord>(article).title == "Putin goes to China");
    std::uint64_t claims = 0;
    for (; std::getline(lines, line); ++claims)
        CHECK(std::holds_alternative<Claim>(read_line(line)));
    CHECK(claims >= 1);
    CHECK(claims == std::get<ArticleRecord>(article).claims);
}

TEST_CASE("claims less sure than wanted are left out, and not counted", "[cli]") {
    const TestFolder folder;
    // A visit in so many words, and one that is only inferred.
    const std::string file = folder.write(
        "two.txt", "25 March 2019\n\nPresident Vladimir Putin visited China on Sunday. President "
                   "Vladimir Putin is in Japan.\n");
    const ProgramRun all = run_entente("extract " + file);
    const ProgramRun sure = run_entente("extract --min-confidence 0.95 " + file);
    CHECK(count_lines(all.output) == 3);
    CHECK(count_lines(sure.output) == 2);
    const auto article = read_line(sure.output.substr(0, sure.output.find('\n')));
    REQUIRE(std::holds_alternative<ArticleRecord>(article));
    CHECK(std::get<ArticleRecord>(article).claims == 1);
    CHECK(run_entente("timeline --min-confidence 0.95 " + file).output.find("Japan") ==
          std::string::npos);
    CHECK(run_entente("extract --min-confidence 2 " + file).exit_code == 2);
}

TEST_CASE("the number of threads does not show in the output", "[cli]") {
    const TestFolder folder;
    const std::string file =
        folder.write("many.jsonl", article_lines(60) + "broken\n" + article_lines(3));
    const std::string engine = GENERATE(std::string("cnn"), std::string("none"));
    const ProgramRun one = run_entente("extract --engine " + engine + " --jobs 1 " + file);
    CHECK(one.exit_code == 1);
    CHECK(count_lines(one.output) >= 63);
    for (const std::string jobs : {"2", "5"}) {
        const ProgramRun several =
            run_entente("extract --engine " + engine + " --jobs " + jobs + " " + file);
        CHECK(several.output == one.output);
        CHECK(several.messages == one.messages);
        CHECK(several.exit_code == 1);
    }
}

TEST_CASE("articles come from standard input as lines or as plain text", "[cli]") {
    const TestFolder folder;
    const std::string lines = folder.write("lines", article_lines(2));
    const std::string plain = folder.write("plain", short_article);
    CHECK(contains(run_entente("extract - --engine none <" + lines).output, "\"article\":\"a1\""));
    CHECK(
        contains(run_entente("extract - --engine none <" + plain).output, "\"article\":\"stdin\""));
}

TEST_CASE("a folder is read by name, whatever else is in it", "[cli]") {
    const TestFolder folder;
    folder.write("b.txt", short_article);
    folder.write("a/z.jsonl", article_lines(1));
    folder.write("picture.png", "no article");
    folder.write(".hidden/c.txt", short_article);
    const ProgramRun run = run_entente("extract --engine none " + folder.path());
    CHECK(run.exit_code == 0);
    CHECK(run.output.find("\"article\":\"a0\"") < run.output.find("\"article\":\"b\""));
    CHECK(count_lines(run.output) == 2);
}

TEST_CASE("what cannot be read is a diagnostic each, and the rest is complete", "[cli]") {
    const TestFolder folder;
    const std::string good = folder.write("good.txt", short_article);
    const std::string empty = folder.write("empty.txt", "");
    const std::string bad =
        folder.write("bad.jsonl", std::string(std::size_t{17} << 20U, 'a') + "\n" +
                                      std::string(2'000'000, '[') + "\n" + article_lines(1));
    folder.write("folder/notes.doc", "none");
    const ProgramRun run =
        run_entente("extract" + no_engine + empty + " " + bad + " " + folder.path("folder") + " " +
                    folder.path("missing.txt") + " " + good);
    CHECK(run.exit_code == 1);
    CHECK(contains(run.messages, "empty.txt: article empty: no text; "));
    CHECK(contains(run.messages, "bad.jsonl:1: line of more than 16777216 bytes; "));
    CHECK(contains(run.messages, "bad.jsonl:2: no JSON object; "));
    CHECK(contains(run.messages, "folder: no articles in this folder; "));
    CHECK(contains(run.messages, "missing.txt: cannot be opened: No such file or directory; "));
    CHECK(contains(run.messages, "entente: 2 articles, 0 claims, 5 inputs rejected\n"));
    CHECK(count_lines(run.messages) == 6);
    CHECK(contains(run.output, "\"article\":\"a0\""));
    CHECK(contains(run.output, "\"article\":\"good\""));
}

TEST_CASE("bad bytes and a missing date are warnings", "[cli]") {
    const TestFolder folder;
    const ProgramRun run =
        run_entente("extract" + no_engine + folder.write("a.txt", "Holt met \xFF Reyes."));
    CHECK(run.exit_code == 0);
    CHECK(count_lines(run.messages) == 2);
    CHECK(contains(run.output, "\"published\":null"));
}

TEST_CASE("two plain files of one name are one article or a rejection", "[cli]") {
    const TestFolder folder;
    const std::string first = folder.write("one/talks.txt", short_article);
    const std::string same = folder.write("two/talks.txt", short_article);
    const std::string other = folder.write("three/talks.txt", "Holt denied it on 26 March 2019.");
    CHECK(run_entente("extract" + no_engine + first + " " + same).exit_code == 0);
    const ProgramRun run = run_entente("extract" + no_engine + first + " " + other);
    CHECK(run.exit_code == 1);
    CHECK(contains(run.messages, "talks: another article of this run has the same name"));
}

TEST_CASE("a full disk is an error and no success", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", short_article);
    const std::string command = GENERATE("extract", "annotate", "timeline --csv");
    CAPTURE(command);
    const ProgramRun run = run_entente(command + no_engine + file + " >/dev/full");
    CHECK(run.exit_code == 3);
    CHECK(contains(run.messages, "<stdout>: cannot be written: No space left on device"));
    CHECK(run_entente("ontology >/dev/full").exit_code == 3);
}

TEST_CASE("a full disk stops several threads too", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("many.jsonl", article_lines(2000));
    CHECK(run_entente("extract --jobs 4" + no_engine + file + " >/dev/full").exit_code == 3);
}

TEST_CASE("limits are options, met at n and exceeded at n and one", "[cli]") {
    const TestFolder folder;
    const std::string text = folder.write("a.txt", "Holt met Reyes.");
    CHECK(run_entente("extract --max-text 15" + no_engine + text).exit_code == 0);
    CHECK(run_entente("extract --max-text 14" + no_engine + text).exit_code == 1);
    const std::string line = folder.write("a.jsonl", R"({"text": "Holt.", "x": [[]]})");
    CHECK(run_entente("extract --max-line 28" + no_engine + line).exit_code == 0);
    CHECK(run_entente("extract --max-line 27" + no_engine + line).exit_code == 1);
    CHECK(run_entente("extract --max-depth 3" + no_engine + line).exit_code == 0);
    CHECK(run_entente("extract --max-depth 2" + no_engine + line).exit_code == 1);
}

TEST_CASE("a day of publication given by option is every article's", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.txt", short_article);
    const ProgramRun run = run_entente("extract --published 2020-02-29" + no_engine + file);
    CHECK(contains(run.output, "\"published\":\"2020-02-29\""));
    CHECK(run_entente("extract --published 2019-02-29" + no_engine + file).exit_code == 2);
}

TEST_CASE("sentences can be left out of the output", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.jsonl", article_lines(1));
    CHECK(contains(run_entente("extract " + file).output, "visited China on Monday"));
    CHECK_FALSE(
        contains(run_entente("extract --no-text " + file).output, "visited China on Monday"));
}

} // namespace entente
