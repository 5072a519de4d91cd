#include "serve/server.hpp"

#include "ontology/diagnostic.hpp"
#include "serve/guard.hpp"
#include "serve/problem.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <chrono>
#include <csignal>
#include <list>
#include <optional>
#include <string>
#include <utility>

namespace entente {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;

constexpr unsigned http_1_1 = 11;

using Parser = http::request_parser<http::empty_body>;
using Message = http::response<http::string_body>;

std::string text_of(beast::string_view text) { return std::string(text.data(), text.size()); }

HttpRequest request_of(const Parser& parser) {
    const auto& message = parser.get();
    HttpRequest request;
    request.method = text_of(message.method_string());
    request.target = text_of(message.target());
    const auto [first, last] = message.equal_range(http::field::host);
    for (auto host = first; host != last; ++host)
        request.hosts.push_back(text_of(host->value()));
    request.origin = text_of(message[http::field::origin]);
    request.fetch_site = text_of(message["Sec-Fetch-Site"]);
    request.fetch_mode = text_of(message["Sec-Fetch-Mode"]);
    request.has_body = parser.chunked() || parser.content_length().value_or(0) > 0;
    return request;
}

/// Whether the connection can carry a further request: what follows a body that was not read is no
/// request.
bool may_go_on(const Parser& parser, const HttpRequest& request) {
    return parser.get().keep_alive() && !request.has_body;
}

Message message_of(HttpResponse answer, unsigned version, bool keep_alive, bool head) {
    Message message{static_cast<http::status>(answer.status), version};
    message.set(http::field::content_type, answer.content_type);
    for (const auto& [name, value] : answer.fields)
        message.set(name, value);
    message.keep_alive(keep_alive);
    message.content_length(answer.body.size());
    if (!head)
        message.body() = std::move(answer.body);
    return message;
}

/// What to tell of a request that could not be read; nothing of one that never came.
std::optional<HttpResponse> answer_to(error_code failure) {
    if (failure == http::error::header_limit || failure == http::error::buffer_overflow)
        return problem(431, "the request's fields are longer than 16384 bytes");
    if (failure == http::error::body_limit)
        return problem(413, "a request for what is here has no body");
    if (failure.category() == http::make_error_code(http::error::bad_method).category() &&
        failure != http::error::end_of_stream && failure != http::error::partial_message)
        return problem(400, "this is no HTTP/1.1 request");
    return std::nullopt;
}

/// One client, of which one step is under way at a time.
struct Connection {
    Connection(tcp::socket socket, std::size_t most_buffered)
        : stream(std::move(socket)), buffer(most_buffered) {}

    beast::tcp_stream stream;
    beast::flat_buffer buffer;
    /// Made anew for each request.
    std::optional<Parser> parser;
    std::optional<Message> message;
};

using Connections = std::list<Connection>;

} // namespace

struct Server::Implementation {
    Implementation(std::uint16_t wanted, ServerLimits bounds)
        : limits(bounds), acceptor(context), signals(context) {
        const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), wanted);
        error_code failure;
        acceptor.open(endpoint.protocol());
        acceptor.set_option(tcp::acceptor::reuse_address(true));
        acceptor.bind(endpoint, failure);
        if (!failure)
            acceptor.listen(asio::socket_base::max_listen_connections, failure);
        if (failure)
            throw Error({}, "cannot listen on port " + std::to_string(wanted) + ": " +
                                failure.message() +
                                "; another one by --port, or 0 for any free one, is right");
        port = acceptor.local_endpoint().port();
    }

    void accept() {
        accepting = acceptor.is_open() && connections.size() < limits.connections;
        if (accepting)
            acceptor.async_accept([this](error_code failure, tcp::socket socket) {
                if (!failure)
                    read(connections.emplace(connections.end(), std::move(socket),
                                             2 * std::size_t{limits.header_bytes}));
                // Without room for another, one that is there must end first, or time must pass.
                if (!failure)
                    accept();
                else if (connections.empty())
                    accept_later();
                else
                    accepting = false;
            });
    }

    void accept_later() {
        pause.expires_after(std::chrono::milliseconds(100));
        pause.async_wait([this](error_code) { accept(); });
    }

    void read(Connections::iterator client) {
        client->message.reset();
        client->parser.emplace();
        client->parser->header_limit(limits.header_bytes);
        client->stream.expires_after(limits.reading);
        http::async_read_header(client->stream, client->buffer, *client->parser,
                                [this, client](error_code failure, std::size_t) {
                                    if (!failure)
                                        make_answer(client);
                                    else if (auto told = answer_to(failure))
                                        refuse(client, std::move(*told));
                                    else
                                        close(client);
                                });
    }

    void refuse(Connections::iterator client, HttpResponse told) {
        add_safe_fields(told);
        write(client, message_of(std::move(told), http_1_1, false, false));
    }

    void make_answer(Connections::iterator client) {
        client->stream.expires_never();
        const HttpRequest request = request_of(*client->parser);
        const unsigned version = client->parser->get().version();
        const bool keep = may_go_on(*client->parser, request) && !stopping;
        asio::post(*maker, [this, client, request, version, keep] {
            Message made = message_of((*answer)(request), version, keep, request.method == "HEAD");
            asio::post(context, [this, client, made = std::move(made)]() mutable {
                write(client, std::move(made));
            });
        });
    }

    void write(Connections::iterator client, Message made) {
        client->message.emplace(std::move(made));
        client->stream.expires_after(limits.writing);
        http::async_write(client->stream, *client->message,
                          [this, client](error_code failure, std::size_t) {
                              if (failure || !client->message->keep_alive() || stopping)
                                  close(client);
                              else
                                  read(client);
                          });
    }

    void close(Connections::iterator client) {
        error_code ignored; // The client may have gone before us.
        client->stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
        connections.erase(client);
        if (!accepting)
            accept();
    }

    /// Steps under way end with an error, and close their connections.
    void stop() {
        stopping = true;
        error_code ignored;
        acceptor.close(ignored);
        pause.cancel();
        signals.cancel(ignored);
        signals.clear(ignored); // a second signal ends the program at once
        for (Connection& client : connections)
            client.stream.cancel();
    }

    ServerLimits limits;
    std::uint16_t port = 0;
    asio::io_context context{1};
    tcp::acceptor acceptor;
    asio::signal_set signals;
    asio::steady_timer pause{context};
    Connections connections;
    bool accepting = false;
    bool stopping = false;
    const Answer* answer = nullptr;
    asio::thread_pool* maker = nullptr;
};

Server::Server(std::uint16_t port, ServerLimits limits)
    : implementation_(std::make_unique<Implementation>(port, limits)) {}
Server::~Server() = default;

std::uint16_t Server::port() const { return implementation_->port; }

void Server::run(const Answer& answer) {
    Implementation& server = *implementation_;
    asio::thread_pool maker(1);
    server.answer = &answer;
    server.maker = &maker;
    server.signals.add(SIGINT);
    server.signals.add(SIGTERM);
    server.signals.async_wait([&server](error_code failure, int) {
        if (!failure)
            server.stop();
    });
    server.accept();
    server.context.run();
    maker.stop(); // what waits to be answered is not begun
    maker.join();
}

void Server::stop() {
    asio::post(implementation_->context, [server = implementation_.get()] { server->stop(); });
}

} // namespace entente
