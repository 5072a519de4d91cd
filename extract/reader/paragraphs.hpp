#pragma once

#include "ontology/span.hpp"

#include <string_view>
#include <vector>

namespace entente {

/// Cuts a text into paragraphs, in order, without the white space around them. Blank lines and rows
/// of signs separate paragraphs; so does every line break, unless the text is wrapped at a fixed
/// width of at most 100 characters. Precondition: valid UTF-8 of less than 4 GiB. O(bytes).
std::vector<ByteSpan> split_paragraphs(std::string_view text);

} // namespace entente
