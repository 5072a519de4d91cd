#include "extract/language/noun_chunks.hpp"

#include "tests/support/catch.hpp"

using namespace entente;

namespace {

Token word(PartOfSpeech pos, std::uint32_t head, std::string_view dep) {
    Token token;
    token.pos = pos;
    token.head = head;
    token.dep = dep;
    return token;
}

} // namespace

TEST_CASE("a noun chunk reaches from its leftmost dependent to its head", "[language]") {
    // The Belmark envoy in Suria left .
    const Annotation annotation{{
        word(PartOfSpeech::det, 2, "det"),
        word(PartOfSpeech::propn, 2, "compound"),
        word(PartOfSpeech::noun, 5, "nsubj"),
        word(PartOfSpeech::adp, 2, "prep"),
        word(PartOfSpeech::propn, 3, "pobj"),
        word(PartOfSpeech::verb, 5, "ROOT"),
        word(PartOfSpeech::punct, 5, "punct"),
    }};
    CHECK(noun_chunks(annotation) == std::vector<NounChunk>{{0, 3}, {4, 5}});
    CHECK(noun_chunks(annotation, LabelScheme::universal).empty());
}

TEST_CASE("a conjunct is a chunk where the first of its coordination is one", "[language]") {
    // Holt , Reyes and Tan left
    const Annotation annotation{{
        word(PartOfSpeech::propn, 5, "nsubj"),
        word(PartOfSpeech::punct, 0, "punct"),
        word(PartOfSpeech::propn, 0, "conj"),
        word(PartOfSpeech::cconj, 2, "cc"),
        word(PartOfSpeech::propn, 2, "conj"),
        word(PartOfSpeech::verb, 5, "ROOT"),
    }};
    CHECK(noun_chunks(annotation) == std::vector<NounChunk>{{0, 1}, {2, 3}, {4, 5}});
}

TEST_CASE("a compound is no chunk of its own, and an empty text has none", "[language]") {
    const Annotation annotation{{
        word(PartOfSpeech::noun, 1, "compound"),
        word(PartOfSpeech::noun, 1, "ROOT"),
    }};
    CHECK(noun_chunks(annotation) == std::vector<NounChunk>{{0, 2}});
    CHECK(noun_chunks({}).empty());
}

TEST_CASE("the left edge of a chain of heads is that of its last member", "[language]") {
    const Annotation annotation{{
        word(PartOfSpeech::noun, 1, "x"),
        word(PartOfSpeech::noun, 2, "x"),
        word(PartOfSpeech::noun, 2, "ROOT"),
        word(PartOfSpeech::noun, 2, "x"),
    }};
    CHECK(left_edges(annotation) == std::vector<std::uint32_t>{0, 0, 0, 3});
}
