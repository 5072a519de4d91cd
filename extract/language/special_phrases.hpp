#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Stands for a word that occurs in a special phrase; 0 for all other words.
using PhraseSymbol = std::uint32_t;

/// A stretch of tokens, half-open.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const TokenRange&) const = default;
};

/// Special cases of the tokenizer that its patterns tear apart, as the sequences of tokens that
/// come of it:
/// ":" "-" ")" for ":-)". They are looked for again in the finished tokens.
class SpecialPhrases {
  public:
    /// Each phrase is the texts of its tokens.
    explicit SpecialPhrases(const std::vector<std::vector<std::string>>& phrases);

    PhraseSymbol symbol(std::string_view text) const;

    /// Where phrases stand in a text whose words have these symbols: of overlapping ones the
    /// longest, then the earliest. In the order of the text. O(symbols x longest phrase).
    std::vector<TokenRange> find(std::span<const PhraseSymbol> symbols) const;

  private:
    struct Node {
        std::map<PhraseSymbol, std::size_t> next;
        bool ends_phrase = false;
    };
    void add_matches_at(std::span<const PhraseSymbol> symbols, std::size_t begin,
                        std::vector<TokenRange>& matches) const;

    std::map<std::string, PhraseSymbol, std::less<>> symbols_;
    /// A trie; the first node is its root.
    std::vector<Node> nodes_;
};

} // namespace entente
