#include "graph/consolidate.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <random>

using namespace entente;
using namespace entente::tests;

namespace {

Consolidation consolidated(std::vector<Claim> claims) {
    return consolidate({}, std::move(claims), shipped_ontology());
}

const Event& only_event(const Consolidation& facts) {
    REQUIRE(facts.events.size() == 1);
    return facts.events.front();
}

std::string summary(const Consolidation& facts) {
    std::string text;
    for (const Event& event : facts.events) {
        text +=
            to_string(event.id) + std::string(event.type) + std::string(to_string(event.status));
        text += event.time ? event.time->interval.edtf() : "-";
        for (const Participation& participation : event.participations)
            text += "," + facts.entities[participation.entity].id + "=" +
                    std::string(participation.role);
        text += "\n";
    }
    return text;
}

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

} // namespace

TEST_CASE("the same visit told by two articles is one event with two sources", "[graph]") {
    const auto facts = consolidated({visits(holt, state("Belmark")).on("2024-05-06").in("a1"),
                                     visits(holt, state("Belmark")).on("2024-05-06").in("a2")});
    CHECK(only_event(facts).articles == 2);
}

TEST_CASE("a visit and its hosting are one event", "[graph]") {
    const auto facts = consolidated({visits(holt, state("Belmark")).on("2024-05-06").in("a1"),
                                     hosts(state("Belmark"), holt).on("2024-05-06").in("a2")});
    CHECK(only_event(facts).articles == 2);
}

TEST_CASE("a visit to a country joins the visit to its city", "[graph]") {
    const auto facts =
        consolidated({visits(holt, city("Port Vela", "Belmark")).on("2024-05-06").in("a1"),
                      visits(holt, state("Belmark")).on("2024-05").in("a2")});
    const Event& event = only_event(facts);
    REQUIRE(event.time);
    CHECK(event.time->interval.edtf() == "2024-05-06");
}

TEST_CASE("a meeting of states is the meeting of those who act for them", "[graph]") {
    const auto facts = consolidated(
        {meets(person("Ana Holt", "SUR"), person("Luis Reyes", "BEL")).on("2024-05-06").in("a1"),
         meets(state("Suria"), state("Belmark")).on("2024-05").in("a2")});
    CHECK(only_event(facts).articles == 2);
}

TEST_CASE("two meetings of the same pair on different days stay two", "[graph]") {
    const auto facts = consolidated({meets(holt, reyes).on("2024-05-06").in("a1"),
                                     meets(holt, reyes).on("2024-05-14").in("a2")});
    CHECK(facts.events.size() == 2);
}

TEST_CASE("a vague meeting that two might be joins neither", "[graph]") {
    const auto facts = consolidated({meets(holt, reyes).on("2024-05-06").in("a1"),
                                     meets(holt, reyes).on("2024-05-14").in("a2"),
                                     meets(holt, reyes).on("2024-05").in("a3")});
    CHECK(facts.events.size() == 3);
}

TEST_CASE("a plan joins what fulfilled it", "[graph]") {
    const auto facts =
        consolidated({visits(holt, state("Belmark")).on("2024-05-06").planned().in("a1"),
                      visits(holt, state("Belmark")).on("2024-05-06").in("a2")});
    const Event& event = only_event(facts);
    CHECK(event.status == EventStatus::actual);
    CHECK(event.claims.size() == 2);
}

TEST_CASE("a plan that nothing fulfilled stays planned", "[graph]") {
    const auto facts = consolidated({visits(holt, state("Belmark")).on("2024-05-06").planned()});
    CHECK(only_event(facts).status == EventStatus::planned);
}

TEST_CASE("a denied sanction stays in the event as a claim of negative polarity", "[graph]") {
    const auto facts = consolidated(
        {sanctions(state("Arvenia"), state("Belmark")).on("2024-05-06").in("a1"),
         sanctions(state("Arvenia"), state("Belmark")).on("2024-05-06").denied().in("a2")});
    const Event& event = only_event(facts);
    CHECK(event.status == EventStatus::actual);
    CHECK(event.claims.size() == 2);
}

TEST_CASE("what everybody denies is denied, and a plan called off is cancelled", "[graph]") {
    CHECK(
        only_event(consolidated({sanctions(state("Arvenia"), state("Belmark")).denied()})).status ==
        EventStatus::denied);
    CHECK(only_event(consolidated({visits(holt, state("Belmark")).planned().denied()})).status ==
          EventStatus::cancelled);
}

TEST_CASE("statements of one speaker with different words stay apart", "[graph]") {
    const auto facts = consolidated({tells(holt, reyes).mention("m1").saying("It rains."),
                                     tells(holt, reyes).mention("m2").saying("It snows.")});
    CHECK(facts.events.size() == 2);
}

TEST_CASE("claims of one mention are one event with all participants", "[graph]") {
    const Participant tan = person("Mei Tan", "ARV");
    const auto facts =
        consolidated({meets(holt, reyes).mention("summit"), meets(holt, tan).mention("summit")});
    CHECK(only_event(facts).participations.size() == 3);
}

TEST_CASE("a person without country is the one of that name with a country", "[graph]") {
    const auto facts =
        consolidated({visits(person("Ana Holt", "SUR"), state("Belmark")).on("2024-05-06").in("a1"),
                      visits(person("Ana Holt"), state("Belmark")).on("2024-05-06").in("a2")});
    CHECK(only_event(facts).articles == 2);
    CHECK(facts.entities.size() == 2);
}

TEST_CASE("a person without country stays apart where two countries have one of that name",
          "[graph]") {
    const auto facts = consolidated({visits(person("Ana Holt", "SUR"), state("Belmark")).in("a1"),
                                     visits(person("Ana Holt", "ARV"), state("Belmark")).in("a2"),
                                     visits(person("Ana Holt"), state("Belmark")).in("a3")});
    CHECK(facts.entities.size() == 4);
}

TEST_CASE("order and repetition of claims never show", "[graph]") {
    std::vector<Claim> claims;
    const std::vector<Participant> people{holt, reyes, person("Mei Tan", "ARV"),
                                          person("Ana Holt")};
    const std::vector<std::string> days{"2024-05-06", "2024-05", "2024-05-06/2024-05-12",
                                        "2024-05-14", "../2024-05-20"};
    std::mt19937 random(20240506);
    for (int i = 0; i < 60; ++i) {
        const auto& one = people[random() % people.size()];
        const auto& other = people[random() % people.size()];
        if (one.id == other.id)
            continue;
        ClaimBuilder claim = random() % 2 == 0 ? meets(one, other) : visits(one, state("Belmark"));
        claim.in("a" + std::to_string(random() % 9)).on(days[random() % days.size()]);
        claim.mention("m" + std::to_string(random() % 20));
        if (random() % 3 == 0)
            claim.planned();
        if (random() % 5 == 0)
            claim.denied();
        claims.push_back(claim);
    }
    const std::string expected = summary(consolidated(claims));
    for (int round = 0; round < 300; ++round) {
        std::vector<Claim> shuffled = claims;
        shuffled.insert(shuffled.end(), claims.begin(),
                        claims.begin() + static_cast<std::ptrdiff_t>(random() % claims.size()));
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        REQUIRE(summary(consolidated(shuffled)) == expected);
    }
}
