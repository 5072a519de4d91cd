#include "serve/guard.hpp"

#include "serve/problem.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace entente {

namespace {

constexpr std::array<std::string_view, 3> loopback_names{"127.0.0.1", "localhost", "[::1]"};
constexpr std::uint16_t http_port = 80;

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

/// Whether this is how a client names us; a port of 80 goes without saying.
bool is_ours(std::string_view host, std::uint16_t port) {
    const std::string lower = in_lower_case(host);
    return std::ranges::any_of(loopback_names, [&](std::string_view name) {
        return lower == std::string(name) + ":" + std::to_string(port) ||
               (port == http_port && lower == name);
    });
}

bool is_our_origin(std::string_view origin, std::uint16_t port) {
    constexpr std::string_view scheme = "http://";
    return origin.starts_with(scheme) && is_ours(origin.substr(scheme.size()), port);
}

/// A link to the page that a reader followed from elsewhere shows nothing to that place.
bool follows_link(const HttpRequest& request) {
    return request.fetch_mode == "navigate" && request.target == "/";
}

bool is_from_other_site(const HttpRequest& request, std::uint16_t port) {
    if (!request.origin.empty() && !is_our_origin(request.origin, port))
        return true;
    return !request.fetch_site.empty() && request.fetch_site != "same-origin" &&
           request.fetch_site != "none" && !follows_link(request);
}

} // namespace

std::optional<HttpResponse> refusal(const HttpRequest& request, std::uint16_t port) {
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse refused = problem(405, "nothing can be changed here; GET and HEAD are right");
        refused.fields.emplace_back("Allow", "GET, HEAD");
        return refused;
    }
    if (request.has_body)
        return problem(413, "a request without a body is right");
    if (request.hosts.size() != 1 || !is_ours(request.hosts.front(), port))
        return problem(421, "this server answers to one Host only: 127.0.0.1:" +
                                std::to_string(port) + ", or localhost or [::1] with this port");
    if (is_from_other_site(request, port))
        return problem(403, "this server answers no pages of other sites");
    return std::nullopt;
}

void add_safe_fields(HttpResponse& response) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> fields{{
        {"Cache-Control", "no-store"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Referrer-Policy", "no-referrer"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
    }};
    for (const auto& [name, value] : fields)
        response.fields.emplace_back(name, value);
    constexpr std::string_view policy = "Content-Security-Policy";
    const bool has_policy = std::ranges::any_of(
        response.fields, [&](const auto& field) { return field.first == policy; });
    if (!has_policy)
        response.fields.emplace_back(policy, "default-src 'none'; frame-ancestors 'none'; sandbox");
}

} // namespace entente
