#pragma once

#include "graph/queries/part_of_graph.hpp"
#include "ontology/json.hpp"
#include "serve/service.hpp"
#include "tests/export/naughty.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

/// \file
/// Graphs that are served without sockets.

namespace entente::tests {

inline constexpr std::uint16_t port = 8642;

/// The events and entities of a graph, and how many claims they have.
inline WholeGraph outline_of(const EntityGraph& graph, const std::string& version) {
    WholeGraph whole = whole_graph(version, graph);
    whole.has_claims = false;
    whole.graph.facts.claims.clear();
    whole.graph.facts.articles.clear();
    for (Event& event : whole.graph.facts.events)
        event.claims.clear();
    return whole;
}

/// A graph that is read as a file is: its claims when they are asked for.
inline GraphSource source_of(const EntityGraph& graph) {
    return {.version = [] { return std::string("7"); },
            .read = [&graph] { return outline_of(graph, "7"); },
            .read_part =
                [&graph](std::span<const std::uint32_t> positions) {
                    const std::vector<EventIndex> by_day = events_by_day(graph.facts);
                    std::vector<EventIndex> events;
                    for (const std::uint32_t position : positions)
                        events.push_back(by_day[position]);
                    std::ranges::sort(events);
                    return part_of_graph(graph, events);
                }};
}

/// A graph that is in memory with its claims.
inline GraphSource whole_source_of(const EntityGraph& graph) {
    return {.version = [] { return std::string("7"); },
            .read = [&graph] { return whole_graph("7", graph); },
            .read_part = {}};
}

/// A service of a graph.
struct Served {
    explicit Served(EntityGraph made,
                    const std::function<GraphSource(const EntityGraph&)>& source = source_of)
        : graph(std::move(made)),
          service(source(graph), shipped_ontology(), {.port = port, .title = "A title"}) {}

    HttpResponse get(const std::string& target) {
        return service.answer({.target = target, .hosts = {"127.0.0.1:8642"}});
    }

    JsonValue json(const std::string& target) {
        const HttpResponse answer = get(target);
        CAPTURE(target, answer.body);
        REQUIRE(answer.status == 200);
        auto read = read_json(answer.body);
        REQUIRE(std::holds_alternative<JsonValue>(read));
        return std::get<JsonValue>(std::move(read));
    }

    EntityGraph graph;
    Service service;
};

inline double number(const JsonValue& value, const char* name) {
    return *value.member(name)->number();
}
inline std::string text(const JsonValue& value, const char* name) {
    return *value.member(name)->string();
}
inline const JsonValue::Array& list(const JsonValue& value, const char* name) {
    return *value.member(name)->array();
}

/// Visits on so many days in a row, of the same two.
inline EntityGraph visits_of_days(int count) {
    std::vector<Claim> claims;
    for (int i = 0; i < count; ++i)
        claims.push_back(visits("Ana Holt", "Suria")
                             .on(to_string(*read_day("2024-05-01") + std::chrono::days(i)))
                             .mention("m" + std::to_string(i)));
    return graph_of({tests::article("a1")}, one_after_another(std::move(claims)));
}

} // namespace entente::tests
