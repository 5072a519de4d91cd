#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace entente {

/// A request's target (RFC 9112, origin form), decoded.
///   "/api/v1/actors/local%3Aperson%2Fkim?limit=5" -> {api, v1, actors, local:person/kim}, limit=5
struct HttpTarget {
    /// Empty for "/".
    std::vector<std::string> path;
    /// In the order of the target; a name may come again.
    std::vector<std::pair<std::string, std::string>> parameters;

    bool operator==(const HttpTarget&) const = default;
};

/// Why a target is refused.
struct TargetProblem {
    unsigned status = 400;
    std::string problem;

    bool operator==(const TargetProblem&) const = default;
};

inline constexpr std::size_t longest_target = 4096;
inline constexpr std::size_t most_parameters = 64;

/// Reads a target: cut at `/`, `?` and `&` before it is decoded, so that an encoded `/` is part of
/// a name. Parameters are those of HTML forms, with `+` for a space. Refused is what is longer than
/// `longest_target` bytes, no origin form, badly encoded, not valid UTF-8, or holds a NUL; and
/// segments that are empty, "." or "..". O(bytes).
std::variant<HttpTarget, TargetProblem> read_target(std::string_view target);

} // namespace entente
