#include "extract/language/tokenizer.hpp"

#include "extract/language/string_id.hpp"
#include "tests/extract/language/model.hpp"

#include <chrono>

using namespace entente;
using namespace entente::test;

namespace {

/// The tokenizer of the built model.
class BuiltTokenizer {
  public:
    BuiltTokenizer()
        : model_(ModelFile::open(built_model())), patterns_(model_),
          phrases_(find_special_phrases(patterns_)), rules_(model_),
          lexicon_(model_, phrases_, rules_), tokenizer_(patterns_, phrases_, lexicon_) {}

    std::vector<WordToken> tokens(std::string_view text) {
        std::vector<WordToken> found;
        tokenizer_.tokenize(text, workspace_, found);
        return found;
    }
    /// The texts of the tokens, joined by bars.
    std::string cut(std::string_view text) {
        std::string joined;
        for (const WordToken& token : tokens(text)) {
            joined += joined.empty() ? "" : "|";
            joined += text.substr(token.span.begin, token.span.end - token.span.begin);
        }
        return joined;
    }
    const TokenizerPatterns& patterns() const { return patterns_; }

  private:
    ModelFile model_;
    TokenizerPatterns patterns_;
    SpecialPhrases phrases_;
    AttributeRules rules_;
    Lexicon lexicon_;
    Tokenizer tokenizer_;
    TokenizerWorkspace workspace_;
};

/// Whether tokens and single spaces add up to the text.
bool covers(std::string_view text, const std::vector<WordToken>& tokens) {
    std::size_t at = 0;
    for (const WordToken& token : tokens) {
        if (token.span.begin != at || token.span.end <= token.span.begin)
            return false;
        at = token.span.end;
        if (token.space_after && (at >= text.size() || text[at] != ' '))
            return false;
        at += token.space_after ? 1 : 0;
    }
    return at == text.size();
}

} // namespace

TEST_CASE("the tokenizer cuts as spaCy does", "[language][model]") {
    BuiltTokenizer tokenizer;
    CHECK(
        tokenizer.cut("The U.S. doesn't recognise Kosovo-based groups (e.g. \"LDK\"), Mr. O'Brien "
                      "said at 5p.m. Visit https://t.co/x?y=1 :-) 10km/h... It's £3.5bn!") ==
        "The|U.S.|does|n't|recognise|Kosovo|-|based|groups|(|e.g.|\"|LDK|\"|)|,|Mr.|O'Brien|said|"
        "at|5|p.m.|Visit|https://t.co/x?y=1|:-)|10|km/h|...|It|'s|£|3.5bn|!");
    CHECK(tokenizer.cut("U.S.-led") == "U.S.-led");
    CHECK(tokenizer.cut("Kim–Trump $4bn-$5bn 5°C.") == "Kim|–|Trump|$|4bn-$5bn|5|°|C|.");
}

TEST_CASE("white space beyond one space makes tokens", "[language][model]") {
    BuiltTokenizer tokenizer;
    CHECK(tokenizer.cut("a  b") == "a| |b");
    CHECK(tokenizer.cut("a\n b") == "a|\n |b");
    CHECK(tokenizer.cut("a \nb") == "a|\n|b");
    CHECK(tokenizer.cut(" a ") == " |a");
    CHECK(tokenizer.cut("a\xC2\xA0"
                        "b") == "a|\xC2\xA0|b");
    CHECK(tokenizer.tokens("").empty());
}

TEST_CASE("a special case brings its norm, also when the affixes hide it", "[language][model]") {
    BuiltTokenizer tokenizer;
    CHECK(tokenizer.tokens("don't")[1].norm == string_id("not"));
    CHECK(tokenizer.tokens("(don't)")[2].norm == string_id("not"));
    CHECK(tokenizer.tokens("Jan.")[0].norm == string_id("January"));
    CHECK(tokenizer.tokens("€")[0].norm == string_id("$"));
    CHECK(tokenizer.cut("(:-))") == "(|:-))");
}

TEST_CASE("a word's features are its outline and its ends", "[language][model]") {
    CHECK(word_shape("Reyes") == "Xxxxx");
    CHECK(word_shape("U.S.-led") == "X.X.-xxx");
    CHECK(word_shape("2023") == "dddd");
    CHECK(word_shape("aaaaaAAAAA1111") == "xxxxXXXXdddd");
    CHECK(word_shape("中国") == "xx");
    CHECK(word_shape("!!!!!!") == "!!!!");
    CHECK(word_shape(std::string(99, 'a')) == "xxxx");
    CHECK(word_shape(std::string(100, 'a')) == "LONG");
    CHECK(word_shape("").empty());
}

TEST_CASE("tokens and spaces add up to any text", "[language][model]") {
    BuiltTokenizer tokenizer;
    const std::vector<std::string_view> scraps{
        "a",        "(",          ")", "'",    "\"", ".",  "..",   "don't",
        ":-)",      "Jan.",       " ", "  ",   "\n", "\t", "5",    "km",
        "/",        "-",          "—", "£",    "é",  "中", "👍🏽", "\xE2\x80\x8B",
        "\xC2\xA0", "http://x.y", "@", "U.S.", "'s", "|",  "_",    "İ",
        "Σ",        "e.g."};
    std::uint32_t seed = 1;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i) {
            seed = seed * 1664525U + 1013904223U;
            text += scraps[(seed >> 16U) % scraps.size()];
        }
        INFO(text);
        CHECK(covers(text, tokenizer.tokens(text)));
    }
}

TEST_CASE("every special case stays whole or is cut the same in every company",
          "[language][model]") {
    BuiltTokenizer tokenizer;
    RegexScratch scratch;
    const auto affixed = tokenizer.patterns().affixed_special_cases(scratch);
    CHECK(affixed.size() == 366);
    for (const std::string_view special : affixed) {
        const std::string alone(special);
        const auto* const pieces = tokenizer.patterns().special_case(special);
        REQUIRE(pieces != nullptr);
        CHECK(tokenizer.tokens(alone).size() == pieces->size());
        CHECK(covers("\"" + alone + "\",", tokenizer.tokens("\"" + alone + "\",")));
    }
}

TEST_CASE("what the tokenizer remembers does not change what it says", "[language][model]") {
    BuiltTokenizer warm;
    const std::string text = "Don't (can't) U.S.-led e.g. :-) \"Kim's\" 10km/h.";
    const std::string first = warm.cut(text);
    CHECK(warm.cut(text) == first);
    BuiltTokenizer cold;
    CHECK(cold.cut("\"Kim's\" and more. " + text).ends_with(first));
}

TEST_CASE("hostile words take linear time", "[language][model]") {
    BuiltTokenizer tokenizer;
    const auto repeated = [](std::string_view part, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes)
            text += part;
        return text;
    };
    constexpr std::size_t megabyte = 1'000'000;
    for (const char* part :
         {"a", "(", ".", "a.", ")..", "\"'", "a:@", ":-)", "1,", "\n", "é", "a-"}) {
        const std::string text = repeated(part, megabyte);
        const auto start = std::chrono::steady_clock::now();
        CHECK(covers(text, tokenizer.tokens(text)));
        const auto taken = std::chrono::steady_clock::now() - start;
        INFO(part);
        // A quadratic tokenizer would take hours.
        CHECK(taken < std::chrono::seconds(60));
    }
}
