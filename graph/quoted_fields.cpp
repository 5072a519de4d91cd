#include "graph/quoted_fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

constexpr std::array<std::pair<char, char>, 5> escapes{
    {{'"', '"'}, {'\\', '\\'}, {'t', '\t'}, {'n', '\n'}, {'r', '\r'}}};

/// Takes the field in quotes at the front of `rest`, without them. Absent if it does not end.
std::optional<std::string> take_quoted(std::string_view& rest) {
    std::string field;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '"') {
            rest.remove_prefix(i + 1);
            return field;
        }
        if (rest[i] != '\\') {
            field += rest[i];
            continue;
        }
        const auto* const escape =
            i + 1 == rest.size()
                ? escapes.end()
                : std::ranges::find(escapes, rest[i + 1], &std::pair<char, char>::first);
        if (escape == escapes.end())
            return std::nullopt;
        field += escape->second;
        ++i;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::vector<std::string>> split_fields(std::string_view line) {
    std::string_view rest = line;
    std::vector<std::string> fields;
    while (true) {
        while (!rest.empty() && is_blank(rest.front()))
            rest.remove_prefix(1);
        if (rest.empty() || rest.front() == '#')
            return fields;
        if (rest.front() != '"') {
            const auto* const end = std::ranges::find_if(rest, is_blank);
            fields.emplace_back(rest.begin(), end);
            rest.remove_prefix(static_cast<std::size_t>(end - rest.begin()));
            continue;
        }
        std::optional<std::string> field = take_quoted(rest);
        if (!field || (!rest.empty() && !is_blank(rest.front())))
            return std::nullopt;
        fields.push_back(std::move(*field));
    }
}

std::string quote_field(std::string_view field) {
    const bool plain = !field.empty() && field.front() != '#' && field.front() != '"' &&
                       field.find_first_of(" \t\r\n") == std::string_view::npos;
    if (plain)
        return std::string(field);
    std::string text = "\"";
    for (const char c : field) {
        const auto* const escape = std::ranges::find(escapes, c, &std::pair<char, char>::second);
        if (escape != escapes.end())
            text += '\\';
        text += escape != escapes.end() ? escape->first : c;
    }
    return text + '"';
}

} // namespace entente
