#include "extract/language/null_engine.hpp"

#include "tests/extract/language/model.hpp"

using namespace entente;
using namespace entente::test;

namespace {

Annotation annotate(std::string_view text) {
    Annotation annotation;
    make_null_engine()->annotate({&text, 1}, {&annotation, 1});
    return annotation;
}

std::vector<std::string> words(std::string_view text) { return forms(text, annotate(text)); }

std::vector<std::string> sentence_openers(std::string_view text) {
    std::vector<std::string> openers;
    for (const Token& token : annotate(text).tokens)
        if (token.sentence_start)
            openers.emplace_back(form(text, token));
    return openers;
}

} // namespace

TEST_CASE("the engine without a model cuts words as the gazetteer wants them", "[language]") {
    CHECK(words("South-Suria's envoy, Gen. J. O'Brien, paid 4,000 (U.S. dollars).") ==
          std::vector<std::string>{"South", "-", "Suria", "'s", "envoy", ",", "Gen.", "J.",
                                   "O'Brien", ",", "paid", "4,000", "(", "U.S.", "dollars", ")",
                                   "."});
    CHECK(words("").empty());
    CHECK(words(" \n\t ").empty());
    CHECK(words("é中👍.") == std::vector<std::string>{"é中", "👍", "."});
}

TEST_CASE("the engine without a model ends sentences at full stops, not at abbreviations",
          "[language]") {
    CHECK(sentence_openers("Mr. Holt left. \"Did he?\" Yes. U.S. envoys stayed.") ==
          std::vector<std::string>{"Mr.", "\"", "Yes", "U.S."});
    CHECK(sentence_openers("He paid 3.5 million.") == std::vector<std::string>{"He"});
}

TEST_CASE("the engine without a model parses nothing", "[language]") {
    const Annotation annotation = annotate("Holt VISITED Suria");
    CHECK(make_null_engine()->scheme() == LabelScheme::none);
    for (std::uint32_t i = 0; i < 3; ++i) {
        CHECK(annotation.tokens[i].head == i);
        CHECK(annotation.tokens[i].dep.empty());
    }
    CHECK(annotation.tokens[1].lemma == "visited");
    CHECK(annotation.tokens[1].space_after);
    CHECK_FALSE(annotation.tokens[2].space_after);
}
