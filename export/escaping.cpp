#include "export/escaping.hpp"

#include "ontology/diagnostic.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace entente {

namespace {

/// By byte.
using CharacterSet = std::array<bool, 256>;

constexpr bool contains(const CharacterSet& set, char c) {
    return set[static_cast<unsigned char>(c)];
}

constexpr CharacterSet with(CharacterSet set, std::string_view characters) {
    for (const char c : characters)
        set[static_cast<unsigned char>(c)] = true;
    return set;
}

constexpr CharacterSet alphanumeric_and(std::string_view more) {
    return with(with({}, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"), more);
}

constexpr CharacterSet controls_and(std::string_view more) {
    CharacterSet set = with({}, more);
    for (std::size_t control = 0; control < 0x20; ++control)
        set[control] = true;
    set[0x7F] = true;
    return set;
}

/// Hashes are: a short way, without leaving early.
bool is_alphanumeric(std::string_view text) {
    std::uint8_t others = 0;
    for (const char c : text) {
        const bool letter = static_cast<unsigned char>((c | 0x20) - 'a') <= 'z' - 'a';
        const bool digit = static_cast<unsigned char>(c - '0') <= '9' - '0';
        const bool other = !letter && !digit;
        others |= std::uint8_t{other};
    }
    return others == 0;
}

constexpr std::string_view digits = "0123456789ABCDEF";

void append_percent_encoded_byte(std::string& to, char byte) {
    const auto value = static_cast<unsigned char>(byte);
    to += '%';
    to += digits[value >> 4U];
    to += digits[value & 15U];
}

std::string encode_all_but(std::string_view text, const CharacterSet& kept) {
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text)
        if (contains(kept, c))
            encoded += c;
        else
            append_percent_encoded_byte(encoded, c);
    return encoded;
}

/// The letter that stands for a control character behind a backslash; 0 where none does.
constexpr char letter_of(char control) {
    switch (control) {
    case '\b':
        return 'b';
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\f':
        return 'f';
    case '\r':
        return 'r';
    default:
        return 0;
    }
}

/// As JSON and the syntaxes of RDF have it.
void append_backslash_escape(std::string& to, char c) {
    to += '\\';
    if (c == '"' || c == '\\') {
        to += c;
    } else if (const char letter = letter_of(c)) {
        to += letter;
    } else {
        const auto value = static_cast<unsigned char>(c);
        to += "u00";
        to += digits[value >> 4U];
        to += digits[value & 15U];
    }
}

/// Whether there is a control character, a quote, a backslash or `other`. Looks at all, without
/// leaving early: so the compiler looks at many at once.
bool may_need_escape(std::string_view text, char other) {
    std::uint8_t found = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        found |= std::uint8_t{byte < 0x20} | std::uint8_t{byte == 0x7F} | std::uint8_t{c == '"'} |
                 std::uint8_t{c == '\\'} | std::uint8_t{c == other};
    }
    return found != 0;
}

std::string_view escaped(std::string_view text, const CharacterSet& special, std::string& room) {
    const auto is_special = [&](char c) { return contains(special, c); };
    auto next = std::ranges::find_if(text, is_special);
    if (next == text.end())
        return text;
    room.clear();
    for (auto written = text.begin();; next = std::find_if(written, text.end(), is_special)) {
        room.append(written, next);
        if (next == text.end())
            return room;
        append_backslash_escape(room, *next);
        written = next + 1;
    }
}

/// What XML 1.0 forbids of well-formed text.
bool is_forbidden_in_xml(std::string_view sequence) {
    const auto byte = static_cast<unsigned char>(sequence.front());
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || sequence == "\uFFFE" ||
           sequence == "\uFFFF";
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

bool is_clean_ascii(std::string_view text) {
    if (text.empty())
        return true;
    // Without leaving early, in bytes: so the compiler looks at many at once.
    std::uint8_t unclean = text.front() == ' ' || text.back() == ' ';
    for (const char c : text)
        unclean |= std::uint8_t{static_cast<unsigned char>(c - ' ') > '~' - ' '};
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool both = text[i] == ' ' && text[i - 1] == ' ';
        unclean |= std::uint8_t{both};
    }
    return unclean == 0;
}

std::string clean_text(std::string_view text) {
    std::string clean = repair_utf8(text).text;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < clean.size();) {
        const std::size_t length = sequence_length(clean[i]);
        if (!is_forbidden_in_xml(std::string_view(clean).substr(i, length)))
            for (std::size_t b = 0; b < length; ++b)
                clean[kept++] = clean[i + b];
        i += length;
    }
    clean.resize(kept);
    return clean;
}

std::string_view escaped_for_json(std::string_view text, std::string& room) {
    static constexpr CharacterSet special = controls_and("\"\\<");
    if (!may_need_escape(text, '<'))
        return text;
    return escaped(text, special, room);
}

std::string_view escaped_for_n_quads(std::string_view text, std::string& room) {
    static constexpr CharacterSet special = controls_and("\"\\");
    if (!may_need_escape(text, '"'))
        return text;
    return escaped(text, special, room);
}

std::string escape_xml(std::string_view text) { return escape(text, "\\"); }

std::string escape_dot_text(std::string_view text) { return escape(text, "\\\\\u2060"); }

std::string escape_dot_markup(std::string_view text) {
    std::string markup;
    for (const char c : escape(text, "\\\u2060"))
        if (c == ']')
            markup += "&#93;";
        else
            markup += c;
    return markup;
}

std::string percent_encode(std::string_view text) {
    std::string encoded;
    append_percent_encoded(encoded, text);
    return encoded;
}

std::string exported_id(std::string_view id) {
    if (id.empty())
        throw Error({}, "an entity or event without id cannot be exported; give it one");
    return percent_encode(id);
}

void append_percent_encoded(std::string& to, std::string_view text) {
    if (is_alphanumeric(text)) {
        to.append(text);
        return;
    }
    static constexpr CharacterSet kept = alphanumeric_and("-._~:@");
    static constexpr CharacterSet joined_by_slash = alphanumeric_and("-_");
    std::size_t written = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (contains(kept, text[i]))
            continue;
        const bool joins = text[i] == '/' && i > 0 && i + 1 < text.size() &&
                           contains(joined_by_slash, text[i - 1]) &&
                           contains(joined_by_slash, text[i + 1]);
        if (joins)
            continue;
        to.append(text, written, i - written);
        append_percent_encoded_byte(to, text[i]);
        written = i + 1;
    }
    to.append(text, written);
}

std::string safe_url(std::string_view url) {
    static constexpr CharacterSet kept = alphanumeric_and("-._~:/@?#[]!$&'()*+,;=%");
    const std::string clean = clean_line(url);
    for (const std::string_view scheme : {"http://", "https://"})
        if (clean.starts_with(scheme) && clean.size() > scheme.size() &&
            clean[scheme.size()] != '/')
            return encode_all_but(clean, kept);
    return {};
}

} // namespace entente
