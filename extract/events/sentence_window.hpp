#pragma once

#include "extract/events/document.hpp"

#include <algorithm>
#include <span>

namespace entente {

/// The words of a token's sentence, of longer ones the 500 before and behind it, so that what is
/// looked for around each trigger of a hostile text costs little.
inline std::span<const Token> words_around(const Document& document, std::uint32_t token) {
    constexpr std::uint32_t reach = 500;
    const TokenSpan sentence = document.sentences()[document.sentence_of(token)];
    const std::uint32_t begin = token - std::min(reach, token - sentence.begin);
    const std::uint32_t end = token + std::min(reach, sentence.end - token);
    return std::span(document.tokens()).subspan(begin, end - begin);
}

} // namespace entente
