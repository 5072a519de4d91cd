#include "ontology/text.hpp"

#include "ontology/sha256.hpp"

#include <sodium.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>
#include <memory>

namespace entente {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::uint32_t block = 256;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// A sequence at the front of some bytes: its length, and whether it is well formed.
struct Sequence {
    std::size_t length;
    bool valid;
};

/// The well-formed sequence at the front, or its longest well-formed beginning (Unicode 15, table
/// 3-7).
Sequence first_sequence(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0x80)
        return {1, true};
    if (lead < 0xC2 || lead > 0xF4)
        return {1, false};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead == 0xE0)
        low = 0xA0;
    if (lead == 0xED)
        high = 0x9F;
    if (lead == 0xF0)
        low = 0x90;
    if (lead == 0xF4)
        high = 0x8F;
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
        if (byte < low || byte > high)
            return {i, false};
        low = 0x80;
        high = 0xBF;
    }
    return {length, true};
}

std::string fold_ascii(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

/// Letters that Unicode does not decompose, and what the news writes for them.
struct Letter {
    std::string_view letter;
    std::string_view plain;
};
constexpr std::array undecomposed{Letter{"ø", "o"},  Letter{"ł", "l"},  Letter{"đ", "d"},
                                  Letter{"ð", "d"},  Letter{"æ", "ae"}, Letter{"œ", "oe"},
                                  Letter{"þ", "th"}, Letter{"ı", "i"},  Letter{"’", "'"}};

void replace_undecomposed(std::string& text) {
    for (const Letter& known : undecomposed)
        for (std::size_t at = text.find(known.letter); at != std::string::npos;
             at = text.find(known.letter, at + known.plain.size()))
            text.replace(at, known.letter.size(), known.plain);
}

} // namespace

RepairedText repair_utf8(std::string_view bytes) {
    RepairedText repaired;
    repaired.text.reserve(bytes.size());
    while (!bytes.empty()) {
        const Sequence sequence = first_sequence(bytes);
        repaired.text += sequence.valid ? bytes.substr(0, sequence.length) : replacement;
        repaired.repairs += !sequence.valid;
        bytes.remove_prefix(sequence.length);
    }
    return repaired;
}

bool is_valid_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const Sequence sequence = first_sequence(bytes);
        if (!sequence.valid)
            return false;
        bytes.remove_prefix(sequence.length);
    }
    return true;
}

std::uint64_t count_code_points(std::string_view text) {
    return static_cast<std::uint64_t>(
        std::ranges::count_if(text, [](char byte) { return !is_continuation(byte); }));
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i % block == 0)
            before_block_.push_back(count);
        if (i < text.size() && !is_continuation(text[i]))
            ++count;
    }
}

std::uint32_t CodePointIndex::code_point(std::uint32_t byte) const {
    assert(byte <= text_.size() && "an offset lies within its text");
    std::uint32_t count = before_block_[byte / block];
    for (std::uint32_t i = byte - byte % block; i < byte; ++i)
        count += !is_continuation(text_[i]);
    return count;
}

std::string fold(std::string_view text) {
    const bool ascii = std::ranges::all_of(
        text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    if (ascii)
        return fold_ascii(text);
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                            UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    utf8proc_uint8_t* mapped = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) // Only ill-formed text: it is compared as it is.
        return fold_ascii(text);
    std::string folded(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
    replace_undecomposed(folded);
    return folded;
}

void append_field(std::string& bytes, std::string_view field) {
    bytes += std::to_string(field.size());
    bytes += ':';
    bytes += field;
}

std::string sha256_hex(std::string_view bytes) {
    const std::array<std::uint8_t, 32> hash = sha256(bytes);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * hash.size());
    for (const std::uint8_t byte : hash) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

std::uint64_t short_hash(std::string_view bytes) {
    constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), key.data());
    std::uint64_t number = 0;
    for (const unsigned char byte : hash)
        number = number << 8U | byte;
    return number;
}

} // namespace entente
