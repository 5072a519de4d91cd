#include "graph/seen_entities.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"

#include <algorithm>
#include <random>
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

TEST_CASE("companions by the thousand are listed once, however often they are met", "[graph]") {
    constexpr std::size_t companions = 6000;
    ClaimTable table;
    for (const char* article : {"a1", "a2", "a3"})
        for (std::size_t p = 0; p < companions; ++p)
            table.add(meets(holt, person("Person " + std::to_string(p))).in(article));
    const Seen seen = company_of(holt, table);
    CHECK(seen.companions.size() == companions);
    CHECK(std::ranges::adjacent_find(seen.companions) == seen.companions.end());
    CHECK(seen.articles == 3);
}

TEST_CASE("words are counted, however many differ and in any order", "[graph]") {
    std::mt19937 random(3);
    for (const std::size_t different : {1U, 2U, 16U, 17U, 18U, 40U, 500U}) {
        std::vector<std::string> words;
        for (std::size_t w = 0; w < different; ++w)
            words.push_back("w" + std::to_string(1000 + w));
        // Each three times, the first and the last four times more.
        std::vector<std::size_t> told;
        for (std::size_t w = 0; w < different; ++w)
            told.insert(told.end(), 3, w);
        for (const std::size_t w : {std::size_t{0}, different - 1})
            told.insert(told.end(), 4, w);
        for (int round = 0; round < 10; ++round) {
            std::shuffle(told.begin(), told.end(), random);
            WordCounts counts;
            WordCounts others;
            for (std::size_t t = 0; t < told.size(); ++t)
                (t % 3 == 0 ? others : counts).add(words[told[t]]);
            WordCounts turned = others;
            turned.add(counts);
            counts.add(others);
            CHECK(counts.words() == words);
            CHECK(turned.words() == words);
            CHECK(counts.most_frequent() == words.front());
            CHECK(turned.most_frequent() == words.front());
            counts.add(words.back());
            CHECK(counts.most_frequent() == words.back());
        }
    }
    CHECK(WordCounts().most_frequent().empty());
    CHECK(WordCounts().words().empty());
}
