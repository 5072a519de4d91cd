#include "serve/routes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

constexpr std::array<std::string_view, 1> of_version{"graph"};
constexpr std::array<std::string_view, 4> of_names{"q", "offset", "limit", "graph"};
constexpr std::array<std::string_view, 3> of_page{"offset", "limit", "graph"};

/// The filter's, and others.
template <typename... Names>
constexpr auto filter_and(Names... others) {
    std::array<std::string_view, filter_parameters.size() + sizeof...(others)> names{};
    const auto rest = std::ranges::copy(filter_parameters, names.begin()).out;
    std::ranges::copy(std::array<std::string_view, sizeof...(others)>{others...}, rest);
    return names;
}

constexpr auto of_filter = filter_and("graph");
constexpr auto of_part = filter_and("limit", "graph");
constexpr auto of_events = filter_and("offset", "limit", "graph");

const std::array<Route, 10> routes{{{"/", {}, answer_page},
                                    {"/api/v1/summary", of_version, answer_summary},
                                    {"/api/v1/actors", of_names, answer_actors},
                                    {"/api/v1/actors/{id}", of_version, answer_actor},
                                    {"/api/v1/events", of_events, answer_events},
                                    {"/api/v1/events/{id}", of_page, answer_event},
                                    {"/api/v1/pairs/{a}/{b}", of_filter, answer_pair},
                                    {"/api/v1/timeline", of_filter, answer_timeline},
                                    {"/api/v1/part", of_part, answer_part},
                                    {"/api/v1/openapi.json", {}, answer_openapi}}};

/// The names for the braces, if all else of the path is the same.
std::optional<PathNames> match(std::string_view pattern, const std::vector<std::string>& path) {
    PathNames names;
    pattern.remove_prefix(1);
    for (const std::string& segment : path) {
        const std::size_t end = std::min(pattern.find('/'), pattern.size());
        const std::string_view wanted = pattern.substr(0, end);
        if (wanted.starts_with('{'))
            names.push_back(segment);
        else if (wanted != segment)
            return std::nullopt;
        pattern.remove_prefix(std::min(end + 1, pattern.size()));
    }
    return pattern.empty() ? std::optional(std::move(names)) : std::nullopt;
}

} // namespace

std::span<const Route> all_routes() { return routes; }

std::optional<RouteMatch> find_route(const std::vector<std::string>& path) {
    for (const Route& route : routes)
        if (auto names = match(route.path, path))
            return RouteMatch{route, std::move(*names)};
    return std::nullopt;
}

} // namespace entente
