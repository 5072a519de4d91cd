#pragma once

#include <string>
#include <string_view>

/// \file
/// Text of articles on its way into other languages. All of these repair UTF-8 and drop the control
/// characters that XML 1.0 forbids, so that what is written can be read back by every reader of the
/// format.

namespace entente {

/// One line of clean text: bad UTF-8 repaired, each run of white space and control characters made
/// one space, none at either end, non-characters dropped, and nothing left that could turn around
/// the text that follows it (Unicode's bidirectional overrides).
std::string clean_line(std::string_view text);

/// Text for XML and HTML: `&`, `<`, `>` and both quotes as character references.
std::string escape_xml(std::string_view text);

/// A plain Graphviz label or tooltip that shows exactly `text`. Backslashes are doubled, because
/// `\N` would be replaced by the node's name and a last one would break the DOT file; `<` is a
/// character reference, so that no plain text is ever equal to one of our HTML-like labels: cgraph
/// keeps one copy of equal strings, and its kind with it.
std::string escape_dot_text(std::string_view text);

/// The text inside an HTML-like Graphviz label. Graphviz expands `\N` even there and knows no
/// escape for it, hence an invisible word joiner (U+2060) after each backslash.
std::string escape_dot_markup(std::string_view text);

/// Percent-encodes (RFC 3986) whatever is not unreserved or one of `:/@`, as bytes of UTF-8: an id
/// as part of an IRI or as the name of a DOT node.
///   "local:person/kim chang-son/PRK" -> "local:person/kim%20chang-son/PRK"
std::string percent_encode(std::string_view text);

/// An id for other programs: percent-encoded. Throws `Error` where it is empty.
std::string exported_id(std::string_view id);

/// The address with everything percent-encoded that an IRI must not hold; empty unless it begins
/// with `http://` or `https://` and a host: "javascript:" must never become a link.
std::string safe_url(std::string_view url);

} // namespace entente
