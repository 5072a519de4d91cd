#include "extract/language/tokenizer.hpp"

#include "extract/language/unicode.hpp"

#include <algorithm>
#include <cassert>

namespace entente {
namespace {

/// Longer chunks are rare and not worth remembering.
constexpr std::size_t longest_cached_chunk = 64;
constexpr std::size_t most_cached_bytes = std::size_t{12} << 20U;

std::string_view view(std::string_view text, ByteSpan span) {
    return text.substr(span.begin, span.end - span.begin);
}

/// Calls `emit` with each run of white space or of other characters, and whether one ASCII space
/// that belongs to no token follows it. An empty run says only that such a space stands there.
template <typename Emit>
void for_each_chunk(std::string_view text, Emit emit) {
    std::size_t start = 0;
    bool in_space = !text.empty() && is_space(decode_code_point(text, 0).value);
    for (std::size_t position = 0; position < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, position);
        if (is_space(decoded.value) != in_space) {
            const bool swallowed = decoded.value == U' ';
            emit(start, position, swallowed);
            start = swallowed ? position + 1 : position;
            in_space = !in_space;
        }
        position += decoded.bytes;
    }
    if (start < text.size())
        emit(start, text.size(), false);
}

} // namespace

bool TokenizerWorkspace::trim() {
    if (!lexemes_.full() && chunk_bytes_ <= most_cached_bytes)
        return false;
    chunks_.clear();
    chunk_bytes_ = 0;
    lexemes_.clear();
    return true;
}

const std::vector<TokenizerWorkspace::CachedPiece>&
Tokenizer::pieces_of(std::string_view chunk, TokenizerWorkspace& workspace) const {
    if (const auto found = workspace.chunks_.find(chunk); found != workspace.chunks_.end())
        return found->second;
    workspace.pieces_.clear();
    workspace.fresh_.clear();
    patterns_.split(chunk, workspace.scratch_, workspace.pieces_);
    std::size_t begin = 0;
    for (const TokenPiece& piece : workspace.pieces_) {
        const Lexeme& lexeme = workspace.lexemes_.find(chunk.substr(begin, piece.bytes), lexicon_);
        workspace.fresh_.push_back({.bytes = static_cast<std::uint32_t>(piece.bytes),
                                    .lexeme = &lexeme,
                                    .norm = piece.norm != 0 ? piece.norm : lexeme.norm});
        begin += piece.bytes;
    }
    if (chunk.size() > longest_cached_chunk)
        return workspace.fresh_;
    workspace.chunk_bytes_ +=
        2 * chunk.size() + 128 + workspace.fresh_.size() * sizeof(CachedPiece);
    return workspace.chunks_.emplace(chunk, workspace.fresh_).first->second;
}

void Tokenizer::cut_chunk(std::string_view text, ByteSpan chunk, TokenizerWorkspace& workspace,
                          std::vector<WordToken>& tokens) const {
    std::uint32_t begin = chunk.begin;
    for (const CachedPiece& piece : pieces_of(view(text, chunk), workspace)) {
        tokens.push_back({.span = {.begin = begin, .end = begin + piece.bytes},
                          .lexeme = piece.lexeme,
                          .norm = piece.norm});
        begin += piece.bytes;
    }
}

void Tokenizer::tokenize(std::string_view text, TokenizerWorkspace& workspace,
                         std::vector<WordToken>& tokens) const {
    assert(text.size() <= UINT32_MAX && "offsets have 32 bits");
    const std::size_t first = tokens.size();
    for_each_chunk(text, [&](std::size_t begin, std::size_t end, bool space_follows) {
        if (begin < end)
            cut_chunk(text,
                      {.begin = static_cast<std::uint32_t>(begin),
                       .end = static_cast<std::uint32_t>(end)},
                      workspace, tokens);
        if (space_follows && tokens.size() > first)
            tokens.back().space_after = true;
    });
    rejoin_phrases(text, first, workspace, tokens);
}

/// Puts the tokens of a special case in place of those of `phrase`, if it is one with the spaces it
/// has here.
void Tokenizer::rewrite(std::string_view text, std::span<const WordToken> phrase,
                        TokenizerWorkspace& workspace) const {
    const ByteSpan span{.begin = phrase.front().span.begin, .end = phrase.back().span.end};
    const auto* const pieces = patterns_.special_case(view(text, span));
    if (pieces == nullptr) {
        workspace.rewritten_.insert(workspace.rewritten_.end(), phrase.begin(), phrase.end());
        return;
    }
    std::uint32_t begin = span.begin;
    for (const TokenPiece& piece : *pieces) {
        const ByteSpan token{.begin = begin,
                             .end = begin + static_cast<std::uint32_t>(piece.bytes)};
        const Lexeme& lexeme = workspace.lexemes_.find(view(text, token), lexicon_);
        workspace.rewritten_.push_back(
            {.span = token, .lexeme = &lexeme, .norm = piece.norm != 0 ? piece.norm : lexeme.norm});
        begin = token.end;
    }
    workspace.rewritten_.back().space_after = phrase.back().space_after;
}

void Tokenizer::rejoin_phrases(std::string_view text, std::size_t first,
                               TokenizerWorkspace& workspace,
                               std::vector<WordToken>& tokens) const {
    workspace.symbols_.clear();
    for (std::size_t i = first; i < tokens.size(); ++i)
        workspace.symbols_.push_back(tokens[i].lexeme->phrase_symbol);
    const std::vector<TokenRange> phrases = phrases_.find(workspace.symbols_);
    if (phrases.empty())
        return;
    const std::span<const WordToken> cut(tokens.data() + first, tokens.size() - first);
    std::vector<WordToken>& rewritten = workspace.rewritten_;
    rewritten.clear();
    std::size_t done = 0;
    for (const TokenRange& phrase : phrases) {
        rewritten.insert(rewritten.end(), cut.begin() + static_cast<std::ptrdiff_t>(done),
                         cut.begin() + static_cast<std::ptrdiff_t>(phrase.begin));
        rewrite(text, cut.subspan(phrase.begin, phrase.end - phrase.begin), workspace);
        done = phrase.end;
    }
    rewritten.insert(rewritten.end(), cut.begin() + static_cast<std::ptrdiff_t>(done), cut.end());
    tokens.resize(first);
    tokens.insert(tokens.end(), rewritten.begin(), rewritten.end());
}

SpecialPhrases find_special_phrases(const TokenizerPatterns& patterns) {
    RegexScratch scratch;
    std::vector<std::vector<std::string>> phrases;
    std::vector<TokenPiece> pieces;
    for (const std::string_view text : patterns.affixed_special_cases(scratch)) {
        std::vector<std::string>& phrase = phrases.emplace_back();
        for_each_chunk(text, [&](std::size_t begin, std::size_t end, bool) {
            pieces.clear();
            patterns.split(text.substr(begin, end - begin), scratch, pieces,
                           TokenizerPatterns::SpecialCases::ignore);
            for (const TokenPiece& piece : pieces) {
                phrase.emplace_back(text.substr(begin, piece.bytes));
                begin += piece.bytes;
            }
        });
    }
    return SpecialPhrases(phrases);
}

} // namespace entente
