#include "graph/queries/paths.hpp"

#include "graph/queries/event_filter.hpp"
#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

using namespace entente;
using namespace entente::tests;

namespace {

const Participant holt = person("Ana Holt", "SUR");
const Participant reyes = person("Luis Reyes", "BEL");
const Participant mei = person("Mei Tan", "ARV");
const Participant quist = person("Olaf Quist", "ARV");

std::vector<ActorPath> paths(const EntityGraph& graph, EntityIndex from, EntityIndex to,
                             PathOptions options = {}) {
    return find_paths(graph, make_actor_network(graph, all_events(graph)), std::vector{from},
                      std::vector{to}, options);
}

std::vector<ActorPath> paths_of_names(const EntityGraph& graph, std::string_view from,
                                      std::string_view to, PathOptions options = {}) {
    return paths(graph, named(graph, from), named(graph, to), options);
}

/// How far the events of a path lie back, added up.
long age_of(const EntityGraph& graph, const ActorPath& path) {
    long age = 0;
    for (const PathLink& step : path)
        age += (*make_day(2025, 1, 1) - *known_day(graph.facts.events[step.event])).count();
    return age;
}

/// The least age of a path of so many events, by trying all.
long least_age(const EntityGraph& graph, EntityIndex from, EntityIndex to, std::size_t hops) {
    if (hops == 0)
        return from == to ? 0 : 1'000'000;
    long least = 1'000'000;
    for (const EventIndex e : all_events(graph)) {
        const auto guests = guests_of(graph, e);
        if (!guests.contains(from))
            continue;
        const PathLink step{from, from, e, 1};
        for (const EntityIndex guest : guests)
            if (guest != from)
                least =
                    std::min(least, age_of(graph, {step}) + least_age(graph, guest, to, hops - 1));
    }
    return least;
}

void check_steps(const EntityGraph& graph, const ActorPath& path) {
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto shared = shared_events(graph, path[i].from, path[i].to);
        CHECK(std::ranges::count(shared, path[i].event) == 1);
        CHECK(path[i].shared == shared.size());
        if (i > 0)
            CHECK(path[i].from == path[i - 1].to);
    }
}

} // namespace

TEST_CASE("of equally short paths the most recent is chosen, or the best known", "[graph]") {
    const EntityGraph graph =
        graph_of({meets(holt, reyes).on("2024-01-01").in("a1"),
                  meets(holt, reyes).on("2024-01-01").in("a2"), meets(reyes, mei).on("2024-01-02"),
                  meets(holt, quist).on("2024-05-01"), meets(quist, mei).on("2024-05-02")});
    const auto recent = paths_of_names(graph, "Ana Holt", "Mei Tan");
    REQUIRE(recent.size() == 1);
    REQUIRE(recent[0].size() == 2);
    CHECK(recent[0][0].to == named(graph, "Olaf Quist"));
    const auto told = paths_of_names(graph, "Ana Holt", "Mei Tan", {PathPreference::sources, 1});
    CHECK(told.at(0)[0].to == named(graph, "Luis Reyes"));
}

TEST_CASE("alternatives lead through others", "[graph]") {
    const EntityGraph graph =
        graph_of({meets(holt, mei).on("2024-01-01"), meets(holt, mei).on("2024-02-01"),
                  meets(holt, reyes).on("2024-01-01"), meets(reyes, mei).on("2024-01-02")});
    const auto found = paths_of_names(graph, "Ana Holt", "Mei Tan", {PathPreference::recent, 5});
    REQUIRE(found.size() == 2);
    REQUIRE(found[0].size() == 1);
    CHECK(found[0][0].shared == 2);
    CHECK(graph.facts.events[found[0][0].event].time->interval.edtf() == "2024-02-01");
    CHECK(found[1].size() == 2);
}

TEST_CASE("those whom nothing connects have no path, and nobody one to themselves", "[graph]") {
    const EntityGraph graph = graph_of({meets(holt, reyes), meets(mei, quist)});
    CHECK(paths_of_names(graph, "Ana Holt", "Mei Tan").empty());
    CHECK(paths_of_names(graph, "Ana Holt", "Ana Holt").empty());
}

TEST_CASE("paths are as short and as recent as brute force finds", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(GENERATE(1U, 2U, 3U, 4U), 9, 10));
    const auto between = distances(graph);
    for (EntityIndex from = 0; from < graph.facts.entities.size(); ++from)
        for (EntityIndex to = 0; to < graph.facts.entities.size(); ++to) {
            if (from == to)
                continue;
            const auto found = paths(graph, from, to, {PathPreference::recent, 3});
            CHECK(found.empty() == (between[from][to] >= far));
            if (found.empty())
                continue;
            CHECK(found[0].size() == between[from][to]);
            if (found[0].size() <= 3)
                CHECK(age_of(graph, found[0]) == least_age(graph, from, to, found[0].size()));
            std::set<EntityIndex> seen;
            for (const ActorPath& path : found) {
                CHECK(path.front().from == from);
                CHECK(path.back().to == to);
                check_steps(graph, path);
                for (std::size_t i = 1; i < path.size(); ++i)
                    CHECK(seen.insert(path[i].from).second);
            }
        }
}
