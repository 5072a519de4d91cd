#include "graph/seen_entities.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"

#include <string>
#include <vector>

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

/// With the names of the companions.
struct Seen {
    std::vector<std::string> companions;
    std::size_t articles = 0;
    std::vector<Day> days;
};

Seen company_of(const Participant& one, const ClaimTable& table) {
    const ClaimSet set = as_set(table);
    const SeenEntities seen(table, set);
    const std::vector<ObservedIndex> wanted{seen.position(one.id)};
    const Company company = seen.company(wanted).front();
    Seen result{.companions = {}, .articles = company.articles.size(), .days = company.days};
    for (const ObservedIndex companion : company.companions)
        result.companions.emplace_back(seen.entities()[companion].name);
    return result;
}

} // namespace

TEST_CASE("companions, articles and days are each listed once, in order", "[graph]") {
    ClaimTable table;
    // The later day comes first, and two articles share one.
    table.add(appeared("a1", "2024-05-08"));
    table.add(appeared("a2", "2024-05-06"));
    table.add(appeared("a3", "2024-05-08"));
    for (const char* article : {"a1", "a2", "a3", "a4"}) {
        table.add(meets(holt, reyes).in(article));
        table.add(visits(holt, state("Belmark")).in(article));
    }
    const Seen seen = company_of(holt, table);
    // By their ids: "ent:state/BEL" before "local:...".
    CHECK(seen.companions == std::vector<std::string>{"Belmark", "Luis Reyes"});
    CHECK(seen.articles == 4);
    CHECK(seen.days == std::vector<Day>{*read_day("2024-05-06"), *read_day("2024-05-08")});
}

TEST_CASE("who is asked for together is not taken for met before", "[graph]") {
    ClaimTable table;
    table.add(meets(holt, reyes).in("a1"));
    table.add(meets(holt, person("Mira Tal", "SUR")).in("a1"));
    table.add(meets(reyes, person("Mira Tal", "SUR")).in("a1"));
    const ClaimSet set = as_set(table);
    const SeenEntities seen(table, set);
    const std::vector<Company> companies = seen.company(std::vector<ObservedIndex>{0, 1, 2});
    REQUIRE(companies.size() == 3);
    CHECK(companies[0].companions == std::vector<ObservedIndex>{1, 2});
    CHECK(companies[1].companions == std::vector<ObservedIndex>{0, 2});
    CHECK(companies[2].companions == std::vector<ObservedIndex>{0, 1});
}

TEST_CASE("to be named among more than a thousand is no company, but an article", "[graph]") {
    for (const int count : {998, 999}) {
        ClaimBuilder crowd = meets(holt, reyes);
        for (int p = 0; p < count; ++p)
            crowd.with(person("Person " + std::to_string(p)));
        ClaimTable table;
        table.add(crowd.in("a1"));
        const Seen seen = company_of(holt, table);
        CHECK(seen.companions.size() == (count == 998 ? 999 : 0));
        CHECK(seen.articles == 1);
    }
}

TEST_CASE("words are counted, however many differ and in any order", "[graph]") {
    for (const std::size_t different : {1U, 2U, 16U, 17U, 18U, 40U, 500U}) {
        WordCounts counts;
        std::vector<std::string> words;
        for (std::size_t w = 0; w < different; ++w)
            words.push_back("w" + std::to_string(1000 + w));
        for (std::size_t round = 0; round < 3; ++round)
            for (std::size_t w = 0; w < different; ++w)
                counts.add(words[(w * 11 + round) % different]);
        // The last is told most often, but for the first of all, as often.
        counts.add(words.back(), 5);
        counts.add(words.front(), 5);
        CHECK(counts.words() == words);
        CHECK(counts.most_frequent() == words.front());
        WordCounts together;
        together.add(counts);
        together.add(words.back());
        CHECK(together.words() == words);
        CHECK(together.most_frequent() == words.back());
    }
    CHECK(WordCounts().most_frequent().empty());
    CHECK(WordCounts().words().empty());
}
