#include "export/escaping.hpp"

#include "ontology/diagnostic.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void append_percent_encoded(std::string& to, char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    to += '%';
    to += digits[value >> 4U];
    to += digits[value & 15U];
}

std::string encode_all_but(std::string_view text, std::string_view kept) {
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text)
        if (is_alphanumeric(c) || kept.find(c) != std::string_view::npos)
            encoded += c;
        else
            append_percent_encoded(encoded, c);
    return encoded;
}

/// Sequences that take no room but change others: C1 controls, line separators, bidirectional
/// controls, byte order mark, and the non-characters U+FFFE and U+FFFF.
bool is_invisible_control(std::string_view sequence) {
    constexpr std::array<std::string_view, 18> listed{
        "\u061C", "\u200E", "\u200F", "\u2028", "\u2029", "\u202A", "\u202B", "\u202C", "\u202D",
        "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF", "\uFFFE", "\uFFFF", "\u0085"};
    const bool c1 = sequence.size() == 2 && sequence[0] == '\xC2' && sequence[1] < '\xA0';
    return c1 || std::ranges::find(listed, sequence) != listed.end();
}

std::size_t sequence_length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The character reference of an XML delimiter; empty for others.
std::string_view xml_reference(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

std::string escape(std::string_view text, std::string_view backslash) {
    std::string escaped;
    for (const char c : clean_line(text))
        if (const std::string_view reference = xml_reference(c); !reference.empty())
            escaped += reference;
        else if (c == '\\')
            escaped += backslash;
        else
            escaped += c;
    return escaped;
}

} // namespace

std::string clean_line(std::string_view text) {
    const std::string repaired = repair_utf8(text).text;
    std::string clean;
    clean.reserve(repaired.size());
    for (std::size_t i = 0; i < repaired.size();) {
        const std::size_t length = sequence_length(repaired[i]);
        const std::string_view sequence = std::string_view(repaired).substr(i, length);
        i += length;
        const auto byte = static_cast<unsigned char>(sequence.front());
        const bool gap = byte <= 0x20 || byte == 0x7F || is_invisible_control(sequence);
        if (!gap)
            clean += sequence;
        else if (byte < 0x80 && !clean.empty() && clean.back() != ' ')
            clean += ' ';
    }
    if (!clean.empty() && clean.back() == ' ')
        clean.pop_back();
    return clean;
}

std::string escape_xml(std::string_view text) { return escape(text, "\\"); }

std::string escape_dot_text(std::string_view text) { return escape(text, "\\\\"); }

std::string escape_dot_markup(std::string_view text) { return escape(text, "\\\u2060"); }

std::string percent_encode(std::string_view text) {
    const auto joins = [&](std::size_t at) {
        const auto plain = [](char c) { return is_alphanumeric(c) || c == '-' || c == '_'; };
        return at > 0 && at + 1 < text.size() && plain(text[at - 1]) && plain(text[at + 1]);
    };
    std::string encoded;
    for (std::size_t i = 0; i < text.size(); ++i)
        encoded += encode_all_but(text.substr(i, 1), joins(i) ? "-._~:@/" : "-._~:@");
    return encoded;
}

std::string exported_id(std::string_view id) {
    if (id.empty())
        throw Error({}, "an entity or event without id cannot be exported; give it one");
    return percent_encode(id);
}

std::string safe_url(std::string_view url) {
    const std::string clean = clean_line(url);
    for (const std::string_view scheme : {"http://", "https://"})
        if (clean.starts_with(scheme) && clean.size() > scheme.size() &&
            clean[scheme.size()] != '/')
            return encode_all_but(clean, "-._~:/@?#[]!$&'()*+,;=%");
    return {};
}

} // namespace entente
