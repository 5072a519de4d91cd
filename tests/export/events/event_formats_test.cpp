#include "export/events/calendar.hpp"
#include "export/events/geo_json.hpp"
#include "export/events/timeline_js.hpp"
#include "export/events/vis_timeline.hpp"
#include "tests/export/random_story.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <random>
#include <sstream>

using namespace entente;
using namespace entente::tests;

namespace {

/// What a writer wrote, and what it said of it.
struct Written {
    std::string text;
    std::string remark;
};

bool has(const Written& written, std::string_view part) {
    return written.text.find(part) != std::string::npos;
}

Written vis(const EntityGraph& graph) {
    std::ostringstream output;
    std::string remark = write_vis_timeline(output, graph, shipped_ontology());
    return {output.str(), remark};
}

Written slides(const EntityGraph& graph, std::size_t most = most_timeline_events) {
    std::ostringstream output;
    std::string remark = write_timeline_js(output, graph, shipped_ontology(), most);
    return {output.str(), remark};
}

Written map_of(const EntityGraph& graph) {
    std::ostringstream output;
    std::string remark = write_geo_json(output, graph, shipped_ontology(), shipped_gazetteer());
    return {output.str(), remark};
}

Written calendar(const EntityGraph& graph) {
    std::ostringstream output;
    std::string remark = write_calendar(output, graph, shipped_ontology(), &shipped_gazetteer());
    return {output.str(), remark};
}

/// The lines of a calendar made whole again.
std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

} // namespace

TEST_CASE("a timeline shows a day up to the next and an open time as a point", "[export]") {
    const Written written = vis(story_of_times());
    CHECK(has(written, R"("type":"range","start":"2024-05-06","end":"2024-05-07")"));
    CHECK(has(written, R"("type":"range","start":"2024-03-01","end":"2024-04-01")"));
    CHECK(has(written, R"("type":"point","start":"2024-07-01","edtf":"2024-07-01/..")"));
    CHECK(has(written, "Luis Reyes visits Suria (planned), from 1"));
    CHECK(written.remark.find("2 events without a date") == 0);
}

TEST_CASE("a timeline has a lane for dated events without actors", "[export]") {
    const Written written = vis(graph_of(
        {}, {attacks(state("Suria"), city("Port Vela", "Suria")).by_nobody().on("2024-05-06")}));
    CHECK(has(written, R"j("id":"(no actor)","content":"no actor named")j"));
    CHECK(has(written, R"j("group":"(no actor)","type":"range")j"));
    CHECK_FALSE(has(vis(small_story()), "(no actor)"));
}

TEST_CASE("no end is written before its start, up to the last year that is read", "[export]") {
    const auto visited = [](std::string_view edtf) {
        return graph_of({}, {visits(person("Ana Holt"), state("Suria")).on(edtf)});
    };
    CHECK(has(vis(visited("9999")), R"("type":"range","start":"9999-01-01","end":"9999-12-31")"));
    CHECK(has(vis(visited("9999-12-31")), R"("type":"point","start":"9999-12-31","edtf")"));
    CHECK(has(calendar(visited("9999")), "DTEND;VALUE=DATE:99991231\r\n"));
    CHECK_FALSE(has(calendar(visited("9999-12-31")), "DTEND"));
}

TEST_CASE("slides have dates as numbers, and none that nobody stated", "[export]") {
    const Written written = slides(story_of_times());
    CHECK(has(written, R"("start_date":{"year":2024,"month":5,"day":6})"));
    CHECK(has(written, R"("start_date":{"year":2024,"month":3},)"));
    CHECK(has(written, R"("start_date":{"year":2023},)"));
    CHECK(has(written, R"("end_date":{"year":2024,"month":5,"day":3})"));
    CHECK(written.remark == "2 events without a date left out");
}

TEST_CASE("slides beyond the limit are those of which least is told", "[export]") {
    std::vector<Claim> claims{tells(person("Ana Holt"), state("Suria")).on("2024-01-01")};
    for (int i = 10; i < 20; ++i)
        claims.push_back(visits(person("Envoy " + std::to_string(i)), state("Suria"))
                             .on("2024-05-" + std::to_string(i)));
    const Written written = slides(graph_of({}, claims), 10);
    CHECK(written.remark ==
          "1 event beyond the 10 of which most is told left out; --max-items sets the limit");
    CHECK_FALSE(has(written, "Ana Holt"));
}

TEST_CASE("a map has longitude first, and the middle of a state where no city is told",
          "[export]") {
    const Written written = map_of(story_of_times());
    CHECK(has(written, R"("coordinates":[24.94,60.17])"));
    CHECK(has(written, R"("extent":"city")"));
    CHECK(has(written, R"("extent":"state")"));
    CHECK_FALSE(written.remark.empty());
}

TEST_CASE("a calendar has whole days, a status and no clock", "[export]") {
    const std::string text = unfolded(calendar(story_of_times()).text);
    CHECK(text.find("DTSTAMP:20240503T000000Z\r\nDTSTART;VALUE=DATE:20240506\r\n"
                    "DTEND;VALUE=DATE:20240507\r\n") != std::string::npos);
    CHECK(text.find("SUMMARY:Ana Holt visits Russia\\, some time in Mar") != std::string::npos);
    CHECK(text.find("STATUS:CANCELLED") != std::string::npos);
    CHECK(text.find("LOCATION:Helsinki\r\nGEO:60.17;24.94\r\n") != std::string::npos);
    CHECK(calendar(story_of_times()).remark.find("3 meetings, visits and calls") == 0);
}

TEST_CASE("lines of a calendar are folded at 75 octets between characters", "[export]") {
    CHECK(fold_calendar_line("short") == "short\r\n");
    CHECK(fold_calendar_line(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
    std::string line;
    for (int i = 0; i < 100; ++i)
        line += "\U0001F600";
    const std::string folded = fold_calendar_line(line);
    CHECK(unfolded(folded) == line + "\r\n");
    std::istringstream lines(folded);
    for (std::string part; std::getline(lines, part);) {
        CHECK(part.size() <= 76); // with its carriage return
        CHECK(part.find_first_not_of(" \r") % 4 < 2);
    }
}

TEST_CASE("timelines, maps and calendars do not depend on the order of claims", "[export]") {
    const Consolidation facts = story_of_times().facts;
    const auto all = [](const EntityGraph& graph) {
        return vis(graph).text + slides(graph).text + map_of(graph).text + calendar(graph).text;
    };
    const std::string expected = all(story_of_times());
    std::mt19937 random(5);
    std::vector<Claim> claims = facts.claims;
    for (int round = 0; round < 10; ++round) {
        std::ranges::shuffle(claims, random);
        CHECK(all(graph_of(facts.articles, claims)) == expected);
    }
}

TEST_CASE("what a timeline takes as HTML is escaped", "[export]") {
    for (const Written& written : {vis(naughty_story()), slides(naughty_story())})
        CHECK(written.text.find('<') == std::string::npos);
    const EntityGraph graph =
        graph_of({}, {visits(person("<img src=x>"), state("Suria")).on("2024-05-01")});
    CHECK(has(vis(graph), "&lt;img src=x&gt; visits Suria"));
    CHECK(has(slides(graph), "&lt;img src=x&gt; visits Suria"));
    // TimelineJS takes the text out of the markup of a group, and makes markup of that again.
    const EntityGraph alone =
        graph_of({}, {visits(person("<img src=x>"), city("Port Vela", "Suria")).on("2024-05-01")});
    CHECK(has(slides(alone), R"("group":"&amp;lt;img src=x&amp;gt;")"));
}

TEST_CASE("a full disk is an error of timelines, maps and calendars", "[export]") {
    const EntityGraph graph = small_story();
    const Ontology& ontology = shipped_ontology();
    std::ostringstream output;
    output.setstate(std::ios::badbit);
    CHECK_THROWS_AS(write_vis_timeline(output, graph, ontology), Error);
    CHECK_THROWS_AS(write_timeline_js(output, graph, ontology), Error);
    CHECK_THROWS_AS(write_geo_json(output, graph, ontology, shipped_gazetteer()), Error);
    CHECK_THROWS_AS(write_calendar(output, graph, ontology, nullptr), Error);
}
