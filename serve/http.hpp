#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// What a client asks, as far as answers depend on it.
struct HttpRequest {
    std::string method = "GET";
    /// As it stood in the request line.
    std::string target = "/";
    /// The values of all `Host` fields; one is right.
    std::vector<std::string> hosts = {};
    /// Fields that a browser sends; empty where they are absent.
    std::string origin = {};
    std::string fetch_site = {};
    std::string fetch_mode = {};
    /// Whether a body was announced.
    bool has_body = false;
};

/// What it is told.
struct HttpResponse {
    unsigned status = 200;
    std::string content_type = "application/json";
    std::string body = {};
    /// Further fields.
    std::vector<std::pair<std::string, std::string>> fields = {};
};

} // namespace entente
