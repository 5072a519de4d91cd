#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// \file
/// Characters as Python's `str` sees them, which the language model was trained with.

namespace entente {

/// A code point and the number of bytes it took.
struct DecodedCodePoint {
    char32_t value = 0;
    std::size_t bytes = 0;
};

/// Decodes the code point that starts at `text[position]`. A bad byte is U+FFFD and one byte long.
/// Precondition: position < text.size().
DecodedCodePoint decode_code_point(std::string_view text, std::size_t position);

/// Appends `code_point` as UTF-8. Precondition: it is a Unicode scalar value.
void append_code_point(std::string& text, char32_t code_point);

/// The first `count` code points of `text`, or all if it has fewer.
std::string_view first_code_points(std::string_view text, std::size_t count);
/// The last `count` code points of `text`, or all if it has fewer.
std::string_view last_code_points(std::string_view text, std::size_t count);

/// General category L: letters of any script.
bool is_alphabetic(char32_t code_point);
/// Derived property Uppercase.
bool is_upper_case(char32_t code_point);
/// Numeric type Decimal or Digit: "2" and superscript two, not one half.
bool is_digit(char32_t code_point);
/// White space as Python's `str.isspace` sees it.
bool is_space(char32_t code_point);

/// Whether `text` is not empty and every code point is alphabetic.
bool is_alphabetic(std::string_view text);
/// Whether `text` is not empty and every code point is white space.
bool is_space(std::string_view text);

/// Full lower-casing without locale: final sigma is minded, U+0130 becomes two code points.
std::string lower_case(std::string_view text);

} // namespace entente
