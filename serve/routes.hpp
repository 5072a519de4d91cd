#pragma once

#include "serve/answers.hpp"
#include "serve/target.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace entente {

/// A resource.
struct Route {
    /// "/api/v1/events/{id}".
    std::string_view path;
    /// The parameters that it takes.
    std::span<const std::string_view> parameters;
    HttpResponse (*answer)(const AnswerSource&, const AskedFor&, const PathNames&);
};

std::span<const Route> all_routes();

/// A resource, and the names that stand for the braces of its path.
struct RouteMatch {
    const Route& route;
    PathNames names;
};

/// Absent where nothing is. O(routes).
std::optional<RouteMatch> find_route(const std::vector<std::string>& path);

} // namespace entente
