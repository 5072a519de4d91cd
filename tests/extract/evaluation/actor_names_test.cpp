#include "extract/evaluation/actor_names.hpp"
#include "tests/extract/evaluation/gold_builders.hpp"
#include "tests/support/claims.hpp"

namespace entente {

using tests::article_of;
using tests::person;
using tests::shipped_gazetteer;
using tests::state;

namespace {

bool names(const ExpectedNames& label, const Participant& participant,
           std::string_view text = "Nobody else.") {
    const Article article = article_of(text);
    const ActorNames actors(shipped_gazetteer(), article);
    return is_named(actors.found(participant), actors.labelled(label));
}

Participant linked(const std::string& id) {
    const Entity* entity = shipped_gazetteer().find(id);
    REQUIRE(entity);
    return {.id = entity->id,
            .name = entity->name,
            .kind = entity->kind,
            .country = entity->country,
            .sector = entity->sector,
            .span = {}};
}

Participant group(std::string_view name) {
    return {.id = unlinked_entity_id(EntityKind::group, name, {}),
            .name = std::string(name),
            .kind = EntityKind::group,
            .country = {},
            .sector = {},
            .span = {}};
}

} // namespace

TEST_CASE("anyone is named by name, id, family name or title and name", "[extract]") {
    const std::string label =
        GENERATE("Ana Holt", "ANA HOLT", "Holt", "President Ana Holt", "local:person/ana-holt/ARV");
    CHECK(names({label}, person("Ana Holt", "ARV")));
    CHECK(names({"Reyes", label}, person("Ana Holt", "ARV")));
    CHECK_FALSE(names({"Ana"}, person("Ana Holt", "ARV")));
    CHECK_FALSE(names({"Ivo Holt"}, person("Ana Holt", "ARV")));
}

TEST_CASE("a listed actor is named by all that the tables call it", "[extract]") {
    CHECK(names({"the United States"}, linked("wd:Q30")));
    CHECK(names({"America"}, linked("wd:Q30")));
    CHECK(names({"U.S."}, linked("wd:Q30")));
    CHECK(names({"wd:Q30"}, linked("wd:Q30")));
    CHECK_FALSE(names({"Russia"}, linked("wd:Q30")));
    CHECK(names({"Putin"}, linked("wd:Q7747")));
    CHECK_FALSE(names({"Russia"}, linked("wd:Q7747")));
}

TEST_CASE("a country's code names the state and who acts for it", "[extract]") {
    CHECK(names({"country:RUS"}, linked("wd:Q7747")));
    CHECK(names({"country:ARV"}, state("Arvenia")));
    CHECK_FALSE(names({"country:USA"}, linked("wd:Q7747")));
    CHECK_FALSE(names({"country:ARV"}, group("diplomats")));
}

TEST_CASE("an actor is named by the words of the text", "[extract]") {
    Participant participant = group("envoys");
    participant.span = CodePointSpan{2, 15};
    CHECK(names({"the two old envoys"}, participant, "Ñ two old envoys left."));
    participant.span = CodePointSpan{20, 2000}; // not of this text
    CHECK_FALSE(names({"ministers"}, participant, "Short."));
}

TEST_CASE("whom no table lists is named by last words", "[extract]") {
    CHECK(names({"60 American diplomats"}, group("American diplomats")));
    CHECK(names({"diplomats"}, group("American diplomats")));
    CHECK_FALSE(names({"American"}, group("American diplomats")));
    CHECK_FALSE(names({"North Arvenia"}, state("Arvenia")));
}

} // namespace entente
