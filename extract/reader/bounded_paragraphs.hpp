#pragma once

#include "ontology/span.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// No paragraph of a newspaper is as long. A text without line breaks may be, and the language
/// engine keeps a paragraph in memory as a whole.
inline constexpr std::size_t longest_paragraph_bytes = std::size_t{16} << 10U;

/// The paragraphs with those of more than `most_bytes` cut: behind a sentence where one ends in the
/// second half of the piece, else at white space, else between two code points. Precondition:
/// `text` is valid UTF-8, and `most_bytes` is at least 4. O(bytes).
std::vector<ByteSpan> bound_paragraphs(std::string_view text, std::span<const ByteSpan> paragraphs,
                                       std::size_t most_bytes = longest_paragraph_bytes);

} // namespace entente
