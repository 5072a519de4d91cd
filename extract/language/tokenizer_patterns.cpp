#include "extract/language/tokenizer_patterns.hpp"

#include "extract/language/string_id.hpp"

#include <algorithm>
#include <stdexcept>

namespace entente {
namespace {

/// Addresses longer than this are not looked for: the pattern tries every "@" and ":" against every
/// other.
constexpr std::size_t longest_address = 2048;

/// The pieces of a special case, as entente-bake writes them: "text 1F norm", joined by 1E.
std::vector<TokenPiece> read_pieces(std::string_view text) {
    std::vector<TokenPiece> pieces;
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, text.find('\x1e'));
        const auto cut = std::min(piece.find('\x1f'), piece.size() - 1);
        pieces.push_back({.bytes = cut, .norm = string_id(piece.substr(cut + 1))});
        text.remove_prefix(std::min(piece.size() + 1, text.size()));
    }
    return pieces;
}

Regex read_pattern(const ModelFile& model, std::string_view section,
                   Regex::Anchor anchor = Regex::Anchor::none) {
    try {
        return Regex(model.text(section), anchor);
    } catch (const std::invalid_argument& error) {
        model.refuse(error.what());
    }
}

/// Where the search for a suffix may begin. Every suffix has at most twelve characters but for a
/// run of dots, so that what stands before cannot be part of it, and long words stay cheap.
std::size_t suffix_search_start(std::string_view text) {
    constexpr std::size_t most_characters = 16;
    std::size_t begin = text.find_last_not_of('.');
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    for (std::size_t i = 0; i < most_characters && begin > 0; ++i)
        do
            --begin;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U);
    return begin;
}

} // namespace

/// What came off a chunk so far, and what is left of it.
struct TokenizerPatterns::Affixes {
    std::string_view rest;
    std::vector<TokenPiece>& prefixes;
    /// The outermost first.
    std::vector<TokenPiece> suffixes{};

    void take_prefix(std::size_t bytes) {
        prefixes.push_back({.bytes = bytes});
        rest.remove_prefix(bytes);
    }
    void take_suffix(std::size_t bytes) {
        suffixes.push_back({.bytes = bytes});
        rest.remove_suffix(bytes);
    }
};

TokenizerPatterns::TokenizerPatterns(const ModelFile& model)
    : prefix_(read_pattern(model, "tokenizer/prefix")),
      suffix_(read_pattern(model, "tokenizer/suffix")),
      infix_(read_pattern(model, "tokenizer/infix")),
      address_(read_pattern(model, "tokenizer/url", Regex::Anchor::at_start)) {
    const StringTable cases = model.strings("tokenizer/special_cases");
    const StringTable tokens = model.strings("tokenizer/special_case_tokens");
    if (cases.size() != tokens.size())
        model.refuse("the language model has not one list of tokens for each special case");
    special_cases_.reserve(cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        special_cases_.emplace(cases[i], read_pieces(tokens[i]));
        longest_special_case_ = std::max(longest_special_case_, cases[i].size());
    }
}

const std::vector<TokenPiece>* TokenizerPatterns::special_case(std::string_view text) const {
    if (text.size() > longest_special_case_)
        return nullptr;
    const auto found = special_cases_.find(text);
    return found == special_cases_.end() ? nullptr : &found->second;
}

std::vector<std::string_view>
TokenizerPatterns::affixed_special_cases(RegexScratch& scratch) const {
    std::vector<std::string_view> affixed;
    for (const auto& [text, pieces] : special_cases_)
        if (text.find(' ') != std::string_view::npos || prefix_.search(text, scratch) ||
            suffix_.search(text, scratch) || infix_.search(text, scratch))
            affixed.push_back(text);
    std::sort(affixed.begin(), affixed.end());
    return affixed;
}

std::size_t TokenizerPatterns::prefix_bytes(std::string_view text, RegexScratch& scratch) const {
    const auto match = prefix_.search(text, scratch);
    return match ? match->bytes() : 0;
}

std::size_t TokenizerPatterns::suffix_bytes(std::string_view text, RegexScratch& scratch) const {
    const auto match = suffix_.search(text, scratch, suffix_search_start(text));
    return match ? match->bytes() : 0;
}

bool TokenizerPatterns::is_address(std::string_view text, RegexScratch& scratch) const {
    // Every address has a dot in it.
    return text.size() <= longest_address && text.find('.') != std::string_view::npos &&
           address_.search(text, scratch);
}

/// Takes a prefix, a suffix or both off. False when there is nothing to take or a special case is
/// left.
bool TokenizerPatterns::strip_once(Affixes& affixes, RegexScratch& scratch,
                                   SpecialCases special_cases) const {
    const auto is_special = [&](std::string_view text) {
        return special_cases == SpecialCases::use && special_case(text) != nullptr;
    };
    if (affixes.rest.empty() || is_special(affixes.rest))
        return false;
    const std::size_t prefix = prefix_bytes(affixes.rest, scratch);
    const std::string_view behind = affixes.rest.substr(prefix);
    if (prefix > 0 && is_special(behind)) {
        affixes.take_prefix(prefix);
        return false;
    }
    // The suffix is looked for without the prefix, so that its look-behinds do not see it.
    const std::size_t suffix = suffix_bytes(behind, scratch);
    if (suffix > 0 && is_special(affixes.rest.substr(0, affixes.rest.size() - suffix))) {
        affixes.take_suffix(suffix);
        return false;
    }
    if (prefix > 0)
        affixes.take_prefix(prefix);
    if (suffix > 0)
        affixes.take_suffix(suffix);
    return prefix > 0 || suffix > 0;
}

void TokenizerPatterns::split_core(std::string_view core, RegexScratch& scratch,
                                   std::vector<TokenPiece>& pieces,
                                   SpecialCases special_cases) const {
    const auto* const special = special_cases == SpecialCases::use ? special_case(core) : nullptr;
    if (special != nullptr) {
        pieces.insert(pieces.end(), special->begin(), special->end());
        return;
    }
    if (is_address(core, scratch)) {
        pieces.push_back({.bytes = core.size()});
        return;
    }
    std::size_t start = 0;
    const auto cut_at = [&](std::size_t end) {
        if (end > start)
            pieces.push_back({.bytes = end - start});
        start = end;
    };
    std::size_t from = 0;
    while (const auto infix = infix_.search(core, scratch, from)) {
        if (infix->bytes() == 0)
            break;
        from = infix->end;
        // An infix at the very beginning is none; it stays with what follows.
        if (infix->begin == 0)
            continue;
        cut_at(infix->begin);
        cut_at(infix->end);
    }
    cut_at(core.size());
}

void TokenizerPatterns::split(std::string_view chunk, RegexScratch& scratch,
                              std::vector<TokenPiece>& pieces, SpecialCases special_cases) const {
    Affixes affixes{.rest = chunk, .prefixes = pieces};
    while (strip_once(affixes, scratch, special_cases))
        continue;
    if (!affixes.rest.empty())
        split_core(affixes.rest, scratch, pieces, special_cases);
    pieces.insert(pieces.end(), affixes.suffixes.rbegin(), affixes.suffixes.rend());
}

} // namespace entente
