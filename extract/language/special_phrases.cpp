#include "extract/language/special_phrases.hpp"

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

/// Longest first, then earliest. A phrase whose first or last token is taken is dropped, and still
/// takes its tokens: so the model's own tokenizer does it.
std::vector<TokenRange> without_overlaps(std::vector<TokenRange> matches, std::size_t tokens) {
    std::sort(matches.begin(), matches.end(), [](const TokenRange& a, const TokenRange& b) {
        return std::tuple(b.end - b.begin, a.begin) < std::tuple(a.end - a.begin, b.begin);
    });
    std::vector<bool> taken(tokens, false);
    std::vector<TokenRange> kept;
    for (const TokenRange& match : matches) {
        if (!taken[match.begin] && !taken[match.end - 1])
            kept.push_back(match);
        for (std::size_t i = match.begin; i < match.end; ++i)
            taken[i] = true;
    }
    std::sort(kept.begin(), kept.end(),
              [](const TokenRange& a, const TokenRange& b) { return a.begin < b.begin; });
    return kept;
}

} // namespace

SpecialPhrases::SpecialPhrases(const std::vector<std::vector<std::string>>& phrases) : nodes_(1) {
    for (const std::vector<std::string>& phrase : phrases) {
        std::size_t node = 0;
        for (const std::string& word : phrase) {
            const auto fresh = static_cast<PhraseSymbol>(symbols_.size() + 1);
            const PhraseSymbol symbol = symbols_.emplace(word, fresh).first->second;
            const auto [next, added] = nodes_[node].next.emplace(symbol, nodes_.size());
            node = next->second;
            if (added)
                nodes_.emplace_back();
        }
        nodes_[node].ends_phrase = node != 0;
    }
}

PhraseSymbol SpecialPhrases::symbol(std::string_view text) const {
    const auto found = symbols_.find(text);
    return found == symbols_.end() ? 0 : found->second;
}

void SpecialPhrases::add_matches_at(std::span<const PhraseSymbol> symbols, std::size_t begin,
                                    std::vector<TokenRange>& matches) const {
    std::size_t node = 0;
    for (std::size_t i = begin; i < symbols.size() && symbols[i] != 0; ++i) {
        const auto next = nodes_[node].next.find(symbols[i]);
        if (next == nodes_[node].next.end())
            return;
        node = next->second;
        if (nodes_[node].ends_phrase)
            matches.push_back({.begin = begin, .end = i + 1});
    }
}

std::vector<TokenRange> SpecialPhrases::find(std::span<const PhraseSymbol> symbols) const {
    std::vector<TokenRange> matches;
    for (std::size_t begin = 0; begin < symbols.size(); ++begin)
        if (symbols[begin] != 0)
            add_matches_at(symbols, begin, matches);
    if (matches.empty())
        return {};
    return without_overlaps(std::move(matches), symbols.size());
}

} // namespace entente
