#include "serve/service.hpp"

#include "export/explorer.hpp"
#include "ontology/text.hpp"
#include "tests/serve/served.hpp"
#include "tests/support/encoded.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

/// The naughty texts that a claim line may hold and an address name: valid, and of no great length.
EntityGraph naughty_lines() {
    constexpr std::size_t longest = 200;
    std::vector<ClaimTexts> all;
    for (const std::string& text : naughty_texts())
        if (is_valid_utf8(text) && text.find('\0') == std::string::npos && text.size() < longest) {
            const std::string id = "n" + std::to_string(all.size()) + text;
            all.push_back({id, text, {}, text, text, text, text, text});
        }
    return text_story(all);
}

} // namespace

TEST_CASE("pages of events together are all events once, by day", "[serve]") {
    Served served(visits_of_days(23));
    std::vector<std::string> ids;
    std::vector<std::string> days;
    std::string next = "0";
    for (int pages = 0; !next.empty(); ++pages) {
        REQUIRE(pages < 10);
        const JsonValue page = served.json("/api/v1/events?limit=5&offset=" + next);
        CHECK(number(page, "total") == 23);
        for (const JsonValue& event : list(page, "events")) {
            ids.push_back(text(event, "id"));
            days.push_back(text(event, "start"));
        }
        const double* offset = page.member("next_offset")->number();
        next = offset != nullptr ? std::to_string(static_cast<int>(*offset)) : "";
    }
    CHECK(ids.size() == 23);
    CHECK(std::ranges::is_sorted(days));
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("a page beyond the last, or of nothing, is empty", "[serve]") {
    Served served(visits_of_days(3));
    for (const char* target : {"/api/v1/events?offset=3", "/api/v1/events?offset=1000000000",
                               "/api/v1/events?limit=0", "/api/v1/actors?offset=99"}) {
        const JsonValue page = served.json(target);
        CHECK(page.member("next_offset")->is_null());
        const bool of_actors = page.member("actors") != nullptr;
        CHECK(list(page, of_actors ? "actors" : "events").empty());
    }
}

TEST_CASE("what is not there, or asked of another state, is a problem", "[serve]") {
    Served served(small_story());
    for (const char* target : {"/api", "/api/v1", "/api/v2/summary", "/favicon.ico",
                               "/api/v1/events/a/b", "/api/v1/pairs/a", "/index.html"})
        CHECK(served.get(target).status == 404);
    CHECK(served.get("/api/v1/summary?graph=7").status == 200);
    CHECK(served.get("/api/v1/summary?graph=6").status == 409);
    CHECK(served.get("/api/v1/summary?limit=6").status == 400);
    CHECK(served.get("/?x=1").status == 400);
    CHECK(served.get("/%00").status == 400);
}

TEST_CASE("texts that break careless writers come through every resource", "[serve]") {
    Served served(naughty_lines());
    const JsonValue events = served.json("/api/v1/events?limit=1000");
    CHECK(list(events, "events").size() == served.graph.facts.events.size());
    for (const JsonValue& event : list(events, "events"))
        served.json("/api/v1/events/" + text(event, "id"));
    const JsonValue actors = served.json("/api/v1/actors?limit=1000");
    for (const JsonValue& actor : list(actors, "actors")) {
        const std::string id = encode_component(text(actor, "id"));
        CHECK(text(served.json("/api/v1/actors/" + id), "name") == text(actor, "name"));
        served.json("/api/v1/events?actor=" + id);
        served.json("/api/v1/pairs/" + id + "/" + id);
    }
    served.json("/api/v1/part");
}

TEST_CASE("the page carries no graph, and may ask its server alone", "[serve]") {
    Served served(small_story());
    const HttpResponse page = served.get("/");
    if (!has_explorer()) {
        CHECK(page.status == 404);
        return;
    }
    CHECK(page.content_type == "text/html; charset=utf-8");
    CHECK(page.body.find("<title>A title</title>") != std::string::npos);
    CHECK(page.body.find("5 claims from 1 article, ") != std::string::npos);
    CHECK(page.body.find("%entente-") == std::string::npos);
    const auto policy = std::ranges::find(page.fields, "Content-Security-Policy",
                                          &std::pair<std::string, std::string>::first);
    REQUIRE(policy != page.fields.end());
    CHECK(
        policy->second.starts_with("default-src 'none'; connect-src 'self'; script-src 'sha256-"));
    CHECK(policy->second.ends_with("frame-ancestors 'none'"));
    CHECK(page.body.find(policy->second.substr(0, policy->second.find("; frame-ancestors"))) !=
          std::string::npos);
}

TEST_CASE("a graph that has changed is read anew, and one that goes on changing is refused",
          "[serve]") {
    const EntityGraph before = visits_of_days(3);
    const EntityGraph after = visits_of_days(4);
    int state = 1;
    int changes = 0;
    GraphSource source{
        .version = [&] { return std::to_string(state); },
        .read = [&] { return outline_of(state == 1 ? before : after, std::to_string(state)); },
        .read_part =
            [&](std::span<const std::uint32_t>) {
                state += changes;
                return before;
            }};
    Service service(source, shipped_ontology(), {.port = port, .title = {}});
    const auto ask = [&](const std::string& target) {
        return service.answer({.target = target, .hosts = {"localhost:8642"}});
    };
    CHECK(ask("/api/v1/events").body.find("\"total\":3") != std::string::npos);
    state = 2;
    CHECK(ask("/api/v1/events").body.find("\"graph\":\"2\",\"total\":4") != std::string::npos);
    CHECK(ask("/api/v1/part").status == 200);
    changes = 1;
    CHECK(ask("/api/v1/part").status == 503);
}

TEST_CASE("a graph that cannot be read is a problem of one request", "[serve]") {
    const EntityGraph graph = visits_of_days(3);
    bool broken = false;
    std::string version = "1";
    GraphSource source{.version = [&] { return version; },
                       .read =
                           [&] {
                               if (broken)
                                   throw Error({}, "the disk is gone");
                               return whole_graph(version, graph);
                           },
                       .read_part = {}};
    Service service(source, shipped_ontology(), {.port = port, .title = {}});
    broken = true;
    version = "2";
    const HttpRequest request{.target = "/api/v1/summary", .hosts = {"localhost:8642"}};
    const HttpResponse failed = service.answer(request);
    CHECK(failed.status == 500);
    CHECK(failed.body.find("the disk is gone") != std::string::npos);
    broken = false;
    CHECK(service.answer(request).status == 200);
}
