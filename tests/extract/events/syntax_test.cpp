#include "extract/language/syntax.hpp"

#include "tests/support/catch.hpp"

using namespace entente;

namespace {

struct Row {
    std::string_view lemma;
    PartOfSpeech pos;
    std::uint32_t head;
    std::string_view dep;
};

std::vector<Token> tokens(std::initializer_list<Row> rows) {
    std::vector<Token> made;
    for (const Row& row : rows) {
        Token token;
        token.lemma = std::string(row.lemma);
        token.pos = row.pos;
        token.head = row.head;
        token.dep = row.dep;
        made.push_back(token);
    }
    return made;
}

} // namespace

TEST_CASE("an argument hangs below its verb, its preposition below it", "[events]") {
    const auto sentence = tokens({{"Holt", PartOfSpeech::propn, 1, "nsubj"},
                                  {"arrive", PartOfSpeech::verb, 1, "ROOT"},
                                  {"in", PartOfSpeech::adp, 1, "prep"},
                                  {"Suria", PartOfSpeech::propn, 2, "pobj"}});
    const SyntaxTree tree(sentence, LabelScheme::clear);
    CHECK(tree.relation(3) == Relation::oblique);
    CHECK(tree.head(3) == 1);
    CHECK(tree.preposition_lemma(3) == "in");
    CHECK(tree.child(1, Relation::subject) == 0);
}

TEST_CASE("both schemes give rules the same view", "[events]") {
    const auto clear = tokens({{"treaty", PartOfSpeech::noun, 2, "nsubjpass"},
                               {"be", PartOfSpeech::aux, 2, "auxpass"},
                               {"sign", PartOfSpeech::verb, 2, "ROOT"},
                               {"by", PartOfSpeech::adp, 2, "agent"},
                               {"Holt", PartOfSpeech::propn, 3, "pobj"}});
    const auto universal = tokens({{"treaty", PartOfSpeech::noun, 2, "nsubj:pass"},
                                   {"be", PartOfSpeech::aux, 2, "aux:pass"},
                                   {"sign", PartOfSpeech::verb, 2, "root"},
                                   {"by", PartOfSpeech::adp, 4, "case"},
                                   {"Holt", PartOfSpeech::propn, 2, "obl:agent"}});
    const SyntaxTree one(clear, LabelScheme::clear);
    const SyntaxTree other(universal, LabelScheme::universal);
    for (std::uint32_t i = 0; i < clear.size(); ++i) {
        CHECK(one.relation(i) == other.relation(i));
        CHECK(one.head(i) == other.head(i));
        CHECK(one.preposition_lemma(i) == other.preposition_lemma(i));
    }
}

TEST_CASE("conjuncts are found from any of them", "[events]") {
    const auto sentence = tokens({{"Holt", PartOfSpeech::propn, 5, "nsubj"},
                                  {"Tan", PartOfSpeech::propn, 0, "conj"},
                                  {"and", PartOfSpeech::cconj, 1, "cc"},
                                  {"Reyes", PartOfSpeech::propn, 1, "conj"},
                                  {",", PartOfSpeech::punct, 0, "punct"},
                                  {"meet", PartOfSpeech::verb, 5, "ROOT"}});
    const SyntaxTree tree(sentence, LabelScheme::clear);
    CHECK(tree.conjuncts(3) == std::vector<std::uint32_t>{0, 1, 3});
    CHECK(tree.left_edge(0) == 0);
    CHECK(tree.right_edge(0) == 4);
    CHECK(tree.dominates(5, 3));
}

TEST_CASE("without a parse every word stands alone", "[events]") {
    const auto sentence =
        tokens({{"Holt", PartOfSpeech::propn, 0, ""}, {"visit", PartOfSpeech::verb, 0, ""}});
    const SyntaxTree tree(sentence, LabelScheme::none);
    CHECK(tree.relation(1) == Relation::root);
    CHECK(tree.children(0).empty());
}

TEST_CASE("a word stands above itself and all that hangs below it", "[events]") {
    const auto sentences = tokens({{"Holt", PartOfSpeech::propn, 1, "nsubj"},
                                   {"say", PartOfSpeech::verb, 1, "ROOT"},
                                   {"Reyes", PartOfSpeech::propn, 3, "nsubj"},
                                   {"leave", PartOfSpeech::verb, 1, "ccomp"},
                                   {"he", PartOfSpeech::pron, 5, "nsubj"},
                                   {"wait", PartOfSpeech::verb, 5, "ROOT"}});
    const SyntaxTree tree(sentences, LabelScheme::clear);
    CHECK(tree.dominates(1, 1));
    CHECK(tree.dominates(1, 2));
    CHECK(tree.dominates(3, 2));
    CHECK_FALSE(tree.dominates(3, 0));
    CHECK_FALSE(tree.dominates(2, 3));
    CHECK_FALSE(tree.dominates(1, 4));
    CHECK_FALSE(tree.dominates(5, 1));
    CHECK(tree.left_edge(1) == 0);
    CHECK(tree.right_edge(1) == 3);
    CHECK(tree.left_edge(3) == 2);
    CHECK(tree.left_edge(5) == 4);
}

TEST_CASE("a copula takes what belongs to its clause, wherever its noun stands", "[events]") {
    // "Holt is the guest who is ill": each copula those of its own noun.
    const auto sentence = tokens({{"Holt", PartOfSpeech::propn, 2, "nsubj"},
                                  {"be", PartOfSpeech::aux, 2, "cop"},
                                  {"guest", PartOfSpeech::noun, 2, "root"},
                                  {"who", PartOfSpeech::pron, 5, "nsubj"},
                                  {"be", PartOfSpeech::aux, 5, "cop"},
                                  {"ill", PartOfSpeech::adj, 2, "acl:relcl"}});
    const SyntaxTree tree(sentence, LabelScheme::universal);
    CHECK(tree.head(1) == 1);
    CHECK(tree.head(0) == 1);
    CHECK(tree.head(2) == 1);
    CHECK(tree.head(4) == 2);
    CHECK(tree.head(5) == 4);
    CHECK(tree.head(3) == 4);
    CHECK(tree.relation(4) == Relation::relative_clause);
}
