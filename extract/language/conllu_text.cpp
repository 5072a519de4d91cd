#include "extract/language/conllu_text.hpp"

#include "extract/language/unicode.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace entente::detail {
namespace {

constexpr std::array<std::pair<char, char>, 6> letters{
    {{' ', 's'}, {'\t', 't'}, {'\r', 'r'}, {'\n', 'n'}, {'|', 'p'}, {'\\', '\\'}}};

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

std::string escape(std::string_view text, bool reversible) {
    std::string escaped;
    for (std::size_t position = 0; position < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, position);
        const std::string_view bytes = text.substr(position, decoded.bytes);
        position += decoded.bytes;
        const bool blank = is_space(decoded.value) || is_control(decoded.value);
        if (!blank && !(reversible && (bytes == "|" || bytes == "\\"))) {
            escaped += bytes;
            continue;
        }
        char letter = 0;
        for (const auto& [plain, code] : letters)
            if (bytes[0] == plain)
                letter = code;
        escaped += letter != 0
                       ? std::string{'\\', letter}
                       : fmt::format("\\u{{{:X}}}", static_cast<std::uint32_t>(decoded.value));
    }
    return escaped;
}

/// The code point of "{85}" at the beginning of `text`, and the length of that.
struct Numbered {
    char32_t value = 0;
    std::size_t bytes = 0;
};

std::optional<Numbered> read_number(std::string_view text) {
    const auto close = text.find('}');
    if (!text.starts_with('{') || close == std::string_view::npos)
        return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + close, value, 16);
    const bool scalar = value < 0xD800 || (value > 0xDFFF && value < 0x110000);
    if (error != std::errc() || end != text.data() + close || !scalar)
        return std::nullopt;
    return Numbered{.value = value, .bytes = close + 1};
}

} // namespace

std::string escape_spaces(std::string_view text) { return escape(text, false); }

std::string escape_field(std::string_view text) { return escape(text, true); }

std::string unescape_field(std::string_view field) {
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            text += field[i];
            continue;
        }
        const char code = field[++i];
        if (const auto numbered = code == 'u' ? read_number(field.substr(i + 1)) : std::nullopt) {
            append_code_point(text, numbered->value);
            i += numbered->bytes;
            continue;
        }
        char plain = code;
        for (const auto& [character, letter] : letters)
            if (letter == code)
                plain = character;
        text += plain;
    }
    return text;
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (std::size_t position = 0; position < text.size();) {
        const DecodedCodePoint decoded = decode_code_point(text, position);
        const bool breaks =
            is_control(decoded.value) || decoded.value == 0x2028 || decoded.value == 0x2029;
        line += breaks ? " " : text.substr(position, decoded.bytes);
        position += decoded.bytes;
    }
    return line;
}

} // namespace entente::detail
