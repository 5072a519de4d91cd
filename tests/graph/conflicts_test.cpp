#include "graph/conflicts.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");

std::vector<Conflict> conflicts_of(std::vector<Claim> claims) {
    return conflicts(consolidate({}, std::move(claims), shipped_ontology()));
}

ClaimBuilder meeting(std::string_view day, std::string_view article) {
    return meets(holt, reyes).on(day).in(article);
}

} // namespace

TEST_CASE("a meeting that one tells and another denies is disputed, with the claims of each side",
          "[graph]") {
    const auto found = conflicts_of({meeting("2024-06-04", "a1"), meeting("2024-06-04", "a2"),
                                     meeting("2024-06-04", "a3").denied().said_by(reyes)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].about == Dispute::happened);
    CHECK(found[0].sides[0].says == "held");
    CHECK(found[0].sides[0].claims.size() == 2);
    CHECK(found[0].sides[1].says == "denied");
    CHECK(found[0].sides[1].claims.size() == 1);
}

TEST_CASE("a meeting that two articles date a day apart has a disputed day", "[graph]") {
    const auto found = conflicts_of({meeting("2024-06-04", "a1"), meeting("2024-06-05", "a2")});
    REQUIRE(found.size() == 1);
    CHECK(found[0].about == Dispute::day);
    CHECK(found[0].sides.size() == 2);
    CHECK(found[0].sides[0].event != found[0].sides[1].event);
}

TEST_CASE("one article that tells both days tells of two meetings", "[graph]") {
    CHECK(conflicts_of({meeting("2024-06-04", "a1").mention("m1"),
                        meeting("2024-06-05", "a1").mention("m2")})
              .empty());
}

TEST_CASE("a meeting in two places on one day has a disputed place", "[graph]") {
    const auto found = conflicts_of({meeting("2024-06-04", "a1").at(city("Port Vela", "Belmark")),
                                     meeting("2024-06-04", "a2").at(city("Kingsport", "Belmark"))});
    REQUIRE(found.size() == 1);
    CHECK(found[0].about == Dispute::place);
    CHECK(conflicts_of({meeting("2024-06-04", "a1").at(city("Port Vela", "Belmark")),
                        meeting("2024-06-05", "a2").at(city("Kingsport", "Belmark"))})
              .empty());
}

TEST_CASE("attacks of two days dispute nothing, nor do plans that were called off", "[graph]") {
    CHECK(conflicts_of({attacks(state("Arvenia"), state("Belmark")).on("2024-06-04").in("a1"),
                        attacks(state("Arvenia"), state("Belmark")).on("2024-06-05").in("a2")})
              .empty());
    CHECK(conflicts_of({meeting("2024-06-04", "a1").planned(),
                        meeting("2024-06-04", "a2").planned().denied()})
              .empty());
}
