#include "ontology/claim_line.hpp"

#include "ontology/json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

Claim full_claim() {
    Claim claim = visits(person("Ana \"Holt\"", "SUR"), state("Belmark"))
                      .on("2024-05-06/2024-05-08")
                      .planned();
    claim.subtype = "state";
    claim.codes = {{"plover", "AGREE"}, {"cameo", "036"}};
    claim.subject->span = CodePointSpan{3, 9};
    claim.subject->sector = "GOV";
    claim.qualifiers = {{"reason",
                         {.id = {},
                          .name = "talks on trade",
                          .kind = EntityKind::other,
                          .country = {},
                          .sector = {},
                          .span = CodePointSpan{20, 34}}}};
    claim.attributed_to = {{person("Luis Reyes"), "said"}};
    claim.confidence = 0.86;
    claim.evidence = {
        {0, 40}, "Ana \"Holt\" will visit …\n\u2028</script>", {10, 15}, "visit.visit"};
    return claim;
}

std::string problem_of(const std::string& line) {
    const auto read = read_line(line);
    const auto* problem = std::get_if<LineProblem>(&read);
    return problem ? problem->problem : std::string();
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

} // namespace

TEST_CASE("a claim line reads back as the claim", "[ontology]") {
    const Claim claim = full_claim();
    const std::string line = write_claim_line(claim);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(std::get<Claim>(read_line(line)) == claim);
}

TEST_CASE("an article line reads back as the article", "[ontology]") {
    const ArticleRecord article{.id = "a1",
                                .sha256 = "77ab",
                                .title = "Holt in Belmark",
                                .published = make_day(2024, 5, 3),
                                .publisher = "The Suria Times",
                                .url = "https://news.example/1",
                                .characters = 3821,
                                .claims = 24,
                                .extractor = "0.1.0+4be1"};
    CHECK(std::get<ArticleRecord>(read_line(write_article_line(article))) == article);
    CHECK(std::get<ArticleRecord>(read_line(write_article_line({}))) == ArticleRecord{});
}

TEST_CASE("the keys of a claim line stand in the order of the format", "[ontology]") {
    const std::string line = write_claim_line(full_claim());
    std::size_t last = 0;
    for (const std::string key :
         {"\"v\":1", "\"record\"", "\"id\"", "\"article\"", "\"event\"", "\"type\"", "\"subtype\"",
          "\"codes\"", "\"subject\"", "\"predicate\"", "\"object\"", "\"qualifiers\"", "\"time\"",
          "\"modality\"", "\"polarity\"", "\"attributed_to\"", "\"confidence\"", "\"evidence\""}) {
        const std::size_t at = line.find(key);
        REQUIRE(at != std::string::npos);
        CHECK(at >= last);
        last = at;
    }
}

TEST_CASE("without text the evidence keeps its span", "[ontology]") {
    const std::string line = write_claim_line(full_claim(), EvidenceText::leave_out);
    CHECK(line.find("will visit") == std::string::npos);
    CHECK(std::get<Claim>(read_line(line)).evidence.span == CodePointSpan{0, 40});
}

TEST_CASE("unknown keys are ignored, another version is named", "[ontology]") {
    const std::string line = write_claim_line(full_claim());
    CHECK(std::get<Claim>(read_line(replaced(line, "{\"v\":1", "{\"new\":[{}],\"v\":1"))) ==
          full_claim());
    CHECK(problem_of(replaced(line, "\"v\":1", "\"v\":2")).find("version 2") != std::string::npos);
}

TEST_CASE("what is missing or of the wrong type is named", "[ontology]") {
    const std::string line = write_claim_line(full_claim());
    CHECK(problem_of(replaced(line, "\"predicate\"", "\"predicat\"")).find("predicate") !=
          std::string::npos);
    CHECK(problem_of(replaced(line, "\"planned\"", "\"hoped\"")).find("hoped") !=
          std::string::npos);
    CHECK(
        problem_of(replaced(line, "\"confidence\":0.86", "\"confidence\":2")).find("confidence") !=
        std::string::npos);
    CHECK(problem_of(replaced(line, "\"edtf\":\"2024-05-06/2024-05-08", "\"edtf\":\"next week"))
              .find("next week") != std::string::npos);
    CHECK_FALSE(problem_of("[]").empty());
    CHECK_FALSE(problem_of("not json").empty());
    CHECK_FALSE(problem_of("{\"v\":1,\"record\":\"rumour\"}").empty());
}

TEST_CASE("a claim needs a subject or an object", "[ontology]") {
    Claim claim = full_claim();
    claim.subject.reset();
    CHECK(std::holds_alternative<Claim>(read_line(write_claim_line(claim))));
    claim.object.reset();
    CHECK_FALSE(problem_of(write_claim_line(claim)).empty());
}

TEST_CASE("subject, object and speakers without an id would be one entity, and are refused",
          "[ontology]") {
    Claim claim = full_claim();
    claim.object->id.clear();
    CHECK(problem_of(write_claim_line(claim)).find("id") != std::string::npos);
    claim = full_claim();
    REQUIRE_FALSE(claim.attributed_to.empty());
    claim.attributed_to[0].speaker.id.clear();
    CHECK(problem_of(write_claim_line(claim)).find("id") != std::string::npos);
}
