#include "graph/consolidate.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

Consolidation consolidated(std::vector<Claim> claims, std::vector<ArticleRecord> articles = {}) {
    return consolidate(std::move(articles), std::move(claims), shipped_ontology());
}

std::size_t count_events(std::vector<Claim> claims) {
    return consolidated(std::move(claims)).events.size();
}

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");
const Participant mei_tan = person("Mei Tan", "ARV");

} // namespace

TEST_CASE("a meeting of five that others report as of two is one", "[graph]") {
    std::vector<Claim> claims{meets(holt, reyes).on("2024-05-06").in("a2")};
    for (const auto* guest : {"Luis Reyes", "Mei Tan", "Ole Brandt", "Ivo Kern"})
        claims.push_back(
            meets(holt, person(guest, "BEL")).on("2024-05-06").in("a1").mention("summit"));
    const auto facts = consolidated(claims);
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].participations.size() == 5);
    CHECK(facts.events[0].articles == 2);
}

TEST_CASE("a qualifier that names a participant counts as one", "[graph]") {
    CHECK(count_events({meets(holt, reyes).with(mei_tan).on("2024-05-06").in("a1"),
                        meets(holt, mei_tan).on("2024-05-06").in("a2")}) == 1);
}

TEST_CASE("what rebels of a state do is not what the state does", "[graph]") {
    const auto by = [](std::string_view sector) {
        Participant front = person("Lorn Front", state("Arvenia").country);
        front.sector = sector;
        return count_events({sanctions(front, state("Belmark")).on("2024-05-06").in("a1"),
                             sanctions(state("Arvenia"), state("Belmark")).on("2024-05").in("a2")});
    };
    CHECK(by("GOV") == 1);
    CHECK(by("REB") == 2);
}

TEST_CASE("meetings with different guests stay apart", "[graph]") {
    CHECK(count_events(
              {meets(holt, reyes).on("2024-05-06"), meets(holt, mei_tan).on("2024-05-06")}) == 2);
}

TEST_CASE("sanctions and the answer to them stay two", "[graph]") {
    CHECK(count_events({sanctions(state("Arvenia"), state("Belmark")).on("2024-05-06"),
                        sanctions(state("Belmark"), state("Arvenia")).on("2024-05-06")}) == 2);
}

TEST_CASE("sanctions by no one named are those of the one who is", "[graph]") {
    const Claim anonymous =
        sanctions(state("Suria"), state("Belmark")).by_nobody().on("2024-05").in("a2");
    CHECK(count_events(
              {sanctions(state("Arvenia"), state("Belmark")).on("2024-05-06"), anonymous}) == 1);
    CHECK(count_events({sanctions(state("Arvenia"), state("Belmark")).on("2024-05-06"),
                        sanctions(state("Suria"), state("Belmark")).on("2024-05-07"), anonymous}) ==
          3);
}

TEST_CASE("different acts of one type stay apart, an unspecified one joins either", "[graph]") {
    const auto act = [](std::string_view subtype, std::string_view day) {
        return sanctions(state("Arvenia"), state("Belmark")).subtype(subtype).on(day);
    };
    CHECK(count_events({act("tariff", "2024-05-06"), act("expel", "2024-05-06")}) == 2);
    CHECK(count_events({act("tariff", "2024-05-06"), act("", "2024-05-06")}) == 1);
    CHECK(count_events({act("", "2024-05-06"), act("tariff", "2024-05")}) == 2);
}

TEST_CASE("a subtype that only describes does not keep a meeting apart", "[graph]") {
    const auto facts =
        consolidated({meets(holt, reyes).subtype("bilateral").on("2024-05-06").in("a1"),
                      meets(holt, reyes).on("2024-05-06").in("a2")});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].subtype == "bilateral");
}

TEST_CASE("a trip home is not the trip abroad of the same day", "[graph]") {
    CHECK(count_events({visits(holt, state("Belmark")).on("2024-05-06"),
                        visits(holt, state("Suria")).on("2024-05-06")}) == 2);
}

TEST_CASE("states that meet are their leaders on the same day, whatever the order of ids",
          "[graph]") {
    const std::string first = GENERATE("a", "z");
    const auto facts =
        consolidated({meets(holt, reyes).on("2024-05-06").in("m"),
                      meets(state("Suria"), state("Belmark")).on("2024-05-06").in(first)});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.entities[facts.events[0].participations[0].entity].kind == EntityKind::person);
}

TEST_CASE("a leader is not everyone of their state", "[graph]") {
    CHECK(count_events({meets(state("Suria"), reyes).on("2024-05-06"),
                        meets(holt, reyes).on("2024-05")}) == 2);
}

TEST_CASE("states without a code are not each other", "[graph]") {
    Participant nowhere = state("Nowhere");
    Participant elsewhere = state("Elsewhere");
    nowhere.country.clear();
    elsewhere.country.clear();
    CHECK(count_events({meets(nowhere, reyes).on("2024-05-06"),
                        meets(elsewhere, reyes).on("2024-05-06")}) == 2);
}

TEST_CASE("a meeting in a country is the one in its city, not one in another", "[graph]") {
    const auto at = [](Participant place, std::string_view article) {
        return meets(holt, reyes).on("2024-05-06").at(std::move(place)).in(article);
    };
    CHECK(count_events({at(city("Port Vela", "Belmark"), "a1"), at(state("Belmark"), "a2")}) == 1);
    CHECK(count_events({at(city("Port Vela", "Belmark"), "a1"), at(state("Arvenia"), "a2")}) == 2);
    CHECK(count_events({at(city("Port Vela", "Belmark"), "a1"),
                        at(city("Kingsport", "Belmark"), "a2")}) == 2);
}

TEST_CASE("a place that only a vaguer report tells is the event's", "[graph]") {
    const auto facts =
        consolidated({meets(holt, reyes).on("2024-05-06").in("a1"),
                      meets(holt, reyes).on("2024-05").at(city("Port Vela", "Belmark")).in("a2")});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].participations.size() == 3);
}

TEST_CASE("a week holds its days and no others", "[graph]") {
    const Claim week = visits("Ana Holt", "Belmark").on("2024-05-06/2024-05-12").in("a2");
    CHECK(count_events({visits("Ana Holt", "Belmark").on("2024-05-08"), week}) == 1);
    CHECK(count_events({visits("Ana Holt", "Belmark").on("2024-05-13"), week}) == 2);
    CHECK(count_events({visits("Ana Holt", "Belmark").on("2024-05-10/2024-05-14"), week}) == 2);
}

TEST_CASE("an undated visit is the only one that it can be", "[graph]") {
    const Claim undated = visits("Ana Holt", "Belmark").in("a9");
    CHECK(count_events({visits("Ana Holt", "Belmark").on("2024-05-08"), undated}) == 1);
    CHECK(count_events({visits("Ana Holt", "Belmark").on("2024-05-08"),
                        visits("Ana Holt", "Belmark").on("2025-01-20"), undated}) == 3);
}

TEST_CASE("reports that two events may be are one report all the same", "[graph]") {
    std::vector<Claim> claims{meets(holt, reyes).on("2024-05-06"),
                              meets(holt, reyes).on("2024-05-14")};
    for (int article = 0; article < 12; ++article)
        claims.push_back(meets(holt, reyes).on("2024-05").in("b" + std::to_string(article)));
    CHECK(count_events(claims) == 3);
}

TEST_CASE("a plan for a day joins the visit that is known by its month, which stays one",
          "[graph]") {
    const auto facts =
        consolidated({visits("Ana Holt", "Belmark").on("2024-05").in("a2"),
                      visits("Ana Holt", "Belmark").on("2024-05-06").planned().in("a1")});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].status == EventStatus::actual);
    CHECK(facts.events[0].time->interval.edtf() == "2024-05");
}

TEST_CASE("a plan is not fulfilled by what was over when it was made", "[graph]") {
    const std::vector<Claim> claims{visits("Ana Holt", "Belmark").on("2024-05-06").in("a1"),
                                    visits("Ana Holt", "Belmark").planned().in("a2")};
    CHECK(consolidated(claims, {appeared("a2", "2024-06-01")}).events.size() == 2);
    CHECK(consolidated(claims, {appeared("a2", "2024-05-01")}).events.size() == 1);
}

TEST_CASE("a visit on another day than planned leaves the plan a plan", "[graph]") {
    CHECK(count_events({visits("Ana Holt", "Belmark").on("2024-05-06"),
                        visits("Ana Holt", "Belmark").on("2024-05-20").planned()}) == 2);
}

TEST_CASE("a possible visit becomes the planned one", "[graph]") {
    const auto facts =
        consolidated({visits("Ana Holt", "Belmark").on("2024-05").possible().in("a1"),
                      visits("Ana Holt", "Belmark").on("2024-05-06").planned().in("a2")});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].status == EventStatus::planned);
}

TEST_CASE("a denial swallows no visit, however exact it is", "[graph]") {
    const auto facts =
        consolidated({visits("Ana Holt", "Belmark").on("2024-05-06").denied().in("a1"),
                      visits("Ana Holt", "Belmark").on("2024-05").in("a2")});
    REQUIRE(facts.events.size() == 2);
    for (const Event& event : facts.events)
        CHECK(event.status == (event.time->interval.edtf() == "2024-05" ? EventStatus::actual
                                                                        : EventStatus::denied));
}

TEST_CASE("a denial of any visit joins the one that is told", "[graph]") {
    const auto facts =
        consolidated({visits("Ana Holt", "Belmark").on("2024-05-06").in("a1"),
                      visits("Ana Holt", "Belmark").on("2024-05").denied().in("a2")});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].status == EventStatus::actual);
    CHECK(facts.events[0].claims.size() == 2);
}

TEST_CASE("a plan that was called off is cancelled", "[graph]") {
    const auto facts =
        consolidated({visits("Ana Holt", "Belmark").on("2024-05-06").planned().in("a1"),
                      visits("Ana Holt", "Belmark").on("2024-05").planned().denied().in("a2")});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].status == EventStatus::cancelled);
}

TEST_CASE("a visit that is also told as hosting has one visitor and one host", "[graph]") {
    const auto facts = consolidated({visits(holt, state("Belmark")).on("2024-05-06").mention("m"),
                                     hosts(state("Belmark"), holt).on("2024-05-06").mention("m")});
    REQUIRE(facts.events.size() == 1);
    CHECK(facts.events[0].type == "visit");
    CHECK(facts.events[0].participations.size() == 2);
}

TEST_CASE("statements without their texts stay apart", "[graph]") {
    CHECK(count_events({tells(holt, reyes).on("2024-05-06").mention("m1"),
                        tells(holt, reyes).on("2024-05-06").mention("m2")}) == 2);
}

TEST_CASE("the same words in two articles are one statement", "[graph]") {
    CHECK(count_events({tells(holt, reyes).saying("It rains.").in("a1"),
                        tells(holt, reyes).saying("It rains.").in("a2")}) == 1);
}
