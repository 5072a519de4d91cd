#include "ontology/json.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/catch.hpp"

namespace entente {

namespace {

/// Two labels of which one is met, one forbidden reading that is made, one claim too many.
constexpr const char* gold =
    R"({"id":"a","published":"2019-03-25","complete":true,"text":"President Ana Holt of Norway )"
    R"(visited Vienna on Sunday. President Ana Holt met Ivo Reyes.",)"
    R"("claims":[{"type":"visit","roles":{"visitor":"Holt","destination":"Vienna"},)"
    R"("time":"2019-03-23"},{"type":"sanction","roles":{"sender":"Norway"}}],)"
    R"("forbidden":[{"type":"meet","roles":{"agent":"Reyes"}}]})"
    "\n";

/// The member that a path of keys leads to.
const JsonValue& at(const JsonValue& value, const std::vector<std::string>& path) {
    const JsonValue* found = &value;
    for (const std::string& key : path) {
        found = found->member(key);
        REQUIRE(found);
    }
    return *found;
}

JsonValue report_of(const ProgramRun& run) {
    REQUIRE(count_lines(run.output) == 1);
    auto report = read_json(run.output);
    REQUIRE(std::holds_alternative<JsonValue>(report));
    return std::get<JsonValue>(std::move(report));
}

} // namespace

TEST_CASE("claims are scored against labels, with each error named", "[cli]") {
    const TestFolder folder;
    const ProgramRun run = run_entente("eval --errors " + folder.write("gold.jsonl", gold));
    CHECK(run.exit_code == 0);
    CHECK(run.messages.empty());
    CHECK(contains(run.output, "a: missing: sanction: sender Norway\n"));
    CHECK(contains(run.output, "a: differs: visit: Ana Holt -> Vienna (time 2019-03-24, not "
                               "2019-03-23): \"President Ana Holt of Norway visited Vienna on "
                               "Sunday.\"\n"));
    CHECK(contains(run.output, "a: forbidden: meet: Ana Holt -> Ivo Reyes"));
    CHECK(contains(run.output, "1 article, 1 of them labelled completely; 2 labels"));
    CHECK(contains(run.output, "forbidden readings made: 1 of 1"));
    CHECK_FALSE(contains(run_entente("eval " + folder.path("gold.jsonl")).output, "missing"));
}

TEST_CASE("the report as JSON can be read back", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("gold.jsonl", gold);
    const JsonValue report = report_of(run_entente("eval --json --errors " + file));
    CHECK(*at(report, {"labels"}).number() == 2);
    CHECK(*at(report, {"type_and_roles", "recall", "right"}).number() == 1);
    CHECK(*at(report, {"type_and_roles", "recall", "low"}).number() == Approx(0.0945));
    CHECK(*at(report, {"and_all_labelled", "recall", "right"}).number() == 0);
    CHECK(*at(report, {"time", "of"}).number() == 1);
    CHECK(at(report, {"modality", "value"}).is_null());
    CHECK(*at(report, {"forbidden", "made"}).number() == 1);
    const JsonValue::Array& errors = *at(report, {"errors"}).array();
    REQUIRE(errors.size() >= 3);
    CHECK(*at(errors[0], {"kind"}).string() == "differs");
    CHECK(*at(errors[1], {"kind"}).string() == "missing");
    CHECK_FALSE(report_of(run_entente("eval --json " + file)).member("errors"));
}

TEST_CASE("a bad line of labels is rejected with its place, and the rest is scored", "[cli]") {
    const TestFolder folder;
    const std::string file =
        folder.write("gold.jsonl",
                     std::string(R"({"id":"b","text":"Holt left.","claims":[{"type":"vist"}]})") +
                         "\nnot JSON\n" + gold + R"({"id":"c","text":"Holt left."})" + "\n" + gold);
    const ProgramRun run = run_entente("eval --published 2019-03-25 " + file);
    CHECK(run.exit_code == 1);
    CHECK(contains(run.output, "1 article, 1 of them labelled completely; 2 labels"));
    CHECK(contains(run.messages, file + ":1: article b: label 1 of \"claims\": unknown type "
                                        "\"vist\"; did you mean \"visit\"?"));
    CHECK(contains(run.messages, file + ":2: not JSON"));
    CHECK(contains(run.messages, file + ":4: article c: no \"claims\""));
    CHECK(contains(run.messages, file + ":5: article a: another line has labels for this id"));
    CHECK(contains(run.messages, "4 inputs rejected"));
}

TEST_CASE("what has no labels is no gold", "[cli]") {
    const TestFolder folder;
    const ProgramRun text = run_entente("eval " + folder.write("a.txt", short_article));
    CHECK(text.exit_code == 1);
    CHECK(contains(text.messages, "plain text, which has no labels"));
    const std::string article = folder.write("a.txt", short_article);
    const std::string claims = folder.write("c.jsonl", run_entente("extract " + article).output);
    CHECK(contains(run_entente("eval " + claims).messages, "lines that extract printed"));
    CHECK(run_entente("eval").exit_code == 2);
    CHECK(run_entente("eval " + folder.path("none.jsonl")).exit_code == 1);
}

TEST_CASE("the labelled examples are scored alike with any number of threads", "[cli]") {
    const std::string arguments = "eval --errors " ENTENTE_TEST_SOURCE "/examples/gold --jobs ";
    const ProgramRun one = run_entente(arguments + "1");
    CHECK(one.exit_code == 0);
    CHECK(one.messages.empty());
    CHECK(contains(one.output, "12 articles, 7 of them labelled completely"));
    CHECK(run_entente(arguments + "4").output == one.output);
}

TEST_CASE("claims that are not sure enough are not scored", "[cli]") {
    const TestFolder folder;
    const std::string file = folder.write("gold.jsonl", gold);
    const JsonValue report = report_of(run_entente("eval --json --min-confidence 1 " + file));
    CHECK(*at(report, {"claims"}).number() == 0);
    CHECK(*at(report, {"type_and_roles", "recall", "right"}).number() == 0);
}

} // namespace entente
