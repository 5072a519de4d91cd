#include "serve/guard.hpp"

#include "tests/support/catch.hpp"

using namespace entente;

namespace {

constexpr std::uint16_t port = 8642;

HttpRequest asked() { return {.method = "GET", .target = "/", .hosts = {"127.0.0.1:8642"}}; }

unsigned status_of(const HttpRequest& request) {
    const auto refused = refusal(request, port);
    return refused ? refused->status : 200;
}

HttpRequest from_host(std::vector<std::string> hosts) {
    HttpRequest request = asked();
    request.hosts = std::move(hosts);
    return request;
}

} // namespace

TEST_CASE("only the loopback's own names with the port are answered", "[serve]") {
    for (const char* host : {"127.0.0.1:8642", "localhost:8642", "LocalHost:8642", "[::1]:8642"})
        CHECK(status_of(from_host({host})) == 200);
    for (const char* host :
         {"127.0.0.1", "localhost", "127.0.0.1:80", "evil.example:8642",
          "localhost.evil.example:8642", "127.0.0.1:8642.evil.example", "127.0.0.1.:8642",
          "0.0.0.0:8642", "", "a@127.0.0.1:8642", "[::1]", "::1:8642", "127.1:8642"})
        CHECK(status_of(from_host({host})) == 421);
    CHECK(status_of(from_host({})) == 421);
    CHECK(status_of(from_host({"127.0.0.1:8642", "127.0.0.1:8642"})) == 421);
    CHECK_FALSE(refusal(from_host({"localhost"}), 80));
}

TEST_CASE("only GET and HEAD without a body are answered", "[serve]") {
    HttpRequest request = asked();
    request.method = "HEAD";
    CHECK(status_of(request) == 200);
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""}) {
        request.method = method;
        const auto refused = refusal(request, port);
        REQUIRE(refused);
        CHECK(refused->status == 405);
        CHECK(refused->fields.front() == std::pair<std::string, std::string>("Allow", "GET, HEAD"));
    }
    request = asked();
    request.has_body = true;
    CHECK(status_of(request) == 413);
}

TEST_CASE("pages of other sites are not answered, but a link to the page may be followed",
          "[serve]") {
    HttpRequest request = asked();
    for (const char* site : {"same-origin", "none", ""}) {
        request.fetch_site = site;
        CHECK(status_of(request) == 200);
    }
    for (const char* site : {"cross-site", "same-site", "other"}) {
        request.fetch_site = site;
        CHECK(status_of(request) == 403);
    }
    request.fetch_mode = "navigate";
    CHECK(status_of(request) == 200);
    request.target = "/api/v1/summary";
    CHECK(status_of(request) == 403);
    request = asked();
    request.origin = "http://localhost:8642";
    CHECK(status_of(request) == 200);
    for (const char* origin : {"http://evil.example", "null", "https://localhost:8642",
                               "http://localhost:8643", "localhost:8642"}) {
        request.origin = origin;
        CHECK(status_of(request) == 403);
    }
}

TEST_CASE("every answer says that it may not be guessed, kept, framed or shared", "[serve]") {
    HttpResponse answer;
    add_safe_fields(answer);
    const auto field = [&](const std::string& name) {
        std::string value;
        for (const auto& [known, text] : answer.fields)
            if (known == name)
                value += text;
        return value;
    };
    CHECK(field("X-Content-Type-Options") == "nosniff");
    CHECK(field("Cache-Control") == "no-store");
    CHECK(field("Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(field("Content-Security-Policy").find("frame-ancestors 'none'") != std::string::npos);
    CHECK(field("Access-Control-Allow-Origin").empty());
}
