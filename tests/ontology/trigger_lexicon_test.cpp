#include "ontology/trigger_lexicon.hpp"

#include "ontology/diagnostic.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"

#include <set>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

std::string error_of(const std::string& rule) {
    std::istringstream input("{\"kinds\":{},\"cues\":{},\"actor-nouns\":{},\"rules\":[\n" + rule +
                             "\n]}");
    try {
        read_trigger_lexicon(input, "own.json", shipped_ontology());
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("the shipped lexicon knows its triggers", "[ontology]") {
    const auto rules = shipped_lexicon().rules(TriggerKind::verb, "visit");
    REQUIRE_FALSE(rules.empty());
    CHECK(rules[0]->type == "visit");
    CHECK_FALSE(shipped_lexicon().rules(TriggerKind::noun, "visit").empty());
    CHECK(shipped_lexicon().rules(TriggerKind::verb, "photosynthesise").empty());
    CHECK(shipped_lexicon().is_cue(Cue::reporting, "say"));
    CHECK_FALSE(shipped_lexicon().is_cue(Cue::negating, "say"));
    REQUIRE(shipped_lexicon().actor_noun("ministry"));
    CHECK(shipped_lexicon().actor_noun("ministry")->sector == "GOV");
}

TEST_CASE("a lexicon tells which types of event a word may trigger", "[ontology]") {
    CHECK(shipped_lexicon().triggers(TriggerKind::noun, "visit", "visit"));
    CHECK(shipped_lexicon().triggers(TriggerKind::verb, "bomb", "assault"));
    CHECK_FALSE(shipped_lexicon().triggers(TriggerKind::noun, "visit", "assault"));
    CHECK_FALSE(shipped_lexicon().triggers(TriggerKind::verb, "photosynthesise", "assault"));
}

TEST_CASE("a verb may be in several lists", "[ontology]") {
    CHECK(shipped_lexicon().is_cue(Cue::hosting, "welcome"));
    CHECK(shipped_lexicon().is_cue(Cue::harm, "wound"));
    CHECK(shipped_lexicon().is_cue(Cue::violent_means, "detonate"));
    CHECK(shipped_lexicon().is_cue(Cue::thanking, "praise"));
    CHECK(shipped_lexicon().is_cue(Cue::withholding, "stop"));
    CHECK(shipped_lexicon().is_cue(Cue::negating, "stop"));
    CHECK_FALSE(shipped_lexicon().is_cue(Cue::withholding, "praise"));
}

TEST_CASE("rules that ask for more are tried first", "[ontology]") {
    std::istringstream input(R"({"kinds":{},"cues":{},"actor-nouns":{},"rules":[
{"rule":"any","type":"reject","verb":["end"],"roles":{"object":["object"]}},
{"rule":"strike","type":"concede","verb":["end"],"with-object":["strike"],"roles":{"object":["with"]}},
{"rule":"later","type":"accuse","verb":["end"],"roles":{"object":["object"]}}]})");
    const TriggerLexicon lexicon = read_trigger_lexicon(input, "own.json", shipped_ontology());
    const auto rules = lexicon.rules(TriggerKind::verb, "end");
    REQUIRE(rules.size() == 3);
    CHECK(rules[0]->name == "strike");
    CHECK(rules[1]->name == "any");
    CHECK(rules[2]->name == "later");
}

TEST_CASE("a rule says which kinds may fill its roles", "[ontology]") {
    std::istringstream input(
        R"({"kinds":{"visit":{"object":["place"]}},"cues":{},"actor-nouns":{},"rules":[
{"rule":"tour","type":"visit","verb":["tour"],"roles":{"subject":["subject"],"object":["where"]},
 "subject-kinds":["person"]}]})");
    const TriggerLexicon lexicon = read_trigger_lexicon(input, "own.json", shipped_ontology());
    const Rule& rule = lexicon.rules().front();
    REQUIRE(rule.roles.size() == 2);
    for (const RoleSlots& role : rule.roles)
        CHECK(role.kinds ==
              std::vector{role.role == "subject" ? EntityKind::person : EntityKind::place});
}

TEST_CASE("rule names are unique and confidences are shares", "[ontology]") {
    std::set<std::string> names;
    for (const Rule& rule : shipped_lexicon().rules()) {
        CHECK(names.insert(rule.name).second);
        CHECK(rule.confidence > 0);
        CHECK(rule.confidence <= 1);
    }
}

TEST_CASE("a rule's mistakes are named with their place and the nearest word", "[ontology]") {
    const std::string role = error_of(
        R"({"rule":"r","type":"visit","verb":["go"],"roles":{"subject":["subject"],"plaec":["in"]}})");
    CHECK(role.find("own.json:2:") != std::string::npos);
    CHECK(role.find("did you mean \"place\"") != std::string::npos);
    CHECK(error_of(R"({"rule":"r","type":"vist","verb":["go"],"roles":{}})").find("\"visit\"") !=
          std::string::npos);
    CHECK_FALSE(error_of(R"({"rule":"r","type":"visit","roles":{}})").empty());
    CHECK_FALSE(
        error_of(R"({"rule":"r","type":"visit","verb":["go"],"roles":{},"confidence":7})").empty());
    CHECK(error_of(R"({"rule":"r","type":"visit","verb":["go"],"roles":{}})").empty());
}
