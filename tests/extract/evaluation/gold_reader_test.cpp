#include "tests/extract/evaluation/gold_builders.hpp"

namespace entente {

using tests::article_of;
using tests::labels_of;
using tests::refusal_of;

namespace {

ExpectedClaim only_label(std::string_view label) {
    const GoldLabels labels = labels_of("\"claims\": [" + std::string(label) + "]");
    REQUIRE(labels.claims.size() == 1);
    return labels.claims.front();
}

std::string refusal_of_label(std::string_view label) {
    return refusal_of("\"claims\": [" + std::string(label) + "]");
}

} // namespace

TEST_CASE("a label needs a type only; what it leaves out is not judged", "[extract]") {
    const ExpectedClaim label = only_label(R"({"type": "visit", "time": null, "roles": null})");
    CHECK(label == ExpectedClaim{.type = "visit",
                                 .subtype = {},
                                 .roles = {},
                                 .time = {},
                                 .modality = {},
                                 .polarity = {},
                                 .speaker = {},
                                 .sentence = {}});
}

TEST_CASE("a type is written in any of three ways", "[extract]") {
    const std::string type =
        GENERATE(R"("type": "visit/state")", R"("type": "visit", "subtype": "state")",
                 R"("type": "entente:type/visit/state")");
    const ExpectedClaim label = only_label("{" + type + "}");
    CHECK(label.type == "visit");
    CHECK(label.subtype == "state");
}

TEST_CASE("roles have the type's names or those that hold for all types", "[extract]") {
    const ExpectedClaim label = only_label(
        R"({"type": "visit", "roles": {"visitor": "Ana Holt", "target": ["Suria", "Port Vela"],
            "place": {"name": "Port Vela", "id": "ent:place/x"}, "origin": null}})");
    REQUIRE(label.roles.size() == 3);
    CHECK(label.roles[0] == ExpectedRole{"visitor", RolePlace::subject, {"Ana Holt"}});
    CHECK(label.roles[1] == ExpectedRole{"target", RolePlace::object, {"Suria", "Port Vela"}});
    CHECK(label.roles[2] ==
          ExpectedRole{"place", RolePlace::qualifier, {"Port Vela", "ent:place/x"}});
    const ExpectedClaim talks = only_label(R"({"type": "meet", "roles": {"participant": "Holt"}})");
    CHECK(talks.roles[0].place == RolePlace::either_end);
}

TEST_CASE("a claim line is a label as it stands", "[extract]") {
    const GoldLabels labels = labels_of(
        R"("claims": [{"v": 1, "record": "claim", "id": "5e", "article": "a1", "event": "7e",
        "type": "visit", "subtype": null, "codes": {"cameo": "042"},
        "subject": {"id": "wd:Q7747", "name": "Vladimir Putin", "kind": "person", "begin": 0, "end": 5},
        "predicate": "visits", "object": {"id": "wd:Q40", "name": "Austria"},
        "qualifiers": [{"role": "place", "name": "Vienna"}, {"role": "topic", "name": "gas"},
                       {"role": "topic", "name": "oil"}],
        "time": {"edtf": "2019-03", "basis": "expression"}, "modality": "actual",
        "polarity": "positive", "attributed_to": [{"id": "x", "name": "Ana Holt", "cue": "said"}],
        "confidence": 0.9, "evidence": {"begin": 0, "end": 9, "text": "Putin visited Austria."}}])",
        article_of("Putin visited Austria."));
    const ExpectedClaim& label = labels.claims.at(0);
    REQUIRE(label.roles.size() == 4);
    CHECK(label.roles[0].fillers == ExpectedNames{"Vladimir Putin", "wd:Q7747"});
    CHECK(label.roles[3] == ExpectedRole{"topic", RolePlace::qualifier, {"gas", "oil"}});
    CHECK(label.time == TimeInterval::month(2019, 3));
    CHECK(label.modality == Modality::actual);
    CHECK(label.speaker == ExpectedNames{"Ana Holt", "x"});
    CHECK(label.sentence == "Putin visited Austria.");
}

TEST_CASE("nobody is an empty list", "[extract]") {
    const ExpectedClaim label =
        only_label(R"({"type": "sanction", "roles": {"sender": []}, "speaker": []})");
    CHECK(label.roles.at(0).fillers.empty());
    CHECK(label.speaker == ExpectedNames{});
}

TEST_CASE("articles are complete only where they say so", "[extract]") {
    CHECK_FALSE(labels_of(R"("claims": [])").complete);
    CHECK(labels_of(R"("claims": [], "complete": true)").complete);
    CHECK(labels_of(R"("forbidden": [{"type": "visit"}])").forbidden.size() == 1);
}

TEST_CASE("what is wrong with a label is said with what would be right", "[extract]") {
    CHECK(
        refusal_of("") ==
        R"(no "claims"; an article with labels is right: {"text": "...", "claims": [{"type": "visit"}]})");
    CHECK(refusal_of(R"("claims": {"type": "visit"})") ==
          R"("claims" is no list; a list like [{"type": "visit"}] is right)");
    CHECK(
        refusal_of(R"("claims": [], "complete": "yes")") ==
        R"("complete" is neither true nor false; true is right where every claim of the article is labelled)");
    CHECK(refusal_of_label(R"({"type": "visit"}, {"type": "vist"})") ==
          R"(label 2 of "claims": unknown type "vist"; did you mean "visit"?)");
    CHECK(refusal_of_label(R"({"type": "visit/stat"})") ==
          R"(label 1 of "claims": unknown subtype "stat" of "visit"; did you mean "state"?)");
    CHECK(refusal_of_label(R"({"type": "visit", "roles": {"vistor": "Holt"}})") ==
          R"(label 1 of "claims": unknown role "vistor" of "visit"; did you mean "visitor"?)");
    CHECK(refusal_of_label(R"({"type": "visit", "polarty": "negative"})") ==
          R"(label 1 of "claims": unknown key "polarty"; did you mean "polarity"?)");
    CHECK(
        refusal_of_label(R"({"type": "visit", "modality": "maybe"})") ==
        R"(label 1 of "claims": "modality" is "maybe"; actual, planned, possible, conditional, requested is right)");
    CHECK(refusal_of_label(R"({"type": "visit", "time": "next week"})").find("EDTF") !=
          std::string::npos);
    CHECK(
        refusal_of_label(R"({"type": "visit", "roles": {"visitor": "Holt", "agent": "Reyes"}})") ==
        R"(label 1 of "claims": "visitor" and "agent" are the same role; one of the two is right, with a list where several names are right)");
    CHECK(refusal_of_label(R"({"type": "visit", "roles": {"visitor": 7}})").find("no one") !=
          std::string::npos);
    CHECK(refusal_of_label(R"({"type": "visit", "roles": {"visitor": "..."}})").find("no one") !=
          std::string::npos);
    CHECK(refusal_of_label(R"({"type": "visit", "roles": {"visitor": "country:Suria"}})")
              .find("alpha-3") != std::string::npos);
    CHECK(refusal_of_label(R"({"type": "visit", "type": "host"})").find("twice") !=
          std::string::npos);
}

TEST_CASE("quoted words have to stand in the article, whatever their punctuation", "[extract]") {
    const Article article = article_of("Ms. Holt didn’t visit\nSuria.");
    const auto quoting = [&](const std::string& words) {
        return refusal_of(R"("claims": [{"type": "visit", "sentence": ")" + words + "\"}]",
                          article);
    };
    CHECK(quoting("Holt didn't visit Suria").empty());
    CHECK(quoting("Holt visited Suria").find("do not stand in the text") != std::string::npos);
}

TEST_CASE("labels without end are refused", "[extract]") {
    std::string labels = R"("claims": [{"type": "visit"})";
    for (int i = 0; i < 500; ++i)
        labels += R"(, {"type": "visit"})";
    CHECK(refusal_of(labels + "]") == "501 labels under \"claims\"; at most 500 are right");
    CHECK(refusal_of("\"claims\": " + std::string(100, '[')).find("deeper") != std::string::npos);
}

} // namespace entente
