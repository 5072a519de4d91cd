#include "tests/cli/news.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <sstream>
#include <vector>

namespace entente {

namespace {

std::size_t fields_of(const std::string& csv_line) {
    bool quoted = false;
    std::size_t fields = 1;
    for (const char c : csv_line) {
        quoted = c == '"' ? !quoted : quoted;
        fields += c == ',' && !quoted ? 1 : 0;
    }
    return fields;
}

} // namespace

TEST_CASE("every query answers as a table, JSON lines and CSV", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("claims.jsonl", news());
    const std::string query =
        GENERATE("timeline ", "pair Arvenia Belmark ", "between ", "ego Arvenia --hops 2 ",
                 "path Arvenia Suria ", "rank --by betweenness ", "communities ", "search note ",
                 "diff --since 2024-03-31 ");
    CAPTURE(query);
    const ProgramRun table = run_entente(query + file);
    CHECK(table.exit_code == 0);
    CHECK(table.messages.empty());
    CHECK(contains(table.output, "Arvenia") != contains(query, "pair"));
    const ProgramRun json = run_entente(query + "--json " + file);
    CHECK(json.exit_code == 0);
    CHECK(json.output.substr(0, 2) == "{\"");
    const ProgramRun csv = run_entente(query + "--csv " + file);
    CHECK(csv.exit_code == 0);
    CHECK(count_lines(csv.output) == count_lines(json.output) + 1);
    std::istringstream lines(csv.output);
    std::string heading;
    std::getline(lines, heading);
    for (std::string line; std::getline(lines, line);)
        CHECK(fields_of(line) == fields_of(heading));
    CHECK(run_entente(query + "--csv --json " + file).exit_code == 2);
}

TEST_CASE("a pair's months count cooperation and conflict", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("claims.jsonl", news());
    const ProgramRun run = run_entente("pair --json Arvenia Belmark " + file);
    CHECK(contains(run.output, R"({"period":"2024-02","events":1,"together":0,"cooperation":1)"));
    CHECK(contains(run.output, R"({"period":"2024-04","events":1)"));
    CHECK(contains(run_entente("pair Belmark Suria " + file).output, "-4.00"));
}

TEST_CASE("a path names who connects two", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("claims.jsonl", news());
    const ProgramRun run = run_entente("path Arvenia Suria --json " + file);
    CHECK(count_lines(run.output) == 2);
    CHECK(contains(run.output, R"("from":"Arvenia")"));
    CHECK(contains(run.output, R"("to":"Belmark")"));
    CHECK(run_entente("path Arvenia Suria --type meet " + file).output.empty());
}

TEST_CASE("as known on a day, a later visit is only planned", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("claims.jsonl", news());
    const std::string command = "timeline --type visit ";
    CHECK(contains(run_entente(command + file).output, "actual"));
    CHECK(contains(run_entente(command + "--as-known-on 2024-03-31 " + file).output, "planned"));
    const ProgramRun undated = run_entente(
        command + "--as-known-on 2024-03-31 " +
        folder.write("undated.jsonl", R"({"v":1,"record":"article","article":"a","sha256":"00",)"
                                      R"("title":"","published":null,"publisher":"","url":null,)"
                                      R"("characters":1,"claims":0,"extractor":"0"})"
                                      "\n"));
    CHECK(undated.exit_code == 0);
    CHECK(contains(undated.messages, "1 article without a day of publication left out"));
}

TEST_CASE("a difference says what changed, between two days as between two inputs", "[cli]") {
    const TestFolder folder;
    const std::string all = folder.write("all.jsonl", news());
    const std::string first = folder.write(
        "first.jsonl", article_line("a1", "2024-03-01") +
                           claim_line("a1", "visit", "Arvenia", "Belmark", "2024-04", "planned"));
    const ProgramRun since = run_entente("diff --since 2024-03-31 " + all);
    CHECK(contains(since.output, "status: planned -> actual"));
    CHECK(contains(since.output, "articles: 1 -> 2"));
    CHECK_FALSE(contains(since.output, "sanction"));
    const ProgramRun two = run_entente("diff " + first + " " + all);
    CHECK(contains(two.output, "status: planned -> actual"));
    CHECK(contains(two.output, "new"));
    CHECK(contains(run_entente("diff " + all + " " + first).output, "withdrawn"));
    CHECK(contains(run_entente("diff --type sanction " + first + " " + all).output, "sanctions"));
    CHECK_FALSE(contains(run_entente("diff --type meet " + first + " " + all).output, "visit"));
    CHECK(run_entente("diff " + all + " " + all).output.empty());
    CHECK(run_entente("diff " + all).exit_code == 2);
    CHECK(run_entente("diff " + all + " " + all + " " + all).exit_code == 2);
}

TEST_CASE("a name that is unknown or may be several says so", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write(
        "claims.jsonl", claim_line("a1", "meet", "East Arvenia", "Belmark", "2024") +
                            claim_line("a1", "meet", "West Arvenia", "Belmark", "2024"));
    const ProgramRun unknown = run_entente("ego Belmarc " + file);
    CHECK(unknown.exit_code == 1);
    CHECK(unknown.output.empty());
    CHECK(contains(unknown.messages, "did you mean Belmark (ent:state/Belmark)?"));
    const ProgramRun several = run_entente("ego Arvenia " + file);
    CHECK(several.exit_code == 1);
    CHECK(contains(several.messages, "East Arvenia (ent:state/East Arvenia), West Arvenia"));
    const ProgramRun part = run_entente("ego East " + file);
    CHECK(part.exit_code == 0);
    CHECK(contains(part.messages, "\"East\" is taken for East Arvenia"));
    CHECK(contains(part.output, "Belmark"));
}

TEST_CASE("an unknown type or modality says what is right", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("claims.jsonl", news());
    const ProgramRun type = run_entente("timeline --type vist " + file);
    CHECK(type.exit_code == 1);
    CHECK(contains(type.messages, "did you mean \"visit\"?"));
    const ProgramRun modality = run_entente("timeline --modality maybe " + file);
    CHECK(modality.exit_code == 2);
    CHECK(contains(modality.messages, "collapsed or denied is right"));
}

TEST_CASE("events can be asked for by sources and places", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("claims.jsonl", news());
    CHECK(count_lines(run_entente("timeline --min-sources 2 " + file).output) == 2);
    CHECK(count_lines(run_entente("timeline --place Belmark " + file).output) == 1);
    CHECK(count_lines(run_entente("timeline --actor SUX " + file).output) == 1);
}

TEST_CASE("the state on a day leaves out what is older than a year", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("claims.jsonl", news());
    CHECK(contains(run_entente("between --on 2024-02-15 " + file).output, "Arvenia"));
    CHECK_FALSE(contains(run_entente("between --on 2024-02-15 " + file).output, "Suria"));
    CHECK(run_entente("between --on 2025-05-15 " + file).output.empty());
    CHECK(contains(run_entente("between --on 2024-02-29 --by-country --csv " + file).output,
                   "Arvenia,Belmark,ARX,BEX,1,1,0,1.00"));
    CHECK(count_lines(run_entente("between --top 1 --json " + file).output) == 1);
}

} // namespace entente
