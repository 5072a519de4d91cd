#include "extract/language/lemmatizer.hpp"

#include "tests/extract/language/model.hpp"

using namespace entente;
using namespace entente::test;

namespace {

/// Tables with the shape of English.
ModelFile tables(const TemporaryFolder& folder) {
    return small_model(folder, [](bake::ModelWriter& writer) {
        writer.add_strings("lemmas/rules", std::vector<std::string>{"adv\x1f\x1f", "noun\x1fs\x1f",
                                                                    "noun\x1f"
                                                                    "ies\x1fy",
                                                                    "punct\x1f“\x1f\"",
                                                                    "verb\x1f"
                                                                    "ed\x1f"
                                                                    "e",
                                                                    "verb\x1f"
                                                                    "ed\x1f",
                                                                    "verb\x1fing\x1f"});
        writer.add_strings("lemmas/exceptions",
                           std::vector<std::string>{"noun\x1fmen", "verb\x1fleft", "verb\x1fwent"});
        writer.add_strings("lemmas/exception_lemmas",
                           std::vector<std::string>{"man", "leave\x1flave", "go"});
        writer.add_strings("lemmas/words",
                           std::vector<std::string>{"noun\x1f"
                                                    "city",
                                                    "verb\x1fhope", "verb\x1fhopp", "verb\x1fleave",
                                                    "verb\x1fvisit"});
    });
}

std::string lemma(std::string_view text, PartOfSpeech pos, std::string_view morph = "") {
    const TemporaryFolder folder;
    const ModelFile model = tables(folder);
    return Lemmatizer(model).lemma(text, pos, morph);
}

} // namespace

TEST_CASE("a rule gives the lemma where the word it makes is known", "[language]") {
    CHECK(lemma("Visited", PartOfSpeech::verb, "Tense=Past") == "visit");
    CHECK(lemma("visiting", PartOfSpeech::verb) == "visit");
    CHECK(lemma("cities", PartOfSpeech::noun, "Number=Plur") == "city");
}

TEST_CASE("of several known words that rules make, the last rule's counts", "[language]") {
    const TemporaryFolder folder;
    const ModelFile model = small_model(folder, [](bake::ModelWriter& writer) {
        writer.add_strings("lemmas/rules", std::vector<std::string>{"verb\x1f"
                                                                    "ed\x1f"
                                                                    "e",
                                                                    "verb\x1f"
                                                                    "ed\x1f"});
        writer.add_strings("lemmas/exceptions", std::vector<std::string>{});
        writer.add_strings("lemmas/exception_lemmas", std::vector<std::string>{});
        writer.add_strings("lemmas/words", std::vector<std::string>{"verb\x1fhop", "verb\x1fhope"});
    });
    CHECK(Lemmatizer(model).lemma("hoped", PartOfSpeech::verb, "") == "hop");
}

TEST_CASE("an exception comes before every rule", "[language]") {
    CHECK(lemma("Went", PartOfSpeech::verb, "Tense=Past") == "go");
    CHECK(lemma("men", PartOfSpeech::noun, "Number=Plur") == "man");
}

TEST_CASE("an unknown word takes the first rule that fits, or stays", "[language]") {
    CHECK(lemma("blarped", PartOfSpeech::verb, "Tense=Past") == "blarpe");
    CHECK(lemma("Blarp", PartOfSpeech::verb, "Tense=Past") == "Blarp");
    CHECK(lemma("x2s", PartOfSpeech::noun, "Number=Plur") == "x2");
}

TEST_CASE("base forms are only lower-cased", "[language]") {
    CHECK(lemma("News", PartOfSpeech::noun, "Number=Sing") == "news");
    CHECK(lemma("Left", PartOfSpeech::verb, "VerbForm=Inf") == "left");
    CHECK(lemma("Left", PartOfSpeech::verb, "Tense=Pres|VerbForm=Fin") == "left");
    CHECK(lemma("Left", PartOfSpeech::verb, "Number=Sing|Tense=Pres|VerbForm=Fin") == "lave");
    CHECK(lemma("Bigs", PartOfSpeech::adj, "Degree=Pos") == "bigs");
}

TEST_CASE("parts of speech without tables keep names and lower-case the rest", "[language]") {
    CHECK(lemma("Suria", PartOfSpeech::propn) == "Suria");
    CHECK(lemma("The", PartOfSpeech::det) == "the");
    CHECK(lemma("\n", PartOfSpeech::space) == "\n");
    CHECK(lemma("“", PartOfSpeech::punct) == "\"");
}
