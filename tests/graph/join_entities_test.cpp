#include "graph/consolidate.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace entente;
using namespace entente::tests;

namespace {

/// Someone as one article names them: with whom, when, and from where.
struct Seen {
    std::string name;
    std::string country;
    std::string article;
    std::string with = "Belmark";
    /// Whether the gazetteer lists them.
    bool linked = false;
};

/// Articles appear in May 2024, on the day that their names end with; "old" ones ten years before.
ArticleRecord article_of(const Seen& seen) {
    const bool old = seen.article.starts_with("old");
    return appeared(seen.article,
                    (old ? "2014-05-" : "2024-05-") + seen.article.substr(seen.article.size() - 2));
}

Participant who(const Seen& seen) {
    Participant someone = person(seen.name, seen.country);
    if (seen.linked)
        someone.id = "wd:" + someone.id;
    return someone;
}

Consolidation consolidated(const std::vector<Seen>& seen) {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
    for (const Seen& one : seen) {
        articles.push_back(article_of(one));
        claims.push_back(visits(who(one), state(one.with)).in(one.article));
    }
    return consolidate(articles, claims, shipped_ontology());
}

/// The names of each entity, sorted; states left out.
std::set<std::set<std::string>> groups(const std::vector<Seen>& seen) {
    const Consolidation facts = consolidated(seen);
    std::map<EntityIndex, std::set<std::string>> names;
    for (const Seen& one : seen)
        names[*find_entity(facts, who(one).id)].insert(one.name + "/" + one.country);
    std::set<std::set<std::string>> found;
    for (auto& [entity, group] : names)
        found.insert(group);
    return found;
}

struct WhoCase {
    std::string why;
    std::vector<Seen> seen;
    std::size_t entities;
};

const WhoCase who_cases[] = {
    {"a name alone is the only one of that name with a country",
     {{"Ana Holt", "SUR", "a01"}, {"Ana Holt", "", "old02"}},
     1},
    {"unless there are two",
     {{"Ana Holt", "SUR", "a01"}, {"Ana Holt", "BEL", "a01"}, {"Ana Holt", "", "a01"}},
     3},
    {"people of two countries are two, whatever else they share",
     {{"Ana Holt", "SUR", "a01"}, {"Ana Holt", "BEL", "a01"}},
     2},
    {"a hyphen more or less is no other name",
     {{"Kim Jong-un", "PRK", "a01"}, {"Kim Jong Un", "PRK", "old02"}},
     1},
    {"spellings of one name in one country are one person",
     {{"Volodymyr Zelenskyy", "UKR", "a01"},
      {"Volodymyr Zelensky", "UKR", "old02"},
      {"Volodymyr Zelenskiy", "UKR", "a03"}},
     1},
    {"and join the one whom the gazetteer lists",
     {{"Muammar Gaddafi", "LBY", "a01", "Belmark", true}, {"Moammar Qadhafi", "LBY", "old02"}},
     1},
    {"but none of two whom it lists",
     {{"Hanna Holt", "SUR", "a01", "Belmark", true},
      {"Hannah Holt", "SUR", "a02", "Belmark", true},
      {"Hana Holt", "SUR", "a03"}},
     3},
    {"one word alone is not enough of a name",
     {{"Omar", "SUR", "a01", "Suria"}, {"Omar", "", "old02"}},
     2},
    {"nor is half of a Burmese name, which has no family name",
     {{"Aung Kyi", "MMR", "a01"}, {"Aung San Suu Kyi", "MMR", "a01"}},
     2},
    {"a middle name left out, years apart, is another person",
     {{"John Edwards", "SUR", "old01", "Suria"}, {"John Bel Edwards", "SUR", "a01"}},
     2},
    {"a spelling of no country, years apart, is not enough",
     {{"Mohammed Dahlan", "", "a01", "Suria"}, {"Muhammad Dahlan", "", "old02"}},
     2},
    {"in the news of the same week it is",
     {{"Mohammed Dahlan", "", "a01", "Suria"}, {"Muhammad Dahlan", "", "a03"}},
     1},
    {"the family name first, where that is the custom",
     {{"Orbán Viktor", "HUN", "a01"}, {"Viktor Orban", "HUN", "old02"}},
     1},
    {"elsewhere two names exchanged are another person",
     {{"Thomas James", "", "a01", "Suria"}, {"James Thomas", "", "old02"}},
     2},
    {"a middle name may be missing in the same country",
     {{"John Kerry", "SUR", "a01", "Suria"}, {"John F. Kerry", "SUR", "a20"}},
     1},
    {"unless two of that name have different ones",
     {{"John Kerry", "SUR", "a01"},
      {"John F. Kerry", "SUR", "a01"},
      {"John M. Kerry", "SUR", "a01"}},
     3},
    {"the initial of a middle name is that name",
     {{"John Kerry", "SUR", "a01"},
      {"John F. Kerry", "SUR", "a02"},
      {"John Forbes Kerry", "SUR", "a03"}},
     1},
    {"an initial needs more than a country",
     {{"J. Kerry", "SUR", "a01", "Suria"}, {"John Kerry", "SUR", "old02"}},
     2},
    {"such as the same news", {{"J. Kerry", "SUR", "a01"}, {"John Kerry", "SUR", "a03"}}, 1},
    {"and no other of that initial",
     {{"J. Kerry", "SUR", "a01"}, {"John Kerry", "SUR", "a03"}, {"Jane Kerry", "SUR", "a03"}},
     3},
    {"a part of the name needs as much",
     {{"Hosni Mubarak", "EGY", "a01"}, {"Muhammad Hosni Mubarak", "EGY", "a03"}},
     1},
    {"and is nobody's without it",
     {{"Hosni Mubarak", "", "a01", "Suria"}, {"Muhammad Hosni Mubarak", "", "old03"}},
     2},
    {"a slip of the pen in the same news",
     {{"Donald Rumsfield", "USA", "a01"}, {"Donald Rumsfeld", "USA", "a03"}},
     1},
    {"is another name at another time",
     {{"Donald Rumsfield", "USA", "a01", "Suria"}, {"Donald Rumsfeld", "USA", "old03"}},
     2},
    {"husband and wife differ in the ending alone",
     {{"Boris Ivanov", "RUS", "a01"}, {"Boris Ivanova", "RUS", "a01"}},
     2},
    {"father and son differ in a suffix alone",
     {{"Martin King Jr.", "USA", "a01"}, {"Martin King", "USA", "a01"}},
     2},
    {"brothers share a family name, and the articles that name it",
     {{"Raúl Castro", "CUB", "a01"}, {"Fidel Castro", "CUB", "a01"}, {"Castro", "CUB", "a01"}},
     3},
    {"Chinese vowels tell people apart",
     {{"Zhang Wei", "CHN", "a01"}, {"Zheng Wei", "CHN", "a01"}, {"Zhong Wei", "CHN", "a01"}},
     3},
    {"officials may be anybody",
     {{"Health Minister", "SUR", "a01"}, {"Health Minister", "", "a01"}},
     2},
};

} // namespace

TEST_CASE("who is who follows from names and what else speaks for it, in any order", "[graph]") {
    std::mt19937 random(7);
    for (const WhoCase& expected : who_cases) {
        CAPTURE(expected.why);
        const auto found = groups(expected.seen);
        CHECK(found.size() == expected.entities);
        for (int round = 0; round < 6; ++round) {
            std::vector<Seen> shuffled = expected.seen;
            shuffled.push_back(shuffled[random() % shuffled.size()]);
            std::ranges::shuffle(shuffled, random);
            CHECK(groups(shuffled) == found);
        }
    }
}

TEST_CASE("a third who could be one and not the other keeps all apart", "[graph]") {
    // John may be John F. or J. M., who cannot be one: nobody knows whose name it is.
    CHECK(groups({{"John Kerry", "SUR", "a01"},
                  {"John F. Kerry", "SUR", "a01"},
                  {"John Mark Kerry", "SUR", "a01"}})
              .size() == 3);
}

TEST_CASE("each join says why, and the log has one fewer than there are ids", "[graph]") {
    const auto facts = consolidated({{"Volodymyr Zelenskyy", "UKR", "a01"},
                                     {"Volodymyr Zelensky", "UKR", "a03"},
                                     {"Volodymyr Zelenskiy", "UKR", "a04"}});
    REQUIRE(facts.entity_joins.size() == 2);
    CHECK(facts.joined_ids.size() == 2);
    CHECK(describe(facts.entity_joins[0]) ==
          "the same name in another spelling; the same country, 1 companion in common, 1 day "
          "between articles");
}

TEST_CASE("an entity of many spellings keeps them as aliases", "[graph]") {
    const auto facts = consolidated(
        {{"Muammar Gaddafi", "LBY", "a01", "Belmark", true}, {"Moammar Qadhafi", "LBY", "a02"}});
    const auto found = find_entity(facts, person("Moammar Qadhafi", "LBY").id);
    REQUIRE(found);
    CHECK(facts.entities[*found].id.starts_with("wd:"));
    CHECK(facts.entities[*found].aliases == std::vector<std::string>{"Moammar Qadhafi"});
}

TEST_CASE("random names join alike in every order, and again when joined", "[graph]") {
    std::mt19937 random(11);
    const std::vector<std::string> given{"Ana",      "Anna",    "A.",  "Mohammed",
                                         "Muhammad", "John F.", "John"};
    const std::vector<std::string> family{"Holt", "Kerry", "Zelensky", "Zelenskyy", "Dahlan"};
    const std::vector<std::string> countries{"", "SUR", "BEL"};
    std::vector<Seen> seen;
    for (int i = 0; i < 150; ++i)
        seen.push_back({given[random() % given.size()] + " " + family[random() % family.size()],
                        countries[random() % countries.size()],
                        "a" + std::to_string(10 + random() % 18),
                        random() % 2 ? "Suria" : "Belmark", random() % 9 == 0});
    const auto expected = groups(seen);
    CHECK(expected.size() < 100);
    for (int round = 0; round < 30; ++round) {
        std::ranges::shuffle(seen, random);
        REQUIRE(groups(seen) == expected);
    }
}
