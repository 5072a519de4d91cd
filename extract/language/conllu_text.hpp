#pragma once

#include <string>
#include <string_view>

/// \file
/// How text with white space stands in a CoNLL-U file: as in UDPipe's SpacesAfter, with `\u{...}`
/// for all other characters that end a line somewhere.

namespace entente::detail {

/// White space and control characters as `\s`, `\t`, `\r`, `\n` or `\u{85}`; all else as it is,
/// backslashes too.
std::string escape_spaces(std::string_view text);

/// For a field of MISC: `escape_spaces`, and \p for a bar and \\ for a backslash. Reversible.
std::string escape_field(std::string_view text);
/// What `escape_field` was given.
std::string unescape_field(std::string_view field);

/// Line breaks and other control characters become spaces.
std::string on_one_line(std::string_view text);

} // namespace entente::detail
