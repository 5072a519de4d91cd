#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Compresses text so that a browser's `DecompressionStream("deflate")` unpacks it (zlib format,
/// RFC 1950). The same bytes for the same text and zlib; no clock. Throws `Error` if memory runs
/// out. O(bytes).
std::string deflate_text(std::string_view text);

/// Base64 with padding (RFC 4648, section 4). O(bytes).
std::string base64(std::string_view bytes);

} // namespace entente
