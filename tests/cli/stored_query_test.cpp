#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

#include <vector>

/// \file
/// A query of a graph file answers what the same query of the claims answers.

namespace entente {

namespace {

/// A claim line about two of our own; words are for the sentence, which is also the speaker's.
std::string claim_line(const std::string& id, const std::string& subject,
                       const std::string& country, const std::string& sentence) {
    return R"({"v":1,"record":"claim","id":"c)" + id + R"(","article":"own","event":"e)" + id +
           R"(","type":"meet","subtype":null,"codes":{},"subject":{"id":"local:person/)" +
           (country.empty() ? subject : subject + "/" + country) + R"(","name":")" + subject +
           R"(","kind":"person","country":)" + (country.empty() ? "null" : "\"" + country + "\"") +
           R"(,"begin":0,"end":1},"predicate":"meets","object":{"id":"local:person/reyes","name":)" +
           R"("Luis Reyes","kind":"person","country":"BEX","begin":0,"end":1},"qualifiers":[],)" +
           R"("time":{"edtf":"2024-05-06","basis":"expression","text":""},"modality":"actual",)" +
           R"("polarity":"positive","attributed_to":[{"id":"local:organisation/desk","name":)" +
           R"("Port Desk","kind":"organisation","country":"DEX","begin":0,"end":1,"cue":"said"}],)" +
           R"("confidence":0.9,"evidence":{"begin":0,"end":9,"text":")" + sentence +
           R"(","trigger":{"begin":0,"end":1},"rule":"test"}})" + "\n";
}

/// Names that proved to be one, a speaker who takes no part, and letters beyond ASCII.
std::string own_lines() {
    return R"({"v":1,"record":"article","article":"own","sha256":"00","title":"","published":)"
           R"("2024-05-07","publisher":"","url":null,"characters":10,"claims":3,"extractor":"0"})"
           "\n" +
           claim_line("1", "Ána Wałęsa", "", "Wałęsa met Reyes in Łódź.") +
           claim_line("2", "Ána Wałęsa", "ARX", "Ána Wałęsa’s „ﬁsh“ talks: 5 €.") +
           claim_line("3", "Jürgen Groß", "ARX", "Groß met \\\"Reyes\\\" AND NOT others.");
}

/// The claims of the examples and our own, in a file and in a graph.
struct News {
    TestFolder folder;
    std::string claims = folder.write(
        "claims.jsonl",
        run_entente("extract " ENTENTE_TEST_SOURCE "/examples/articles").output + own_lines());
    std::string graph = folder.path("g.entente");

    News() {
        const ProgramRun add = run_entente("add --graph " + graph + " " + claims);
        CAPTURE(add.messages);
        REQUIRE(add.exit_code == 0);
    }
};

/// Asks the file and the claims.
void check_alike(const News& news, const std::string& query) {
    const ProgramRun stored = run_entente(query + " --graph " + news.graph);
    const ProgramRun plain = run_entente(query + " " + news.claims);
    CAPTURE(query, stored.messages, plain.messages);
    CHECK(stored.exit_code == plain.exit_code);
    CHECK(stored.output == plain.output);
}

} // namespace

TEST_CASE("a graph file answers each query as its claims do", "[cli][store]") {
    const News news;
    const std::vector<std::string> queries = {"timeline",
                                              "timeline --json",
                                              "timeline --json --actor PRK",
                                              "timeline --actor Russia",
                                              "timeline --actor Kim",
                                              "timeline --actor UK --place Vietnam",
                                              "timeline --place PRK",
                                              "timeline --json --actor 'local:person/Ána Wałęsa'",
                                              "timeline --actor ARX --json",
                                              "pair USA PRK",
                                              "pair 'Ána Wałęsa' 'Luis Reyes' --json",
                                              "pair ARX BEX",
                                              "between --by-country",
                                              "between --json",
                                              "ego 'Kim Jong-un' --hops 2",
                                              "path 'Shinzo Abe' 'Vladimir Putin'",
                                              "rank --by betweenness",
                                              "communities",
                                              "conflicts",
                                              "conflicts --json",
                                              "diff --since 2018-06-11 --as-known-on 2018-06-30",
                                              "who"};
    // The first reads of all claims, the second of the graph that the first has kept.
    for (int twice = 0; twice < 2; ++twice)
        for (const std::string& query : queries)
            check_alike(news, query);
}

TEST_CASE("a timeline of a graph file is that of its claims with any filter, in any form",
          "[cli][store]") {
    const News news;
    const std::vector<std::string> filters = {
        "--actor 'Kim Jong-un' --actor Russia",
        "--actor PRK --actor USA --from 2018-01-01 --to 2018-12-31",
        "--actor USA --type meet --type visit/state --min-sources 2",
        "--actor Russia --modality planned --modality cancelled",
        "--actor PRK --place Vietnam --as-known-on 2019-02-01",
        "--actor 'Ána Wałęsa' --actor 'Luis Reyes'",
        "--actor 'Nobody Known'",
        "--actor USA --place Nowhere --type no-such"};
    for (const std::string& filter : filters)
        for (const std::string form : {"", " --csv", " --json"})
            check_alike(news, "timeline " + filter + form);
}

TEST_CASE("a graph file is exported as what is built of its claims", "[cli][store]") {
    const News news;
    for (const std::string ending : {"dot", "jsonld", "csv"})
        for (int twice = 0; twice < 2; ++twice) {
            const std::string built = news.folder.path("built." + ending);
            const std::string exported = news.folder.path("exported." + ending);
            CHECK(run_entente("build " + news.claims + " -o " + built).exit_code == 0);
            CHECK(run_entente("export --graph " + news.graph + " -o " + exported).exit_code == 0);
            CHECK(read_whole_file(exported) == read_whole_file(built));
        }
}

TEST_CASE("a search of a graph file finds what a search of its claims finds", "[cli][store]") {
    const News news;
    const std::vector<std::string> searches = {"nuclear",
                                               "'nuclear sanctions'",
                                               "'kim*'",
                                               "'\"nuclear agreement\"'",
                                               "walesa",
                                               "WAŁĘSA",
                                               "łódź",
                                               "lodz",
                                               "fish",
                                               "ﬁsh",
                                               "grosz",
                                               "gross",
                                               "'gro*'",
                                               "€",
                                               "'5 €'",
                                               "'walesa’s'",
                                               "'\"reyes\" AND NOT others'",
                                               "'NEAR(walesa reyes)'",
                                               "'sentence:reyes'",
                                               "'^wałęsa'",
                                               "'\"'",
                                               "'\"\"'",
                                               "'*'",
                                               "\"it's; DROP TABLE event; --\"",
                                               "'('",
                                               "','",
                                               "'desk'",
                                               "putin --place Vietnam",
                                               "putin --place Nowhere",
                                               "putin --actor Russia",
                                               "reyes --actor ARX",
                                               "reyes --actor Wałęsa",
                                               "nuclear --from 2018-06-01 --min-sources 1"};
    for (const std::string& search : searches)
        for (const std::string format : {"", " --json"})
            check_alike(news, "search " + search + format);
    CHECK(count_lines(run_entente("search lodz --json --graph " + news.graph).output) == 1);
    CHECK(count_lines(run_entente("search walesa --json --graph " + news.graph).output) == 2);
}

} // namespace entente
