#include "graph/consolidate.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <functional>
#include <random>

/// \file
/// What is one event, and what two: cases as the news tells them, each with its reason, each merged
/// in any order.

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");
const Participant tan = person("Mei Tan", "ARV");
const Participant suria = state("Suria");
const Participant belmark = state("Belmark");
const Participant arvenia = state("Arvenia");
const Participant vela = city("Port Vela", "Belmark");

std::string day(int number) {
    return "2024-06-" + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

/// Articles "06-18", "06-18b": the day they appeared is their name.
std::vector<ArticleRecord> articles_of(const std::vector<Claim>& claims) {
    std::vector<ArticleRecord> articles;
    for (const Claim& claim : claims)
        articles.push_back(appeared(claim.article, "2024-" + claim.article.substr(0, 5)));
    return articles;
}

struct Case {
    std::string name;
    std::string reason;
    /// How many articles tell of each event, most first.
    std::vector<std::uint32_t> sources;
    std::vector<Claim> claims;
};

std::vector<Claim> twelve_articles() {
    std::vector<Claim> claims;
    for (int a = 0; a < 9; ++a)
        claims.push_back(meets(holt, reyes)
                             .on(day(18))
                             .in("06-" + std::to_string(18 + a % 4) + std::to_string(a)));
    for (int a = 0; a < 3; ++a)
        claims.push_back(
            meets(suria, belmark).on("2024-06-17/2024-06-23").in("06-21w" + std::to_string(a)));
    return claims;
}

std::vector<Claim> two_summits() {
    std::vector<Claim> claims;
    for (const int summit : {4, 12})
        for (int a = 0; a < 6; ++a)
            claims.push_back(meets(holt, reyes)
                                 .on(day(summit))
                                 .in(day(summit + a % 3).substr(5) +
                                     std::string(1, static_cast<char>('a' + a))));
    return claims;
}

std::vector<Case> cases() {
    return {
        {"two summits within ten days",
         "each day is told, and a pair may meet again within the week",
         {1, 1},
         {meets(holt, reyes).on(day(4)).in("06-04"), meets(holt, reyes).on(day(12)).in("06-12")}},
        {"two summits within ten days, and an article of the second week",
         "the week holds the second summit alone",
         {2, 1},
         {meets(holt, reyes).on(day(4)).in("06-04"), meets(holt, reyes).on(day(12)).in("06-12"),
          meets(suria, belmark).on("2024-06-10/2024-06-16").in("06-14")}},
        {"two summits within ten days, each told by six articles",
         "neither the number of articles nor the days they appeared make one of two",
         {6, 6},
         two_summits()},
        {"one summit told by twelve articles on four days",
         "a week that holds one meeting of the pair means that one",
         {12},
         twelve_articles()},
        {"a meeting of five that another article tells of two",
         "two of five took part in the meeting of five",
         {2},
         {meets(holt, reyes).mention("m").on(day(4)).in("06-04"),
          meets(holt, tan).mention("m").on(day(4)).in("06-04"),
          meets(holt, person("Ole Brandt", "NOR")).mention("m").on(day(4)).in("06-04"),
          meets(holt, person("Ivo Kern", "KER")).mention("m").on(day(4)).in("06-04"),
          meets(reyes, tan).on(day(4)).in("06-05")}},
        {"the same news on three days, told in the present",
         "an article that gives no day tells of yesterday, or repeats what was told",
         {3},
         {visits(holt, belmark).told_on(day(4)).in("06-04"),
          visits(holt, belmark).told_on(day(5)).in("06-05"),
          visits(holt, belmark).told_on(day(6)).in("06-06")}},
        {"the same news told in the past some days apart",
         "the past tense alone tells no other event within three days",
         {3},
         {sanctions(arvenia, belmark).told_past(day(4)).in("06-04"),
          sanctions(arvenia, belmark).told_past(day(5)).in("06-05"),
          sanctions(arvenia, belmark).told_past(day(7)).in("06-07")}},
        {"news without day a week later",
         "who repeats news does so soon",
         {1, 1},
         {meets(holt, reyes).told_on(day(4)).in("06-04"),
          meets(holt, reyes).told_on(day(12)).in("06-12")}},
        {"attacks of three days",
         "fighting comes daily, and each day is told",
         {1, 1, 1},
         {attacks(arvenia, belmark).on(day(4)).in("06-04"),
          attacks(arvenia, belmark).on(day(5)).in("06-05"),
          attacks(arvenia, belmark).on(day(6)).in("06-06")}},
        {"attacks told without day two days apart",
         "of what comes daily, news two days later is other news",
         {1, 1},
         {attacks(arvenia, belmark).told_on(day(4)).in("06-04"),
          attacks(arvenia, belmark).told_on(day(6)).in("06-06")}},
        {"one attack told by two papers, the next morning too",
         "news is of today or yesterday even where events come daily",
         {2},
         {attacks(arvenia, belmark).on(day(4)).in("06-04"),
          attacks(arvenia, belmark).told_on(day(5)).in("06-05")}},
        {"a vague month beside two visits",
         "it might be either, so that it is neither",
         {1, 1, 1},
         {visits(holt, belmark).on(day(4)).in("06-04"),
          visits(holt, belmark).on(day(20)).in("06-20"),
          visits(holt, belmark).on("2024-06").in("06-30")}},
        {"news in the past tense beside two visits",
         "of two in the month, news means the one of these days",
         {2, 1},
         {visits(holt, belmark).on(day(4)).in("06-04"),
          visits(holt, belmark).on(day(20)).in("06-20"),
          visits(holt, belmark).told_past(day(21)).in("06-21")}},
        {"a visit recalled two weeks later",
         "the only visit of the month is the one that is recalled",
         {2},
         {visits(holt, belmark).on(day(4)).in("06-04"),
          visits(holt, belmark).told_past(day(18)).in("06-18")}},
        {"a visit recalled two months later",
         "the past tense reaches a month back: there may have been another since",
         {1, 1},
         {visits(holt, belmark).on(day(4)).in("06-04"),
          visits(holt, belmark).told_past("2024-08-10").in("08-10")}},
        {"a visit and its hosting",
         "hosting is visiting with the sides exchanged",
         {2},
         {visits(holt, belmark).on(day(4)).in("06-04"),
          hosts(belmark, holt).on(day(4)).in("06-05")}},
        {"a visit to a city and to its country",
         "Port Vela is in Belmark",
         {2},
         {visits(holt, vela).on(day(4)).in("06-04"), visits(holt, belmark).on(day(4)).in("06-05")}},
        {"visits to two cities of one day",
         "neither city is in the other",
         {1, 1},
         {visits(holt, vela).on(day(4)).in("06-04"),
          visits(holt, city("Kingsport", "Belmark")).on(day(4)).in("06-05")}},
        {"headline and body of one article",
         "the headline tells in the present what the body dates",
         {1},
         {meets(holt, reyes).mention("h").told_on(day(5)).in("06-05"),
          meets(holt, reyes).mention("b").on(day(4)).in("06-05")}},
        {"a headline beside two meetings of the week",
         "of two that it may mean, a headline means that of its own article",
         {1, 1},
         {meets(holt, reyes).mention("h").told_on(day(5)).in("06-05"),
          meets(holt, reyes).mention("b").on(day(5)).in("06-05"),
          meets(holt, reyes).on(day(3)).in("06-03")}},
        {"sanctions and the answer to them",
         "who acts there is acted upon here",
         {1, 1},
         {sanctions(arvenia, belmark).on(day(4)).in("06-04"),
          sanctions(belmark, arvenia).on(day(4)).in("06-04")}},
        {"a tariff and an embargo of one day",
         "each is an act of its own",
         {1, 1},
         {sanctions(arvenia, belmark).subtype("tariff").on(day(4)).in("06-04"),
          sanctions(arvenia, belmark).subtype("embargo").on(day(4)).in("06-04")}},
        {"a plan and the visit that fulfils it",
         "what was announced for the day was held on it",
         {2},
         {visits(holt, belmark).on(day(14)).planned().in("06-04"),
          visits(holt, belmark).on(day(14)).in("06-14")}},
        {"a visit to come, and the one that came",
         "what is to come without day is the only one of the month after",
         {2},
         {visits(holt, belmark).told_to_come(day(4)).in("06-04"),
          visits(holt, belmark).on(day(14)).in("06-14")}},
        {"a plan told for three weeks",
         "plans of the same without day are one plan within a month",
         {3},
         {visits(holt, belmark).told_to_come(day(4)).in("06-04"),
          visits(holt, belmark).told_to_come(day(14)).in("06-14"),
          visits(holt, belmark).told_to_come(day(24)).in("06-24")}},
        {"a plan made after the visit",
         "what is announced is not what was over by then",
         {1, 1},
         {visits(holt, belmark).on(day(4)).in("06-04"),
          visits(holt, belmark).told_to_come(day(14)).in("06-14")}},
        {"a visit called off and set for a later day",
         "the later plan, told after the calling off, replaces it",
         {3},
         {visits(holt, belmark).on(day(14)).planned().in("06-04"),
          visits(holt, belmark).on(day(14)).planned().denied().in("06-10"),
          visits(holt, belmark).on(day(28)).planned().in("06-12")}},
        {"two visits planned from the beginning",
         "nothing was called off: both may be held",
         {1, 1},
         {visits(holt, belmark).on(day(14)).planned().in("06-04"),
          visits(holt, belmark).on(day(28)).planned().in("06-04b")}},
        {"a denial of what was told",
         "it denies this meeting, and stays with it",
         {2},
         {meets(holt, reyes).on(day(4)).in("06-04"),
          meets(holt, reyes).on(day(4)).denied().in("06-05")}},
        {"one statement, printed by two papers",
         "agencies are copied word by word",
         {2},
         {tells(holt, reyes).saying("It rains.").told_on(day(4)).in("06-04"),
          tells(holt, reyes).saying("It rains.").told_on(day(5)).in("06-05")}},
        {"two statements of one day",
         "other words are another statement",
         {1, 1},
         {tells(holt, reyes).saying("It rains.").told_on(day(4)).in("06-04"),
          tells(holt, reyes).saying("It snows.").told_on(day(4)).in("06-04b")}},
    };
}

std::vector<std::uint32_t> sources_of(const Consolidation& facts) {
    std::vector<std::uint32_t> sources;
    for (const Event& event : facts.events)
        sources.push_back(event.articles);
    std::ranges::sort(sources, std::greater());
    return sources;
}

} // namespace

TEST_CASE("what is one event and what two, in any order and however often told", "[graph]") {
    CHECK(cases().size() >= 22);
    std::mt19937 random(11);
    for (const Case& one : cases()) {
        INFO(one.name + ": " + one.reason);
        std::vector<Claim> claims = one.claims;
        std::vector<ArticleRecord> articles = articles_of(claims);
        for (int round = 0; round < 12; ++round) {
            const auto facts = consolidate(articles, claims, shipped_ontology());
            REQUIRE(sources_of(facts) == one.sources);
            claims.push_back(claims[random() % claims.size()]);
            std::ranges::shuffle(claims, random);
            std::ranges::shuffle(articles, random);
        }
    }
}
