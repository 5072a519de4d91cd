#pragma once

#include <string>
#include <string_view>

/// \file
/// Names as an English tokenizer cuts them, folded for comparison.

namespace entente::detail {

/// Appends `word` without case and diacritics; dashes become `-` and curly apostrophes straight
/// ones. ASCII is fast.
void append_folded(std::string_view word, std::string& out);

/// The words of `name` joined by one space: hyphens and the possessive 's are words of their own.
/// Case is kept.
///   "Guinea-Bissau" -> "Guinea - Bissau"
std::string spaced_words(std::string_view name);

/// `spaced_words`, without case and diacritics.
std::string folded_words(std::string_view name);

} // namespace entente::detail
