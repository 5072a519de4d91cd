#include "ontology/ontology.hpp"

#include "ontology/diagnostic.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"

#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

Ontology read(const std::string& nodes, const Ontology* base = nullptr) {
    std::istringstream input("{\"@context\":{},\"@graph\":[\n" + nodes + "\n]}");
    return read_ontology(input, "own.jsonld", base);
}

std::string error_of(const std::string& nodes, const Ontology* base = nullptr) {
    try {
        read(nodes, base);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("the shipped ontology has every type with its codes", "[ontology]") {
    const EventType* visit = shipped_ontology().find("visit");
    REQUIRE(visit);
    CHECK(visit->codes.at("cameo") == "042");
    CHECK(visit->planned_codes.at("plover") == "AGREE");
    CHECK(visit->inverse == "host");
    for (const EventType& type : shipped_ontology().types()) {
        INFO(type.parent << "/" << type.name);
        CHECK_FALSE(type.predicate.empty());
        CHECK(shipped_ontology().find_role(type.subject_role));
        CHECK(shipped_ontology().find_role(type.object_role));
    }
}

TEST_CASE("plans, wishes and refusals have codes of their own", "[ontology]") {
    const EventType* release = shipped_ontology().find("concede", "release");
    REQUIRE(release);
    const auto cameo = [&](Modality modality, Polarity polarity) {
        return codes_of(*release, modality, polarity).at("cameo");
    };
    CHECK(cameo(Modality::actual, Polarity::positive) == "0841");
    CHECK(cameo(Modality::planned, Polarity::positive) == "0353");
    CHECK(cameo(Modality::requested, Polarity::positive) == "0253");
    CHECK(cameo(Modality::planned, Polarity::negative) == "1243");
    // Nobody praises tomorrow: praise has no other codes than its own.
    const EventType* statement = shipped_ontology().find("statement");
    REQUIRE(statement);
    CHECK(codes_of(*statement, Modality::planned, Polarity::positive) == statement->codes);
}

TEST_CASE("modes and quad classes follow from a type's own codes", "[ontology]") {
    const auto classes = [](const char* plover, const char* cameo) {
        return shipped_ontology().with_classes({{"plover", plover}, {"cameo", cameo}});
    };
    CHECK(classes("CONSULT", "041").at("plover-mode") == "phone");
    CHECK(classes("CONSULT", "041").at("quad") == "verbal-cooperation");
    CHECK(classes("CONSULT", "040").count("plover-mode") == 0);
    CHECK(classes("SANCTION", "166").at("quad") == "material-conflict");
    // CAMEO has one number for both, PLOVER's word decides.
    CHECK(classes("AGREE", "042").count("plover-mode") == 0);
    CHECK(shipped_ontology().with_classes({{"cameo", "010"}}).size() == 1);
    for (const EventType& type : shipped_ontology().types())
        if (type.codes.contains("plover")) {
            INFO(type.parent << "/" << type.name);
            CHECK(shipped_ontology().with_classes(type.codes).contains("quad"));
        }
}

TEST_CASE("of two classes of a scheme the one that asks for more holds", "[ontology]") {
    const Ontology own = read(R"({"id":"entente:code/mine/wide","cameo":["18"]},
        {"id":"entente:code/mine/narrow","cameo":["183"]},
        {"id":"entente:code/mine/last","cameo":["183","18"]})");
    CHECK(own.with_classes({{"cameo", "1831"}}).at("mine") == "narrow");
    CHECK(own.with_classes({{"cameo", "182"}}).at("mine") == "wide");
    CHECK(own.with_classes({{"cameo", "19"}}).count("mine") == 0);
    const Ontology both = shipped_ontology().extended_by(own);
    CHECK(both.with_classes({{"plover", "ASSAULT"}, {"cameo", "1831"}}).at("plover-mode") ==
          "suicide-attack");
    CHECK(both.with_classes({{"cameo", "1831"}}).at("mine") == "narrow");
    CHECK(both.digest() != shipped_ontology().digest());
}

TEST_CASE("a code class without codes or without a name is an error", "[ontology]") {
    CHECK(error_of(R"({"id":"entente:code/mine/x"})").find("needs an array") != std::string::npos);
    CHECK(error_of(R"({"id":"entente:code/mine","cameo":["1"]})").find("SCHEME/CODE") !=
          std::string::npos);
    CHECK_FALSE(error_of(R"({"id":"entente:code/mine/x","cameo":"1"})").empty());
    CHECK_FALSE(error_of(R"({"id":"entente:code/mine/x","cameo":[1]})").empty());
}

TEST_CASE("an ontology's digest tells of its content", "[ontology]") {
    EventType visit{.name = "visit", .predicate = "visits", .codes = {{"cameo", "042"}}};
    const auto digest = [&] { return Ontology({{"visitor", "Visitor"}}, {visit}).digest(); };
    const std::string before = digest();
    CHECK(before == digest());
    CHECK(before != Ontology({}, {visit}).digest());
    visit.planned_codes = {{"cameo", "042"}};
    const std::string planned = digest();
    CHECK(before != planned);
    visit.planned_codes = {};
    visit.symmetric = true;
    CHECK(before != digest());
    const Ontology extension({}, {{.name = "rescue", .predicate = "rescues"}});
    CHECK(shipped_ontology().extended_by(extension).digest() != shipped_ontology().digest());
}

TEST_CASE("a subtype inherits what it does not say", "[ontology]") {
    const EventType* impose = shipped_ontology().find("sanction", "impose");
    REQUIRE(impose);
    CHECK(impose->codes.at("plover") == "SANCTION");
    CHECK(impose->codes.at("cameo") == "163");
    CHECK(impose->subject_optional);
    CHECK(shipped_ontology().find("sanction", "sign") == nullptr);
}

TEST_CASE("a user's file extends the shipped ontology", "[ontology]") {
    const Ontology own = read(R"({"id":"entente:type/visit/pilgrimage","prefLabel":"pilgrimage"})",
                              &shipped_ontology());
    const Ontology both = shipped_ontology().extended_by(own);
    const EventType* pilgrimage = both.find("visit", "pilgrimage");
    REQUIRE(pilgrimage);
    CHECK(pilgrimage->predicate == "visits");
    CHECK(both.types().size() == shipped_ontology().types().size() + 1);
}

TEST_CASE("an unknown role is named with its place and the nearest known", "[ontology]") {
    const std::string error = error_of(
        R"({"id":"entente:type/fete","prefLabel":"fete","predicate":"fetes","subjectRole":"entente:role/vistor"})",
        &shipped_ontology());
    CHECK(error.find("own.jsonld:2:") != std::string::npos);
    CHECK(error.find("did you mean \"visitor\"") != std::string::npos);
}

TEST_CASE("an unknown parent and a missing key are errors", "[ontology]") {
    CHECK(error_of(R"({"id":"entente:type/vist/x","prefLabel":"x"})", &shipped_ontology())
              .find("did you mean \"visit\"") != std::string::npos);
    CHECK_FALSE(error_of(R"({"id":"entente:type/x","prefLabel":"x"})").empty());
    CHECK_FALSE(error_of(R"({"id":"entente:type/x"})").empty());
    CHECK_FALSE(error_of("x").empty());
}

TEST_CASE("the nearest word is near or none", "[ontology]") {
    CHECK(nearest_word("tagret", {"target", "sender"}) == "target");
    CHECK(nearest_word("zebra", {"target", "sender"}).empty());
}

TEST_CASE("the Goldstein scale places every CAMEO code by its root", "[ontology]") {
    CHECK(shipped_ontology().scale_value("goldstein", "166") == -4.0);
    CHECK(shipped_ontology().scale_value("goldstein", "0841") == 5.0);
    CHECK(shipped_ontology().scale_value("goldstein", "010") == 0.0);
    CHECK_FALSE(shipped_ontology().scale_value("goldstein", ""));
    CHECK_FALSE(shipped_ontology().scale_value("unknown", "166"));
    for (const EventType& type : shipped_ontology().types()) {
        const auto code = type.codes.find("cameo");
        INFO(type.parent << "/" << type.name);
        if (code != type.codes.end())
            CHECK(shipped_ontology().scale_value("goldstein", code->second));
    }
}

TEST_CASE("of a scale's values the longest beginning counts, and one's own before ours",
          "[ontology]") {
    const Ontology own =
        read(R"({"id":"entente:scale/goldstein/x","cameo":["16","166"],"scaleValue":-3},
        {"id":"entente:scale/goldstein/y","cameo":["1661"],"scaleValue":-2.5})");
    const Ontology both = shipped_ontology().extended_by(own);
    CHECK(both.scale_value("goldstein", "160") == -3.0);
    CHECK(both.scale_value("goldstein", "1661") == -2.5);
    CHECK(both.scale_value("goldstein", "04") == 1.0);
    CHECK(own.digest() == read("").digest());
    CHECK_FALSE(error_of(R"({"id":"entente:scale/mine/x","cameo":["16"]})").empty());
    CHECK_FALSE(error_of(R"({"id":"entente:scale/mine/x","scaleValue":1})").empty());
}
