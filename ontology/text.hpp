#pragma once

#include "ontology/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A text with each bad UTF-8 sequence replaced by one U+FFFD, as the WHATWG decoder does (maximal
/// subparts).
struct RepairedText {
    std::string text;
    /// How many sequences were replaced.
    std::uint64_t repairs = 0;
};
/// O(bytes).
RepairedText repair_utf8(std::string_view bytes);

bool is_valid_utf8(std::string_view bytes);

/// Length of a valid UTF-8 text in code points. O(bytes).
std::uint64_t count_code_points(std::string_view text);

/// Turns byte offsets of one text into code point offsets. Borrows the text, which must outlive it.
class CodePointIndex {
  public:
    /// Precondition: `text` is valid UTF-8 of less than 4 GiB. O(bytes).
    explicit CodePointIndex(std::string_view text);

    /// Precondition: `byte` stands at the beginning of a code point, or at the end of the text.
    /// O(1).
    std::uint32_t code_point(std::uint32_t byte) const;
    CodePointSpan span(ByteSpan bytes) const {
        return {code_point(bytes.begin), code_point(bytes.end)};
    }

  private:
    std::string_view text_;
    /// The number of code points before each block of bytes.
    std::vector<std::uint32_t> before_block_;
};

/// For comparison of names: compatibility-decomposed, case folded, without diacritics ("Erdoğan" ->
/// "erdogan"). ASCII takes a short way. O(bytes).
std::string fold(std::string_view text);

/// Appends `field` with its length before it, so that different lists of fields never become the
/// same bytes: what is hashed is written so.
void append_field(std::string& bytes, std::string_view field);

/// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
std::string sha256_hex(std::string_view bytes);

/// SipHash-2-4 with a key of zeros (Aumasson and Bernstein 2012): the same on every machine, but
/// no proof against whoever seeks two texts of one hash.
std::uint64_t short_hash(std::string_view bytes);

} // namespace entente
