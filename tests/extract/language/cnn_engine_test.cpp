#include "extract/language/cnn_engine.hpp"

#include "extract/language/conllu.hpp"
#include "ontology/diagnostic.hpp"
#include "tests/extract/language/model.hpp"

#include <sstream>
#include <thread>

using namespace entente;
using namespace entente::test;

namespace {

const std::vector<std::string>& texts() {
    static const std::vector<std::string> all{
        "The foreign minister of Belmark, Ana Reyes, visited Suria on Monday.",
        "",
        "Sanctions were imposed by the council. Holt denied it!",
        " \n\n ",
        "\"We don't recognise it,\" she said.\n\nTalks will resume in April 2022.",
        "one two three",
        "x",
        "President Holt's visit to Arvenia, planned for last week, was called off (again).",
    };
    return all;
}

std::vector<Annotation> annotate(const Engine& engine, const std::vector<std::string>& all) {
    const std::vector<std::string_view> views(all.begin(), all.end());
    std::vector<Annotation> annotations(views.size());
    engine.annotate(views, annotations);
    return annotations;
}

Annotation annotate_alone(const Engine& engine, std::string_view text) {
    Annotation annotation;
    engine.annotate({&text, 1}, {&annotation, 1});
    return annotation;
}

bool is_well_formed(std::string_view text, const Annotation& annotation) {
    const std::vector<Token>& tokens = annotation.tokens;
    std::size_t at = 0;
    for (const Token& token : tokens) {
        if (token.span.begin != at || token.head >= tokens.size() || token.dep.empty())
            return false;
        if ((token.entity_position == EntityPosition::outside) != token.entity.empty())
            return false;
        at = token.span.end + (token.space_after ? 1U : 0U);
    }
    return at == text.size() && (tokens.empty() || tokens.front().sentence_start);
}

} // namespace

TEST_CASE("the engine tags, parses and finds entities as spaCy does", "[language][model]") {
    const auto engine = read_cnn_engine(built_model());
    const std::string_view text = "Kim Jong-un visited Moscow on Monday.";
    const Annotation annotation = annotate_alone(*engine, text);
    REQUIRE(forms(text, annotation) == std::vector<std::string>{"Kim", "Jong", "-", "un", "visited",
                                                                "Moscow", "on", "Monday", "."});
    const Token& subject = annotation.tokens[3];
    CHECK(subject.dep == "nsubj");
    CHECK(subject.head == 4);
    CHECK(subject.entity == "PERSON");
    CHECK(subject.entity_position == EntityPosition::inside);
    const Token& verb = annotation.tokens[4];
    CHECK(verb.dep == "ROOT");
    CHECK(verb.head == 4);
    CHECK(verb.lemma == "visit");
    CHECK(verb.tag == "VBD");
    CHECK(verb.pos == PartOfSpeech::verb);
    CHECK(verb.morph == "Tense=Past|VerbForm=Fin");
    CHECK(annotation.tokens[5].entity_position == EntityPosition::begin);
    CHECK(annotation.tokens[5].entity == "GPE");
    CHECK(engine->scheme() == LabelScheme::clear);
    CHECK(mentions(engine->description(), "cnn en_core_web_sm 3.8.0 "));
}

TEST_CASE("a text is annotated the same alone and among others, in any order",
          "[language][model]") {
    const auto engine = read_cnn_engine(built_model());
    std::vector<std::string> many;
    for (int i = 0; i < 60; ++i)
        many.insert(many.end(), texts().begin(), texts().end());
    const std::vector<Annotation> together = annotate(*engine, many);
    const std::vector<Annotation> again = annotate(*engine, texts());
    const auto fresh = read_cnn_engine(built_model());
    for (std::size_t i = 0; i < texts().size(); ++i) {
        const Annotation alone = annotate_alone(*fresh, texts()[i]);
        CHECK(is_well_formed(texts()[i], alone));
        CHECK(same(alone, together[i]));
        CHECK(same(alone, together[together.size() - texts().size() + i]));
        CHECK(same(alone, again[i]));
    }
}

TEST_CASE("threads share an engine and agree", "[language][model]") {
    const auto engine = read_cnn_engine(built_model());
    const std::vector<Annotation> expected = annotate(*engine, texts());
    std::vector<std::vector<Annotation>> found(8);
    std::vector<std::thread> threads;
    for (std::vector<Annotation>& annotations : found)
        threads.emplace_back([&] {
            for (int round = 0; round < 5; ++round)
                annotations = annotate(*engine, texts());
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::vector<Annotation>& annotations : found)
        for (std::size_t i = 0; i < expected.size(); ++i)
            CHECK(same(annotations[i], expected[i]));
}

TEST_CASE("every kernel that this processor has gives the same annotation", "[language][model]") {
    const CnnEngine portable(built_model(), Instructions::portable);
    const std::vector<Annotation> expected = annotate(portable, texts());
    for (const Instructions instructions : {Instructions::avx2, Instructions::avx512}) {
        if (!available(instructions))
            continue;
        const CnnEngine engine(built_model(), instructions);
        const std::vector<Annotation> found = annotate(engine, texts());
        for (std::size_t i = 0; i < expected.size(); ++i)
            CHECK(same(found[i], expected[i]));
    }
}

TEST_CASE("hostile texts are annotated in linear time", "[language][model]") {
    const auto engine = read_cnn_engine(built_model());
    std::string long_text;
    for (int i = 0; i < 20'000; ++i)
        long_text += "Holt visited Suria , again . \n";
    for (const std::string& text :
         {std::string(1'000'000, 'a'), std::string(100'000, '\n'), std::string(50'000, '('),
          std::string("\0\0 \0", 4), std::string(300'000, ' '), long_text}) {
        const Annotation annotation = annotate_alone(*engine, text);
        CHECK(is_well_formed(text, annotation));
    }
}

TEST_CASE("what the engine says survives CoNLL-U", "[language][model]") {
    const auto engine = read_cnn_engine(built_model());
    const std::vector<Annotation> annotations = annotate(*engine, texts());
    std::stringstream stream;
    for (std::size_t i = 0; i < texts().size(); ++i)
        write_conllu(stream, texts()[i], annotations[i], engine->scheme());
    const auto replayed = read_conllu_engine(stream, "stream");
    CHECK(replayed->scheme() == LabelScheme::clear);
    for (std::size_t i = 0; i < texts().size(); ++i) {
        INFO(i << ": " << texts()[i]);
        CHECK(same(annotate_alone(*replayed, texts()[i]), annotations[i]));
    }
}

TEST_CASE("a missing model is an error that says how to mend it", "[language]") {
    const TemporaryFolder folder;
    CHECK(mentions(complaint([&] { read_cnn_engine(folder.file("none.bin")); }),
                   "scripts/fetch-model"));
}

TEST_CASE("a model that lacks a part is refused", "[language]") {
    const TemporaryFolder folder;
    bake::ModelWriter writer;
    writer.add_text("tokenizer/prefix", "^a");
    writer.write(folder.file("part.bin"));
    CHECK(mentions(complaint([&] { read_cnn_engine(folder.file("part.bin")); }),
                   "lacks section 'tokenizer/suffix'"));
}
