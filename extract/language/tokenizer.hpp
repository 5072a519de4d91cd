#pragma once

#include "extract/language/lexicon.hpp"
#include "extract/language/regex.hpp"
#include "extract/language/special_phrases.hpp"
#include "extract/language/tokenizer_patterns.hpp"
#include "ontology/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A token before any analysis. Texts and single spaces add up to the text they were cut from.
struct WordToken {
    ByteSpan span;
    /// Whether one ASCII space follows, which belongs to no token.
    bool space_after = false;
    /// Lives in the workspace until `trim` says otherwise.
    const Lexeme* lexeme = nullptr;
    /// The id of what the word is normalised to, here.
    std::uint64_t norm = 0;
};

/// Scratch memory and caches of the tokenizer, for one thread at a time. They make the next text
/// faster, never different.
class TokenizerWorkspace {
  public:
    /// Forgets all words if there are too many of them. Lexemes handed out before are gone then;
    /// true in that case.
    bool trim();

  private:
    friend class Tokenizer;
    struct CachedPiece {
        std::uint32_t bytes = 0;
        const Lexeme* lexeme = nullptr;
        std::uint64_t norm = 0;
    };
    RegexScratch scratch_;
    LexemeCache lexemes_;
    StringMap<std::vector<CachedPiece>> chunks_;
    std::size_t chunk_bytes_ = 0;
    std::vector<TokenPiece> pieces_;
    std::vector<CachedPiece> fresh_;
    std::vector<PhraseSymbol> symbols_;
    std::vector<WordToken> rewritten_;
};

/// Cuts texts into tokens as spaCy's English tokenizer does. Constant and safe to share between
/// threads, each with its own workspace; borrows its arguments.
class Tokenizer {
  public:
    Tokenizer(const TokenizerPatterns& patterns, const SpecialPhrases& phrases,
              const Lexicon& lexicon)
        : patterns_(patterns), phrases_(phrases), lexicon_(lexicon) {}

    /// Appends the tokens of `text`. Precondition: it is valid UTF-8. O(length).
    void tokenize(std::string_view text, TokenizerWorkspace& workspace,
                  std::vector<WordToken>& tokens) const;

  private:
    using CachedPiece = TokenizerWorkspace::CachedPiece;
    void cut_chunk(std::string_view text, ByteSpan chunk, TokenizerWorkspace& workspace,
                   std::vector<WordToken>& tokens) const;
    const std::vector<CachedPiece>& pieces_of(std::string_view chunk,
                                              TokenizerWorkspace& workspace) const;
    void rejoin_phrases(std::string_view text, std::size_t first, TokenizerWorkspace& workspace,
                        std::vector<WordToken>& tokens) const;
    void rewrite(std::string_view text, std::span<const WordToken> phrase,
                 TokenizerWorkspace& workspace) const;

    const TokenizerPatterns& patterns_;
    const SpecialPhrases& phrases_;
    const Lexicon& lexicon_;
};

/// The special cases that the tokenizer's patterns would tear apart.
SpecialPhrases find_special_phrases(const TokenizerPatterns& patterns);

} // namespace entente
