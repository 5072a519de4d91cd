#include "extract/language/unicode.hpp"

#include "extract/language/unicode_tables.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace entente {
namespace {

constexpr char32_t replacement_character = 0xFFFD;

const detail::CodePointRange* find_range(std::span<const detail::CodePointRange> table,
                                         char32_t code_point) {
    const auto after = std::upper_bound(
        table.begin(), table.end(), code_point,
        [](char32_t value, const detail::CodePointRange& range) { return value < range.first; });
    if (after == table.begin())
        return nullptr;
    const detail::CodePointRange& range = *std::prev(after);
    const bool inside = code_point <= range.last && (code_point - range.first) % range.step == 0;
    return inside ? &range : nullptr;
}

unsigned char byte_at(std::string_view text, std::size_t position) {
    return static_cast<unsigned char>(text[position]);
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// What may follow a lead byte: how many bytes, and the bounds of the first (Unicode, table 3-7).
struct LeadByte {
    std::size_t following = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

LeadByte classify_lead(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF)
        return {.following = 1};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {.following = 2,
                .low = static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                .high = static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {.following = 3,
                .low = static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                .high = static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

/// The length of the longest well-formed beginning of a sequence at `position`, and whether it is
/// complete.
struct Sequence {
    std::size_t bytes = 1;
    bool complete = false;
};

Sequence measure_sequence(std::string_view text, std::size_t position) {
    const unsigned char first = byte_at(text, position);
    if (first < 0x80)
        return {.bytes = 1, .complete = true};
    const LeadByte lead = classify_lead(first);
    if (lead.following == 0)
        return {};
    std::size_t bytes = 1;
    unsigned char low = lead.low;
    unsigned char high = lead.high;
    while (bytes <= lead.following && position + bytes < text.size()) {
        const unsigned char next = byte_at(text, position + bytes);
        if (next < low || next > high)
            break;
        low = 0x80;
        high = 0xBF;
        ++bytes;
    }
    return {.bytes = bytes, .complete = bytes == lead.following + 1};
}

bool is_cased(char32_t code_point) {
    return find_range(detail::cased_table, code_point) != nullptr;
}

bool is_case_ignorable(char32_t code_point) {
    return find_range(detail::case_ignorable_table, code_point) != nullptr;
}

bool cased_follows(std::string_view text, std::size_t position) {
    while (position < text.size()) {
        const DecodedCodePoint next = decode_code_point(text, position);
        if (!is_case_ignorable(next.value))
            return is_cased(next.value);
        position += next.bytes;
    }
    return false;
}

void append_lower_case(std::string& lower, std::string_view text, std::size_t position,
                       DecodedCodePoint decoded, bool after_cased) {
    constexpr char32_t dotted_capital_i = 0x130;
    constexpr char32_t capital_sigma = 0x3A3;
    if (decoded.value == dotted_capital_i) {
        lower += "i\xCC\x87";
    } else if (decoded.value == capital_sigma) {
        const bool final = after_cased && !cased_follows(text, position + decoded.bytes);
        append_code_point(lower, final ? 0x3C2 : 0x3C3);
    } else if (const auto* range = find_range(detail::lower_case_table, decoded.value)) {
        const auto moved = static_cast<std::int64_t>(decoded.value) + range->distance;
        append_code_point(lower, static_cast<char32_t>(moved));
    } else {
        lower += text.substr(position, decoded.bytes);
    }
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lower_case_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return lower;
}

template <typename Predicate>
bool all_code_points(std::string_view text, Predicate predicate) {
    for (std::size_t position = 0; position < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, position);
        if (!predicate(decoded.value))
            return false;
        position += decoded.bytes;
    }
    return !text.empty();
}

} // namespace

DecodedCodePoint decode_code_point(std::string_view text, std::size_t position) {
    const unsigned char first = byte_at(text, position);
    if (first < 0x80)
        return {.value = first, .bytes = 1};
    const Sequence sequence = measure_sequence(text, position);
    if (!sequence.complete)
        return {.value = replacement_character, .bytes = 1};
    char32_t value = first & (0x7FU >> sequence.bytes);
    for (std::size_t i = 1; i < sequence.bytes; ++i)
        value = (value << 6U) | (byte_at(text, position + i) & 0x3FU);
    return {.value = value, .bytes = sequence.bytes};
}

void append_code_point(std::string& text, char32_t code_point) {
    const auto append = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (code_point < 0x80) {
        append(code_point);
    } else if (code_point < 0x800) {
        append(0xC0U | (code_point >> 6U));
        append(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        append(0xE0U | (code_point >> 12U));
        append(0x80U | ((code_point >> 6U) & 0x3FU));
        append(0x80U | (code_point & 0x3FU));
    } else {
        append(0xF0U | (code_point >> 18U));
        append(0x80U | ((code_point >> 12U) & 0x3FU));
        append(0x80U | ((code_point >> 6U) & 0x3FU));
        append(0x80U | (code_point & 0x3FU));
    }
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    while (count > 0 && end < text.size()) {
        end += decode_code_point(text, end).bytes;
        --count;
    }
    return text.substr(0, end);
}

std::string_view last_code_points(std::string_view text, std::size_t count) {
    std::size_t begin = text.size();
    while (count > 0 && begin > 0) {
        --begin;
        while (begin > 0 && is_continuation(byte_at(text, begin)))
            --begin;
        --count;
    }
    return text.substr(begin);
}

bool is_alphabetic(char32_t code_point) {
    if (code_point < 0x80)
        return (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z');
    return find_range(detail::alphabetic_table, code_point) != nullptr;
}

bool is_upper_case(char32_t code_point) {
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z';
    return find_range(detail::upper_case_table, code_point) != nullptr;
}

bool is_digit(char32_t code_point) {
    if (code_point < 0x80)
        return code_point >= '0' && code_point <= '9';
    return find_range(detail::digit_table, code_point) != nullptr;
}

bool is_space(char32_t code_point) {
    if (code_point <= 0x20)
        return code_point == 0x20 || (code_point >= 0x09 && code_point <= 0x0D) ||
               (code_point >= 0x1C && code_point <= 0x1F);
    if (code_point < 0x85)
        return false;
    constexpr std::array<char32_t, 8> others{0x85,   0xA0,   0x1680, 0x2028,
                                             0x2029, 0x202F, 0x205F, 0x3000};
    return (code_point >= 0x2000 && code_point <= 0x200A) ||
           std::find(others.begin(), others.end(), code_point) != others.end();
}

bool is_alphabetic(std::string_view text) {
    return all_code_points(text, [](char32_t c) { return is_alphabetic(c); });
}

bool is_space(std::string_view text) {
    return all_code_points(text, [](char32_t c) { return is_space(c); });
}

std::string lower_case(std::string_view text) {
    if (is_ascii(text))
        return lower_case_ascii(text);
    std::string lower;
    lower.reserve(text.size());
    // Whether the nearest character before that is not ignorable is cased.
    bool after_cased = false;
    for (std::size_t position = 0; position < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, position);
        append_lower_case(lower, text, position, decoded, after_cased);
        if (!is_case_ignorable(decoded.value))
            after_cased = is_cased(decoded.value);
        position += decoded.bytes;
    }
    return lower;
}

} // namespace entente
