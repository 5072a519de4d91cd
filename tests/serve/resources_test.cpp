#include "export/explorer.hpp"
#include "tests/serve/served.hpp"
#include "tests/support/encoded.hpp"

#include <set>

using namespace entente;
using namespace entente::tests;

TEST_CASE("the summary counts what there is, and names the graph's state", "[serve]") {
    Served served(small_story());
    const JsonValue summary = served.json("/api/v1/summary");
    CHECK(text(summary, "graph") == "7");
    CHECK(text(summary, "title") == "A title");
    CHECK(number(summary, "events") == static_cast<double>(served.graph.facts.events.size()));
    CHECK(number(summary, "claims") == 5);
    CHECK(text(summary, "first") == "2024-05-01");
}

TEST_CASE("events are filtered as queries are", "[serve]") {
    Served served(small_story());
    const auto total = [&](const std::string& query) {
        return number(served.json("/api/v1/events?" + query), "total");
    };
    CHECK(total("type=visit") == 2);
    CHECK(total("modality=planned") == 1);
    // On 1 May, on 3 May, and in June.
    CHECK(total("from=2024-05-01&to=2024-05-01") == 1);
    CHECK(total("from=2024-05-02&to=2024-05-03") == 1);
    CHECK(total("from=2024-05-02") == 2);
    CHECK(total("to=2024-05-31") == 2);
    CHECK(total("from=2024-06-30&to=2024-06-30") == 1);
    CHECK(total("from=2024-07-01") == 0);
    CHECK(total("min-sources=2") == 0);
    CHECK(total("actor=Ana+Holt&actor=Belmark") == 1);
    const HttpResponse unknown = served.get("/api/v1/events?actor=Nobody");
    CHECK(unknown.status == 400);
    CHECK(unknown.content_type == "application/problem+json");
    CHECK(unknown.body.find("Nobody") != std::string::npos);
}

TEST_CASE("events of which no claim is so sure are left out, everywhere alike", "[serve]") {
    Served served(
        graph_of({tests::article("a1")},
                 one_after_another({visits("Ana Holt", "Suria").on("2024-05-01").sure(0.9),
                                    visits("Ana Holt", "Suria").on("2024-05-05").sure(0.75),
                                    visits("Ana Holt", "Suria").on("2024-05-09").sure(0.3)})));
    for (const auto& [least, expected] :
         {std::pair("0", 3), std::pair("0.3", 3), std::pair("0.5", 2), std::pair("0.75", 2),
          std::pair("0.8", 1), std::pair("0.95", 0)}) {
        const std::string query = "min-confidence=" + std::string(least);
        CAPTURE(query);
        for (const char* resource : {"events", "timeline", "part", "pairs/Ana%20Holt/SUR"})
            CHECK(number(served.json("/api/v1/" + std::string(resource) + "?" + query), "total") ==
                  expected);
    }
    const JsonValue sure = served.json("/api/v1/events?min-confidence=0.8");
    CHECK(text(list(sure, "events").front(), "start") == "2024-05-01");
}

TEST_CASE("an event comes with its stages, claims, sentences and articles", "[serve]") {
    Served served(small_story());
    const JsonValue page = served.json("/api/v1/events?type=visit&modality=actual");
    const std::string id = text(list(page, "events").front(), "id");
    for (const std::string& name : {id, id.substr(0, 12)}) {
        const JsonValue event = served.json("/api/v1/events/" + name);
        CHECK(text(event, "id") == id);
        const JsonValue& claim = list(event, "claims").front();
        CHECK(text(*claim.member("evidence"), "text") == "Holt was in Belmark on 1 May.");
        CHECK(text(list(event, "sources").front(), "title") == "Suria courts Belmark");
        CHECK(text(list(event, "stages").back(), "status") == "actual");
    }
    CHECK(served.get("/api/v1/events/ffff").status == 404);
}

TEST_CASE("the claims of an event come in pages, each with its articles", "[serve]") {
    std::vector<Claim> claims;
    std::vector<ArticleRecord> articles;
    for (int i = 0; i < 230; ++i) {
        articles.push_back(tests::article("a" + std::to_string(i)));
        claims.push_back(visits("Ana Holt", "Suria").on("2024-05-01").in(articles.back().id));
    }
    Served served(graph_of(std::move(articles), one_after_another(std::move(claims))));
    REQUIRE(served.graph.facts.events.size() == 1);
    const std::string target = "/api/v1/events/" + to_string(served.graph.facts.events.front().id);
    std::set<std::string> ids;
    for (const auto& [offset, count] :
         {std::pair(0, 100), std::pair(100, 100), std::pair(200, 30)}) {
        const JsonValue page = served.json(target + "?offset=" + std::to_string(offset));
        CHECK(number(page, "total") == 230);
        CHECK(page.member("next_offset")->is_null() == (offset == 200));
        CHECK(list(page, "claims").size() == static_cast<std::size_t>(count));
        CHECK(list(page, "sources").size() == static_cast<std::size_t>(count));
        for (const JsonValue& claim : list(page, "claims"))
            ids.insert(text(claim, "id"));
    }
    CHECK(ids.size() == 230);
    CHECK(list(served.json(target + "?limit=1000"), "claims").size() == 230);
    const JsonValue none = served.json(target + "?limit=0");
    CHECK(list(none, "claims").empty());
    CHECK_FALSE(list(none, "stages").empty());
}

TEST_CASE("people are told of with the office that their latest events give them", "[serve]") {
    const std::string before = "Foreign Minister ";
    const std::string name = "Ana Holt";
    Claim claim = visits(person(name, "SUR"), state("Belmark"))
                      .on("2024-05-01")
                      .saying(before + name + " went to Belmark.");
    claim.subject->span = {0, static_cast<std::uint32_t>(before.size() + name.size())};
    claim.evidence.span = {0, static_cast<std::uint32_t>(claim.evidence.text.size())};
    for (const auto source : {source_of, whole_source_of}) {
        Served served(
            graph_of({tests::article("a1")},
                     one_after_another({claim, visits(state("Suria"), state("Belmark"))})),
            source);
        const JsonValue found = served.json("/api/v1/actors?q=ana");
        CHECK(text(list(found, "actors").front(), "caption") == "Foreign Minister · Suria");
        const std::string id = encode_component(claim.subject->id);
        CHECK(text(served.json("/api/v1/actors/" + id), "caption") == "Foreign Minister · Suria");
        CHECK(served.json("/api/v1/actors/ent:state%2FBEL").member("caption")->is_null());
    }
}

TEST_CASE("actors are found by the beginning of any word, whole names first", "[serve]") {
    Served served(small_story());
    const auto first = [&](const std::string& words) {
        const JsonValue found = served.json("/api/v1/actors?q=" + words);
        const auto& actors = list(found, "actors");
        return actors.empty() ? std::string() : text(actors.front(), "name");
    };
    CHECK(first("holt") == "Ana Holt");
    CHECK(first("REY") == "Luis Reyes");
    CHECK(first("olt").empty());
    const JsonValue all = served.json("/api/v1/actors");
    const std::string id = text(list(all, "actors").front(), "id");
    const JsonValue actor = served.json("/api/v1/actors/" + encode_component(id));
    CHECK(text(actor, "id") == id);
    CHECK_FALSE(list(actor, "partners").empty());
    CHECK(served.get("/api/v1/actors/nobody").status == 404);
}

TEST_CASE("two actors are counted by month", "[serve]") {
    Served served(visits_of_days(40));
    const JsonValue pair = served.json("/api/v1/pairs/Ana%20Holt/SUR");
    CHECK(number(pair, "events") == 40);
    REQUIRE(list(pair, "periods").size() == 2);
    CHECK(text(list(pair, "periods").front(), "period") == "2024-05");
    CHECK(number(list(pair, "periods").front(), "events") == 31);
    CHECK(number(served.json("/api/v1/pairs/Ana%20Holt/Suria?to=2024-05-10"), "events") == 10);
    CHECK(served.get("/api/v1/pairs/Ana%20Holt/Nobody").status == 404);
}

TEST_CASE("the timeline counts every event once: in a month, vague or undated", "[serve]") {
    Served served(small_story());
    const JsonValue timeline = served.json("/api/v1/timeline");
    double sum = number(timeline, "vague") + number(timeline, "undated");
    for (const JsonValue& month : list(timeline, "months"))
        for (const char* quad : {"verbal-cooperation", "material-cooperation", "verbal-conflict",
                                 "material-conflict", "none"})
            sum += number(month, quad);
    CHECK(sum == number(timeline, "total"));
    CHECK(sum == static_cast<double>(served.graph.facts.events.size()));
}

TEST_CASE("a part has the weightiest events, and says how many there are", "[serve]") {
    Served served(visits_of_days(23));
    const JsonValue part = served.json("/api/v1/part?limit=5");
    CHECK(number(part, "total") == 23);
    CHECK(number(part, "events") == 5);
    const JsonValue& events = *part.member("model")->member("events");
    CHECK(list(events, "id").size() == 5);
    // Of equals the latest.
    CHECK(*list(events, "first").front().number() >=
          static_cast<double>((*read_day("2024-05-19")).time_since_epoch().count()));
    CHECK(number(served.json("/api/v1/part"), "events") == 23);
    CHECK(number(served.json("/api/v1/part?limit=0"), "events") == 0);
}

TEST_CASE("a part has no more claims than a browser can show, but one event", "[serve]") {
    std::vector<Claim> claims;
    for (int i = 0; i < 12'000; ++i)
        claims.push_back(visits("Ana Holt", "Suria")
                             .on(i < 9000 ? "2024-05-01" : "2024-05-09")
                             .mention(i < 9000 ? "m1" : "m2")
                             .saying(std::to_string(i)));
    Served served(graph_of({tests::article("a1")}, one_after_another(std::move(claims))));
    const JsonValue part = served.json("/api/v1/part");
    CHECK(number(part, "total") == 2);
    CHECK(number(part, "events") == 1);
    CHECK(number(served.json("/api/v1/part?limit=2"), "events") == 2);
    if (has_explorer())
        CHECK(served.get("/").body.find("12,000 claims from 1 article") != std::string::npos);
}
