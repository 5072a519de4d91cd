#include "serve/server.hpp"

#include "ontology/diagnostic.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

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
