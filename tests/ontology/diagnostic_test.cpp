#include "ontology/diagnostic.hpp"

#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("a diagnostic says where, what and what would be right, on one line", "[ontology]") {
    const Diagnostic diagnostic{.severity = Severity::rejected,
                                .location = {"news.jsonl", 7, 0},
                                .article = "a1",
                                .problem = "no text",
                                .remedy = "give it a \"text\""};
    CHECK(to_string(diagnostic) == "news.jsonl:7: article a1: no text; give it a \"text\"");
}

TEST_CASE("control characters of an input cannot repaint a terminal", "[ontology]") {
    const Diagnostic diagnostic{.severity = Severity::warning,
                                .location = {"a\x1b[2J.txt", 0, 0},
                                .article = "x\ny",
                                .problem = "bad\tbyte",
                                .remedy = {}};
    CHECK(to_string(diagnostic) == "a?[2J.txt: article x?y: warning: bad?byte");
}
