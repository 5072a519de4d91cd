#include "graph/event_draft.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <vector>

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

/// Drafts of claims, which stand in the table as they are given.
struct Drafted {
    explicit Drafted(const std::vector<Claim>& claims) {
        ClaimTable table;
        for (const Claim& claim : claims)
            table.add(claim);
        const ClaimSet set = as_set(table);
        const EntityTable entities(table, set);
        const ActTypes types(table, shipped_ontology());
        draft_events({table, set, entities, types}, drafts);
    }

    /// How many may contain another or be contained.
    std::size_t joinable() const { return drafts.by_family.size(); }

    EventDrafts drafts;
};

} // namespace

TEST_CASE("a statement that nobody repeats is no candidate for anything", "[graph]") {
    const Drafted drafted({tells(holt, reyes).saying("It rains.").in("a1"),
                           meets(holt, reyes).on("2024-05-06").in("a1"),
                           meets(holt, reyes).on("2024-05-07").in("a2")});
    CHECK(drafted.drafts.drafts.size() == 3);
    CHECK(drafted.joinable() == 2);
}

TEST_CASE("several claims of one statement repeat nothing, wherever they stand", "[graph]") {
    const Claim one = tells(holt, reyes).saying("It rains.").mention("m1").in("a1");
    const Claim other = tells(holt, state("Belmark")).saying("It rains.").mention("m1").in("a1");
    const Claim between = meets(holt, reyes).on("2024-05-06").in("a2");
    for (const std::vector<Claim>& claims :
         {std::vector{one, other, between}, std::vector{one, between, other}}) {
        const Drafted drafted(claims);
        CHECK(drafted.drafts.drafts.size() == 2);
        CHECK(drafted.joinable() == 1);
    }
}

TEST_CASE("repeated statements are told apart from each other, and found", "[graph]") {
    // Side by side in the table: of two articles that call their mentions the same, and of two
    // mentions of one article.
    for (const auto& [article, mention] : {std::pair("a2", "m1"), std::pair("a1", "m2")}) {
        const Drafted drafted(
            {tells(holt, reyes).saying("It rains.").mention("m1").in("a1"),
             tells(holt, state("Belmark")).saying("It rains.").mention(mention).in(article)});
        CHECK(drafted.drafts.drafts.size() == 2);
        CHECK(drafted.joinable() == 2);
    }
}

TEST_CASE("what several statements say in all respects is one draft", "[graph]") {
    // The two sentences differ in the filter too, which has 32 cells here.
    std::vector<Claim> claims{tells(holt, reyes).saying("It snows.").in("a0")};
    for (const char* article : {"a1", "a2", "a3"})
        claims.push_back(tells(holt, reyes).saying("It rains.").in(article));
    const Drafted drafted(claims);
    REQUIRE(drafted.drafts.drafts.size() == 2);
    REQUIRE(drafted.joinable() == 1);
    CHECK(drafted.drafts.drafts[drafted.drafts.by_family.front()].rows().size() == 3);
}
