#include "serve/target.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <optional>

namespace entente {

namespace {

std::optional<unsigned> hex_value(char c) {
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A') + 10;
    return std::nullopt;
}

enum class Plus : bool { stays, is_space };

/// Absent where a `%` is not followed by two digits, and where the bytes are no text.
std::optional<std::string> decode(std::string_view text, Plus plus) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i] == '+' && plus == Plus::is_space ? ' ' : text[i];
            continue;
        }
        const auto high = i + 2 < text.size() ? hex_value(text[i + 1]) : std::nullopt;
        const auto low = i + 2 < text.size() ? hex_value(text[i + 2]) : std::nullopt;
        if (!high || !low)
            return std::nullopt;
        decoded += static_cast<char>(*high << 4U | *low);
        i += 2;
    }
    const bool is_text = is_valid_utf8(decoded) && decoded.find('\0') == std::string::npos;
    return is_text ? std::optional(std::move(decoded)) : std::nullopt;
}

/// Calls `take` with each piece between separators, until it refuses one.
template <typename Take>
bool for_each_piece(std::string_view text, char separator, const Take& take) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (!take(text.substr(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

bool add_segment(std::string_view text, HttpTarget& to) {
    auto segment = decode(text, Plus::stays);
    if (!segment || segment->empty() || *segment == "." || *segment == "..")
        return false;
    to.path.push_back(std::move(*segment));
    return true;
}

bool add_parameter(std::string_view text, HttpTarget& to) {
    const std::size_t equals = std::min(text.find('='), text.size());
    auto name = decode(text.substr(0, equals), Plus::is_space);
    auto value = decode(text.substr(std::min(equals + 1, text.size())), Plus::is_space);
    if (!name || name->empty() || !value || to.parameters.size() == most_parameters)
        return false;
    to.parameters.emplace_back(std::move(*name), std::move(*value));
    return true;
}

bool is_plain(char c) {
    // RFC 3986 allows no others outside percent-encoding.
    return c > 0x20 && c < 0x7F && c != '#';
}

} // namespace

std::variant<HttpTarget, TargetProblem> read_target(std::string_view target) {
    if (target.size() > longest_target)
        return TargetProblem{414, "the target is longer than 4096 bytes"};
    if (target.empty() || target.front() != '/' || !std::ranges::all_of(target, is_plain))
        return TargetProblem{400, "the target is no absolute path; /api/v1/summary is right"};
    const std::size_t question = std::min(target.find('?'), target.size());
    const std::string_view path = target.substr(1, question - 1);
    HttpTarget read;
    if (!path.empty() &&
        !for_each_piece(path, '/', [&](auto piece) { return add_segment(piece, read); }))
        return TargetProblem{400, "the path is malformed; segments of UTF-8, percent-encoded, are "
                                  "right, none of them empty, . or .."};
    const std::string_view query = target.substr(std::min(question + 1, target.size()));
    if (!query.empty() &&
        !for_each_piece(query, '&', [&](auto piece) { return add_parameter(piece, read); }))
        return TargetProblem{400,
                             "the parameters are malformed; at most 64 of the form name=value, "
                             "UTF-8, percent-encoded, are right"};
    return read;
}

} // namespace entente
