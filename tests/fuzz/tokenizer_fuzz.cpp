// Tokens and single spaces add up to any text.

#include "extract/language/lexicon.hpp"
#include "extract/language/model_file.hpp"
#include "extract/language/tokenizer.hpp"
#include "ontology/text.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct BuiltTokenizer {
    entente::ModelFile model =
        entente::ModelFile::open(ENTENTE_TEST_SHARE "/model/en_core_web_sm-3.8.0.bin");
    entente::TokenizerPatterns patterns{model};
    entente::SpecialPhrases phrases = entente::find_special_phrases(patterns);
    entente::AttributeRules rules{model};
    entente::Lexicon lexicon{model, phrases, rules};
    entente::Tokenizer tokenizer{patterns, phrases, lexicon};
    entente::TokenizerWorkspace workspace;
};

void check_cover(std::string_view text, const std::vector<entente::WordToken>& tokens) {
    std::size_t at = 0;
    for (const entente::WordToken& token : tokens) {
        if (token.span.begin != at || token.span.end <= at || token.span.end > text.size())
            std::abort();
        at = token.span.end + (token.space_after ? 1U : 0U);
    }
    if (at != text.size())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static BuiltTokenizer built;
    const std::string text =
        entente::repair_utf8({reinterpret_cast<const char*>(bytes), size}).text;
    std::vector<entente::WordToken> tokens;
    built.workspace.trim();
    built.tokenizer.tokenize(text, built.workspace, tokens);
    check_cover(text, tokens);
    return 0;
}
