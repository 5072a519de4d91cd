#pragma once

#include "ontology/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Looking at a line of an article: trimmed, as words, as it ends. ASCII letters are told by case;
/// every other letter counts as a letter without case.

namespace entente {

/// The part of `span` without white space at its ends (ASCII's, no-break and zero-width spaces).
ByteSpan trim(std::string_view text, ByteSpan span);
/// The same of a whole text.
std::string_view trim(std::string_view text);

/// The text at a span. Precondition: the span lies within it.
inline std::string_view at(std::string_view text, ByteSpan span) {
    return text.substr(span.begin, span.end - span.begin);
}

/// Whether an ASCII digit.
bool is_digit(char c) noexcept;
/// Whether an ASCII letter, upper case.
bool is_upper(char c) noexcept;
/// With ASCII letters in lower case; all others stay.
std::string lower_ascii(std::string_view text);

/// A run of letters, or a run of digits.
struct Word {
    std::string_view text;
    ByteSpan span;
    bool number = false;
};

/// The words of a line, without what stands between them: "25th March" -> "25", "th", "March".
/// O(bytes).
std::vector<Word> find_words(std::string_view line);

/// Whether a line ends like a sentence: with a full stop, question or exclamation mark, ellipsis or
/// colon, perhaps before closing quotation marks. "the U.S." does not.
bool ends_sentence(std::string_view line);
/// The same, where a question or exclamation mark does not count: headlines may have one.
bool ends_statement(std::string_view line);

/// The words in lower case with one space between them, for comparing lines that differ in
/// punctuation only.
std::string bare_words(std::string_view line);

} // namespace entente
