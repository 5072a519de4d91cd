#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

namespace entente {

namespace {

constexpr const char* article =
    R"({"id":"a","title":"Holt <i>abroad</i>","published":"2019-03-25","text":"President Ana Holt of )"
    R"(Norway visited Vienna on Sunday. It visited Vienna again. The <b>markets</b> were quiet."})";

} // namespace

TEST_CASE("an explanation shows rule, actors, path and time of a claim", "[cli]") {
    const TestFolder folder;
    const ProgramRun run = run_entente("explain " + folder.write("a.jsonl", article));
    CHECK(run.exit_code == 0);
    CHECK(contains(run.output, "published 2019-03-25"));
    CHECK(contains(run.output, "+ visit: Ana Holt (person, NOR) -> Vienna (place, AUT)"));
    CHECK(contains(run.output, "visit.visit, by \"visited\""));
    CHECK(contains(run.output, "Vienna (place, AUT) <- \"Vienna\", listed in the gazetteer; "
                               "visited -object-> Vienna"));
    CHECK(contains(run.output, "2019-03-24 <- \"Sunday\""));
    CHECK(contains(run.output, "actors that no table lists:\n  Ana Holt (person, NOR) in 1 claim"));
}

TEST_CASE("an explanation shows what was missed, and why", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("a.jsonl", article);
    const ProgramRun run = run_entente("explain " + file);
    CHECK(contains(run.output, "no claim of \"visited\": visit.visit: the subject is nobody known: "
                               "\"It\""));
    CHECK_FALSE(contains(run.output, "were quiet"));
    CHECK(contains(run_entente("explain --all " + file).output, "were quiet"));
}

TEST_CASE("an explanation's page is escaped, whole and loads nothing", "[cli]") {
    const TestFolder folder;
    const std::string page = folder.path("why.html");
    const ProgramRun run =
        run_entente("explain -o " + page + " " + folder.write("a.jsonl", article));
    CHECK(run.exit_code == 0);
    CHECK(run.output.empty());
    const std::string html = read_whole_file(page);
    CHECK(html.ends_with("</html>\n"));
    CHECK(contains(html, "default-src 'none'"));
    CHECK(contains(html, "<mark class=\"trigger\">visited</mark>"));
    CHECK(contains(html, "Holt &lt;i&gt;abroad&lt;/i&gt;"));
    CHECK_FALSE(contains(html, "<b>markets"));
    CHECK_FALSE(contains(html, "<script"));
    CHECK_FALSE(contains(html, "http://"));
}

TEST_CASE("a page has a name that says so", "[cli]") {
    CHECK(run_entente("explain -o why.txt a.jsonl").exit_code == 2);
}

} // namespace entente
