#pragma once

#include "extract/events/document.hpp"

#include <algorithm>
#include <span>

namespace entente {

/// The words of a span around one of them, of longer ones the 500 before and behind it, so that
/// what is looked for around each trigger of a hostile text costs little.
inline TokenSpan span_around(TokenSpan words, std::uint32_t token) {
    constexpr std::uint32_t reach = 500;
    return {token - std::min(reach, token - words.begin),
            token + std::min(reach, words.end - token)};
}

/// The words of a token's sentence, as far as `span_around` goes.
inline std::span<const Token> words_around(const Document& document, std::uint32_t token) {
    const TokenSpan words = span_around(document.sentences()[document.sentence_of(token)], token);
    return std::span(document.tokens()).subspan(words.begin, words.end - words.begin);
}

} // namespace entente
