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

/// The names of those in the company of one, and how many articles and days.
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

ArticleRecord published(std::string id, std::string_view day) {
    ArticleRecord article;
    article.id = std::move(id);
    article.published = read_day(day);
    return article;
}

} // namespace

TEST_CASE("companions, articles and days are each listed once, in order", "[graph]") {
    ClaimTable table;
    // The later day comes first, and two articles share one.
    table.add(published("a1", "2024-05-08"));
    table.add(published("a2", "2024-05-06"));
    table.add(published("a3", "2024-05-08"));
    for (const char* article : {"a1", "a2", "a3", "a4"}) {
        table.add(meets(holt, reyes).in(article));
        table.add(visits(holt, state("Belmark")).in(article));
    }
    const Seen seen = company_of(holt, table);
    CHECK(seen.companions.size() == 2);
    CHECK(seen.articles == 4);
    REQUIRE(seen.days.size() == 2);
    CHECK(seen.days.front() == *read_day("2024-05-06"));
    CHECK(seen.days.back() == *read_day("2024-05-08"));
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
