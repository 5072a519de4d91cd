#include "serve/target.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/encoded.hpp"

using namespace entente;

namespace {

HttpTarget read(std::string_view target) {
    auto result = read_target(target);
    CAPTURE(target);
    REQUIRE(std::holds_alternative<HttpTarget>(result));
    return std::get<HttpTarget>(result);
}

unsigned refused(std::string_view target) {
    const auto result = read_target(target);
    const auto* problem = std::get_if<TargetProblem>(&result);
    return problem != nullptr ? problem->status : 0;
}

} // namespace

TEST_CASE("a target is cut before it is decoded", "[serve]") {
    CHECK(read("/").path.empty());
    CHECK(read("/api/v1/actors/local%3Aperson%2Fkim").path ==
          std::vector<std::string>{"api", "v1", "actors", "local:person/kim"});
    const HttpTarget target = read("/e?actor=a%26b&actor=c+d&q=%C3%A9&x=&y&z=1=2");
    CHECK(target.parameters ==
          std::vector<std::pair<std::string, std::string>>{
              {"actor", "a&b"}, {"actor", "c d"}, {"q", "é"}, {"x", ""}, {"y", ""}, {"z", "1=2"}});
    CHECK(read("/a+b").path == std::vector<std::string>{"a+b"});
    CHECK(read("/a?").parameters.empty());
}

TEST_CASE("no target leaves its folder", "[serve]") {
    for (const char* target :
         {"/../etc/passwd", "/api/..", "/%2e%2E/x", "/.", "/a/./b", "//", "/a/", "/a//b"})
        CHECK(refused(target) == 400);
    // An encoded slash is part of a name, and names are looked up, never opened.
    CHECK(read("/..%2Fetc").path == std::vector<std::string>{"../etc"});
}

TEST_CASE("a target that is no absolute path, or badly encoded, is refused", "[serve]") {
    for (const char* target :
         {"", "*", "api", "http://127.0.0.1/", "/a%", "/a%2", "/a%2g", "/%ff", "/%00", "/a b",
          "/a\r\nb", "/é", "/a#b", "/a?b=%zz", "/a?=1", "/a?&", "/a?b=%00"})
        CHECK(refused(target) == 400);
}

TEST_CASE("a target may be 4096 bytes long, with 64 parameters", "[serve]") {
    CHECK(refused("/" + std::string(longest_target - 1, 'a')) == 0);
    CHECK(refused("/" + std::string(longest_target, 'a')) == 414);
    std::string target = "/?a=1";
    for (std::size_t i = 1; i < most_parameters; ++i)
        target += "&a=1";
    CHECK(read(target).parameters.size() == most_parameters);
    CHECK(refused(target + "&a=1") == 400);
}

TEST_CASE("an encoded text is read back from a path and a parameter", "[serve]") {
    for (const std::string text :
         {"local:person/kim chang-son/PRK", "a+b&c=d%", "é\"<>#?", "..x"}) {
        const std::string encoded = tests::encode_component(text);
        CHECK(read("/" + encoded + "?q=" + encoded) == HttpTarget{{text}, {{"q", text}}});
    }
}
