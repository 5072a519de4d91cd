#include "graph/consolidate.hpp"
#include "graph/queries/event_filter.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <random>

using namespace entente;
using namespace entente::tests;

namespace {

/// Everything that a consolidation says, so that equal texts mean equal results.
std::string printed(const Consolidation& facts) {
    std::string text;
    for (const GraphEntity& entity : facts.entities) {
        text += entity.id + "|" + entity.name + "|" + entity.country;
        for (const std::string& alias : entity.aliases)
            text += "|" + alias;
        text += "\n";
    }
    for (const Event& event : facts.events) {
        text += to_string(event.id) + full_type(event) + std::string(to_string(event.status)) +
                std::to_string(event.confidence) + (event.time ? event.time->interval.edtf() : "-");
        for (const Participation& participation : event.participations)
            text +=
                "," + std::to_string(participation.entity) + "=" + std::string(participation.role);
        for (const ClaimIndex claim : event.claims)
            text += " " + facts.claims[claim].id + facts.claims[claim].evidence.rule;
        text += "\n";
    }
    for (const ArticleRecord& record : facts.articles)
        text += record.id + record.title + "\n";
    return text;
}

/// Of some articles the day is not known.
std::vector<ArticleRecord> days_of_articles() {
    std::vector<ArticleRecord> articles;
    for (int a = 0; a < 7; ++a)
        articles.push_back(
            appeared("a" + std::to_string(a), "2024-05-0" + std::to_string(3 + a % 5)));
    return articles;
}

class RandomNews {
  public:
    explicit RandomNews(unsigned seed) : random_(seed) {}

    std::vector<Claim> claims(int count) {
        std::vector<Claim> made;
        for (int i = 0; i < count; ++i)
            made.push_back(claim());
        return made;
    }

    /// The same set in another order, some of it twice.
    std::vector<Claim> reordered(std::vector<Claim> claims) {
        const auto twice = static_cast<std::ptrdiff_t>(random_() % claims.size());
        const std::vector<Claim> again(claims.begin(), claims.begin() + twice);
        claims.insert(claims.end(), again.begin(), again.end());
        std::ranges::shuffle(claims, random_);
        return claims;
    }

  private:
    template <typename Value>
    const Value& one_of(const std::vector<Value>& values) {
        return values[random_() % values.size()];
    }

    Claim claim() {
        ClaimBuilder claim = encounter();
        claim.in("a" + std::to_string(random_() % 9));
        add_time(claim);
        if (random_() % 3 == 0)
            claim.mention("m" + std::to_string(random_() % 20));
        if (random_() % 4 == 0)
            claim.at(one_of(places_));
        if (random_() % 3 == 0)
            claim.planned();
        if (random_() % 5 == 0)
            claim.denied();
        // Ids leave confidence out: claims that differ in nothing else are one.
        return claim.sure(static_cast<double>(random_() % 4) / 4);
    }

    void add_time(ClaimBuilder& claim) {
        switch (random_() % 6) {
        case 0:
            return;
        case 1:
            claim.told_on(one_of(days_));
            return;
        case 2:
            claim.told_past(one_of(days_));
            return;
        case 3:
            claim.told_to_come(one_of(days_));
            return;
        default:
            claim.on(one_of(times_));
        }
    }

    ClaimBuilder encounter() {
        switch (random_() % 6) {
        case 4:
            return attacks(one_of(actors_), one_of(actors_));
        case 5:
            return tells(one_of(actors_), one_of(actors_)).saying(one_of(words_));
        case 0:
            return meets(one_of(actors_), one_of(actors_));
        case 1:
            return visits(one_of(actors_), one_of(places_));
        case 2:
            return hosts(one_of(places_), one_of(actors_));
        default:
            return sanctions(one_of(actors_), one_of(actors_)).subtype(one_of(acts_));
        }
    }

    std::mt19937 random_;
    std::vector<Participant> actors_{person("Ana Holt", "SUR"),
                                     person("Luis Reyes", "BEL"),
                                     person("Mei Tan", "ARV"),
                                     person("Ana Holt"),
                                     state("Suria"),
                                     state("Belmark")};
    std::vector<Participant> places_{state("Belmark"), city("Port Vela", "Belmark"),
                                     city("Kingsport", "Belmark"), state("Suria")};
    std::vector<std::string> times_{
        "2024-05-06", "2024-05",       "2024",         "2024-05-06/2024-05-12",
        "2024-05-14", "../2024-05-20", "2024-05-10/.."};
    std::vector<std::string> acts_{"", "tariff", "expel"};
    std::vector<std::string> days_{"2024-05-05", "2024-05-06", "2024-05-08",
                                   "2024-05-11", "2024-05-14", "2024-06-20"};
    std::vector<std::string> words_{"It rains.", "It snows."};
};

} // namespace

TEST_CASE("consolidation is a function of the set of claims, whatever order they come in",
          "[graph]") {
    const auto seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U);
    RandomNews news(seed);
    const std::vector<Claim> claims = news.claims(160);
    const std::vector<ArticleRecord> articles = days_of_articles();
    const std::string expected = printed(consolidate(articles, claims, shipped_ontology()));
    for (int round = 0; round < 60; ++round)
        REQUIRE(printed(consolidate({articles.rbegin(), articles.rend()}, news.reordered(claims),
                                    shipped_ontology())) == expected);
}

TEST_CASE("joining parts is consolidating the whole, in whatever parts it came", "[graph]") {
    RandomNews news(6);
    const std::vector<Claim> claims = news.claims(120);
    const std::string expected = printed(consolidate({}, claims, shipped_ontology()));
    for (std::size_t cut = 0; cut <= claims.size(); cut += 10) {
        const auto middle = claims.begin() + static_cast<std::ptrdiff_t>(cut);
        // What a consolidation kept of each part is all that the whole needs.
        std::vector<Claim> joined =
            consolidate({}, {middle, claims.end()}, shipped_ontology()).claims;
        const auto first = consolidate({}, {claims.begin(), middle}, shipped_ontology()).claims;
        joined.insert(joined.end(), first.begin(), first.end());
        REQUIRE(printed(consolidate({}, joined, shipped_ontology())) == expected);
    }
}

TEST_CASE("every claim is in one event, and no event is without claims", "[graph]") {
    const auto facts = consolidate({}, RandomNews(7).claims(400), shipped_ontology());
    std::vector<int> uses(facts.claims.size());
    for (const Event& event : facts.events) {
        CHECK_FALSE(event.claims.empty());
        for (const ClaimIndex claim : event.claims)
            ++uses[claim];
    }
    CHECK(std::ranges::all_of(uses, [](int count) { return count == 1; }));
}

TEST_CASE("of claims with one id the most confident is kept, in any order", "[graph]") {
    const Claim sure = visits("Ana Holt", "Belmark").sure(0.9);
    const Claim unsure = visits("Ana Holt", "Belmark").sure(0.4);
    for (const auto& claims : {std::vector{sure, unsure}, std::vector{unsure, sure}}) {
        const auto facts = consolidate({}, claims, shipped_ontology());
        REQUIRE(facts.claims.size() == 1);
        CHECK(facts.claims[0].confidence == 0.9);
    }
}

TEST_CASE("articles that differ only in their titles come in one order", "[graph]") {
    ArticleRecord one = appeared("a1", "2024-05-06");
    ArticleRecord other = one;
    one.title = "Holt in Belmark";
    other.title = "Belmark receives Holt";
    CHECK(printed(consolidate({one, other, one}, {}, shipped_ontology())) ==
          printed(consolidate({other, one}, {}, shipped_ontology())));
}

TEST_CASE("no claims make no graph", "[graph]") {
    const auto facts = consolidate({}, {}, shipped_ontology());
    CHECK(facts.entities.empty());
    CHECK(facts.events.empty());
}
