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

/// Whether a text is of printable ASCII alone and `clean_line` would leave it as it is: a short way
/// past it, at some bytes a nanosecond.
bool is_clean_ascii(std::string_view text);

/// Clean text of several lines: bad UTF-8 repaired, and what XML 1.0 forbids dropped; tabs and ends
/// of lines stay.
std::string clean_text(std::string_view text);

/// A text as it stands inside a JSON string (RFC 8259): itself where nothing needs escaping,
/// otherwise in `room`, in place of what was there. `<` is written `\u003C`, so that none can end
/// the script element of an HTML page. Precondition: valid UTF-8.
std::string_view escaped_for_json(std::string_view text, std::string& room);

/// The same inside a literal of N-Quads 1.1.
std::string_view escaped_for_n_quads(std::string_view text, std::string& room);

/// Text for XML and HTML: `&`, `<`, `>` and both quotes as character references.
std::string escape_xml(std::string_view text);

/// A plain Graphviz label or tooltip that shows `text`. Backslashes are doubled, because `\N` would
/// be replaced by the node's name and a last one would break the DOT file; an invisible word joiner
/// (U+2060) follows each, since Graphviz expands tooltips twice, the second time `\N` too. `<` is a
/// character reference, so that no plain text is ever equal to one of our HTML-like labels: cgraph
/// keeps one copy of equal strings, and its kind with it.
std::string escape_dot_text(std::string_view text);

/// The text inside an HTML-like Graphviz label. Graphviz expands `\N` even there and knows no
/// escape for it, hence an invisible word joiner (U+2060) after each backslash; and it takes a `]`
/// that begins a text and ends it for a syntax error, hence a character reference.
std::string escape_dot_markup(std::string_view text);

/// Percent-encodes (RFC 3986) whatever is not unreserved or one of `:/@`, as bytes of UTF-8: an id
/// as part of an IRI or as the name of a DOT node. A `/` stays only between letters or digits.
///   "local:person/kim chang-son/PRK" -> "local:person/kim%20chang-son/PRK"
std::string percent_encode(std::string_view text);
/// The same, appended.
void append_percent_encoded(std::string& to, std::string_view text);

/// An id for other programs: percent-encoded. Throws `Error` where it is empty.
std::string exported_id(std::string_view id);

/// The address with everything percent-encoded that an IRI must not hold; empty unless it begins
/// with `http://` or `https://` and a host: "javascript:" must never become a link.
std::string safe_url(std::string_view url);

} // namespace entente
