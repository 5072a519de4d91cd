#include "serve/server.hpp"

#include "ontology/diagnostic.hpp"
#include "tests/support/catch.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string>
#include <string_view>
#include <thread>

using namespace entente;

namespace {

/// A server that runs until the end of the test.
class Running {
  public:
    explicit Running(Server::Answer answer, ServerLimits limits = {})
        : server_(0, limits), answer_(std::move(answer)),
          thread_([this] { server_.run(answer_); }) {}
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() {
        server_.stop();
        thread_.join();
    }

    /// All that comes back for some bytes until the server closes.
    std::string send(std::string_view bytes) const {
        const int client = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server_.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(write(client, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
        std::string told;
        std::array<char, 4096> block{};
        for (ssize_t got = 0; (got = read(client, block.data(), block.size())) > 0;)
            told.append(block.data(), static_cast<std::size_t>(got));
        close(client);
        return told;
    }

  private:
    Server server_;
    Server::Answer answer_;
    std::thread thread_;
};

HttpResponse told_back(const HttpRequest& request) {
    return {.status = request.target == "/missing" ? 404U : 200U,
            .content_type = "text/plain",
            .body = request.method + " " + request.target + " of " + request.hosts.front(),
            .fields = {{"X-Kept", "yes"}}};
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

TEST_CASE("a port that is taken is an error that says what would be right", "[serve]") {
    const Server first(0);
    REQUIRE(first.port() != 0);
    CHECK_THROWS_AS(Server(first.port()), Error);
}

TEST_CASE("a server ends when it is told to", "[serve]") {
    Server server(0);
    server.stop();
    server.run([](const HttpRequest&) { return HttpResponse(); });
    CHECK_FALSE(server.port() == 0);
}

TEST_CASE("a request is answered with status, fields and body", "[serve]") {
    const Running server(told_back);
    const std::string told =
        server.send("GET /a%20b?c=d HTTP/1.1\r\nHost: one:1\r\nConnection: close\r\n\r\n");
    CHECK(told.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(has(told, "\r\nContent-Type: text/plain\r\n"));
    CHECK(has(told, "\r\nX-Kept: yes\r\n"));
    CHECK(told.ends_with("\r\n\r\nGET /a%20b?c=d of one:1"));
    CHECK(server.send("GET /missing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
              .starts_with("HTTP/1.1 404 "));
}

TEST_CASE("requests of one connection are answered in their order, HEAD without a body",
          "[serve]") {
    const Running server(told_back);
    const std::string told = server.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n"
                                         "HEAD /two HTTP/1.1\r\nHost: x\r\n\r\n"
                                         "GET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const std::size_t first = told.find("GET /1 of x");
    const std::size_t last = told.find("GET /3 of x");
    REQUIRE(first != std::string::npos);
    REQUIRE(last != std::string::npos);
    CHECK(first < last);
    CHECK_FALSE(has(told, "HEAD /two of x"));
    CHECK(has(told, "Content-Length: 14\r\n"));
}

TEST_CASE("what is no request, or too long, is refused before it is answered", "[serve]") {
    int answered = 0;
    {
        const Running server([&](const HttpRequest&) {
            ++answered;
            return HttpResponse();
        });
        CHECK(server.send("nonsense\r\n\r\n").starts_with("HTTP/1.1 400 "));
        CHECK(server.send("GET / HTTP/1.1\r\nX-Long: " + std::string(20'000, 'a') + "\r\n\r\n")
                  .starts_with("HTTP/1.1 431 "));
    }
    CHECK(answered == 0);
}

TEST_CASE("a client that sends no more is let go", "[serve]") {
    const Running server(told_back, {.reading = std::chrono::milliseconds(50)});
    CHECK(server.send("GET / HTTP/1.1\r\nHost: ").empty());
}
