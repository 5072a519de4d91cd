#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A text as labels are compared with it: folded, as words of letters and digits with one space
/// between them, without "the" and "a" at its front and without the "s" of a possessive.
///   "The Élysée Palace's" -> "elysee palace"
std::string comparable(std::string_view text);

/// Whether `words` stands in `text`, as whole words. Precondition: both are comparable, `words` is
/// not empty.
bool contains_words(std::string_view text, std::string_view words);
/// Whether `text` ends with `words`, as whole words. Precondition: as above.
bool ends_with_words(std::string_view text, std::string_view words);

} // namespace entente
