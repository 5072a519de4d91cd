#pragma once

#include "serve/http.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace entente {

/// Bounds on what clients may make a server do.
struct ServerLimits {
    /// Open at once; further ones wait to be accepted.
    std::size_t connections = 64;
    /// Of a request line with its fields.
    std::uint32_t header_bytes = 16'384;
    /// To send a request, also the next one of a connection.
    std::chrono::milliseconds reading{10'000};
    /// To take an answer.
    std::chrono::milliseconds writing{60'000};
};

/// An HTTP/1.1 server on 127.0.0.1. Reading and writing are on one thread and never wait for each
/// other; answers are made on another, one at a time.
class Server {
  public:
    using Answer = std::function<HttpResponse(const HttpRequest&)>;

    /// Takes a port, or any free one where it is 0; connections wait until `run`. Throws `Error`
    /// where the port cannot be had.
    explicit Server(std::uint16_t port, ServerLimits limits = {});
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;

    /// Serves until SIGINT, SIGTERM, or `stop`. `answer` is called on one other thread, one call
    /// after the other, and must not throw.
    void run(const Answer& answer);

    /// Ends `run`, from any thread.
    void stop();

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace entente
