#include "graph/merge_log.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

/// Articles "a05" and so on appeared on that day of May.
Consolidation consolidated(std::vector<Claim> claims) {
    std::vector<ArticleRecord> articles;
    for (const Claim& claim : claims)
        articles.push_back(appeared(claim.article, "2024-05-" + claim.article.substr(1, 2)));
    return consolidate(std::move(articles), std::move(claims), shipped_ontology());
}

/// The log of the event that an article tells of.
MergeLog log_of(const Consolidation& facts, std::string_view article) {
    for (EventIndex e = 0; e < facts.events.size(); ++e)
        for (const ClaimIndex claim : facts.events[e].claims)
            if (facts.claims[claim].article == article)
                return merge_log(facts, shipped_ontology(), e);
    FAIL("no event is told by " << article);
    return {};
}

MergeRule rule_of(const MergeLog& log, std::string_view article) {
    const auto found = std::ranges::find(log.mentions, article, &MergedMention::article);
    REQUIRE(found != log.mentions.end());
    return found->rule;
}

ClaimBuilder meeting(std::string_view day, std::string_view article) {
    return meets(holt, reyes).on(day).in(article);
}

} // namespace

TEST_CASE("each mention of an event tells by which rule it joined", "[graph]") {
    const auto facts = consolidated(
        {meeting("2024-05-06", "a06"), meeting("2024-05-06", "a07"), meeting("2024-05", "a08"),
         meeting("2024-05-06", "a02").planned(), meeting("2024-05-06", "a09").denied()});
    REQUIRE(facts.events.size() == 1);
    const MergeLog log = log_of(facts, "a06");
    REQUIRE(log.mentions.size() == 5);
    CHECK(log.mentions.front().rule == MergeRule::most_telling);
    CHECK(rule_of(log, "a08") == MergeRule::contained);
    CHECK(rule_of(log, "a02") == MergeRule::fulfilled);
    CHECK(rule_of(log, "a09") == MergeRule::denied);
    CHECK(log.apart.empty());
}

TEST_CASE("repeated news and replaced plans tell so", "[graph]") {
    const auto news =
        consolidated({visits(holt, state("Belmark")).told_on("2024-05-06").in("a06"),
                      visits(holt, state("Belmark")).told_on("2024-05-07").in("a07")});
    CHECK(rule_of(log_of(news, "a06"), "a07") == MergeRule::told_again);
    const auto plan = consolidated({meeting("2024-05-14", "a01").planned(),
                                    meeting("2024-05-14", "a05").planned().denied(),
                                    meeting("2024-05-28", "a06").planned()});
    CHECK(rule_of(log_of(plan, "a06"), "a01") == MergeRule::replaced);
}

TEST_CASE("an event tells why others near it stayed apart", "[graph]") {
    const auto facts =
        consolidated({meeting("2024-05-06", "a06").at(city("Port Vela", "Belmark")),
                      meeting("2024-05-14", "a14"), meeting("2024-05", "a20"),
                      meeting("2024-05-06", "a07").at(city("Kingsport", "Belmark"))});
    REQUIRE(facts.events.size() == 4);
    const MergeLog log = log_of(facts, "a06");
    std::vector<ApartRule> rules;
    for (const ApartEvent& apart : log.apart)
        rules.push_back(apart.rule);
    CHECK(rules == std::vector<ApartRule>{ApartRule::two_possible, ApartRule::other_day,
                                          ApartRule::other_place});
}

TEST_CASE("what a correction joined or parted is told as such", "[graph]") {
    const Claim one = meeting("2024-05-06", "a06");
    const Claim vague = meeting("2024-05", "a08");
    const Claim other = meeting("2024-05-20", "a20");
    const auto articles = {appeared("a06", "2024-05-06"), appeared("a08", "2024-05-08"),
                           appeared("a20", "2024-05-20")};
    Corrections joins;
    add(joins, {CorrectionVerb::one_event, one.id, other.id});
    const MergeLog joined =
        log_of(consolidate(articles, {one, other}, shipped_ontology(), joins), "a20");
    CHECK(joined.mentions.size() == 2);
    CHECK(joined.mentions.back().rule == MergeRule::corrected);
    Corrections parts;
    add(parts, {CorrectionVerb::two_events, one.id, vague.id});
    const MergeLog parted =
        log_of(consolidate(articles, {one, vague}, shipped_ontology(), parts), "a08");
    REQUIRE(parted.mentions.size() == 1);
    CHECK(parted.mentions.front().rule == MergeRule::most_telling);
}

TEST_CASE("who acts and who is acted upon keep events apart", "[graph]") {
    const auto facts =
        consolidated({sanctions(state("Arvenia"), state("Belmark")).on("2024-05-06").in("a06"),
                      sanctions(state("Belmark"), state("Arvenia")).on("2024-05-06").in("a07")});
    const MergeLog log = log_of(facts, "a06");
    REQUIRE(log.apart.size() == 1);
    CHECK(log.apart[0].rule == ApartRule::other_side);
}

TEST_CASE("an event is found by the unique beginning of its id", "[graph]") {
    const auto facts = consolidated({meeting("2024-05-06", "a06"), meeting("2024-05-14", "a14")});
    for (EventIndex e = 0; e < facts.events.size(); ++e) {
        const std::string id = to_string(facts.events[e].id);
        CHECK(find_event(facts, id) == e);
        CHECK(find_event(facts, std::string_view(id).substr(0, 12)) == e);
    }
    CHECK_FALSE(find_event(facts, "xyz"));
    CHECK_FALSE(find_event(facts, ""));
}
