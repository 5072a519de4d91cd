#include "extract/evaluation/evaluation.hpp"
#include "tests/extract/evaluation/gold_builders.hpp"
#include "tests/support/claims.hpp"

namespace entente {

using namespace tests;

namespace {

void score(Evaluation& evaluation, std::string_view members, const std::vector<Claim>& claims) {
    const Article article = article_of("Nothing.");
    const GoldLabels labels = labels_of(members, article);
    add(evaluation, labels, claims,
        score_article(labels, claims, article, shipped_gazetteer(), shipped_ontology()));
}

} // namespace

TEST_CASE("recall is of all labels, precision of complete articles only", "[extract]") {
    Evaluation evaluation;
    score(evaluation,
          R"("complete": true, "claims": [{"type": "visit/state", "roles": {"visitor": "Holt"}},
                                          {"type": "call"}])",
          {visits("Ana Holt", "Suria"), visits("Ivo Reyes", "Suria"),
           meets(state("Suria"), state("Belmark"))});
    score(evaluation, R"("claims": [{"type": "visit"}])",
          {visits("Ana Holt", "Suria"), meets(state("Suria"), state("Belmark"))});
    CHECK(evaluation.articles == 2);
    CHECK(evaluation.complete_articles == 1);
    CHECK(evaluation.found == Quality{.precision = {1, 3}, .recall = {2, 3}});
    CHECK(evaluation.with_subtype == Quality{.precision = {0, 3}, .recall = {1, 3}});
    CHECK(evaluation.by_type.at({"visit", ""}) == Quality{.precision = {1, 2}, .recall = {2, 2}});
    CHECK(evaluation.by_type.at({"visit", "state"}) ==
          Quality{.precision = {0, 0}, .recall = {0, 1}});
    CHECK(evaluation.by_type.at({"meet", ""}) == Quality{.precision = {0, 1}, .recall = {0, 0}});
    CHECK(evaluation.by_type.at({"call", ""}) == Quality{.precision = {0, 0}, .recall = {0, 1}});
    CHECK(evaluation.unjudged == 1);
    CHECK(evaluation.subtype == Proportion{0, 1});
}

TEST_CASE("repeats count neither for nor against precision", "[extract]") {
    Evaluation evaluation;
    score(evaluation, R"("complete": true, "claims": [{"type": "visit"}])",
          {visits("Ana Holt", "Suria"), visits("Ana Holt", "Suria")});
    CHECK(evaluation.repeats == 1);
    CHECK(evaluation.found.precision == Proportion{1, 1});
}

TEST_CASE("roles are counted over near claims too, the rest over found ones", "[extract]") {
    Evaluation evaluation;
    score(evaluation,
          R"("claims": [{"type": "visit", "roles": {"visitor": "Holt", "destination": "Suria"},
                         "time": "2024-05", "modality": "actual"},
                        {"type": "visit", "roles": {"visitor": "Reyes", "destination": "Belmark"},
                         "time": "2024-05"}])",
          {visits("Ana Holt", "Suria").on("2024"), visits("Ivo Reyes", "Suria").on("2024-05")});
    CHECK(evaluation.roles.at("subject") == Proportion{2, 2});
    CHECK(evaluation.roles.at("object") == Proportion{1, 2});
    CHECK(evaluation.time == Proportion{0, 1});
    CHECK(evaluation.vague_times == 1);
    CHECK(evaluation.modality == Proportion{1, 1});
    CHECK(evaluation.polarity == Proportion{0, 0});
    CHECK(evaluation.with_all.recall == Proportion{0, 2});
}

TEST_CASE("a forbidden reading counts once, however often it is made", "[extract]") {
    Evaluation evaluation;
    score(evaluation, R"("forbidden": [{"type": "visit"}, {"type": "call"}])",
          {visits("Ana Holt", "Suria"), visits("Ivo Reyes", "Suria")});
    CHECK(evaluation.forbidden == Proportion{1, 2});
}

} // namespace entente
