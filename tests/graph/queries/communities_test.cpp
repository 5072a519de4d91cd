#include "graph/queries/communities.hpp"

#include "tests/graph/queries/random_meetings.hpp"
#include "tests/support/catch.hpp"

#include <map>

using namespace entente;
using namespace entente::tests;

namespace {

std::vector<Community> communities_of(const EntityGraph& graph) {
    return communities(make_actor_network(graph, all_events(graph)));
}

/// Everybody of a circle meets everybody else of it.
void add_circle(const std::string& name, int members, std::vector<Claim>& to) {
    for (int a = 0; a < members; ++a)
        for (int b = 0; b < a; ++b)
            to.push_back(meets(person(name + " " + std::to_string(a), "ARV"),
                               person(name + " " + std::to_string(b), "ARV"))
                             .on("2024-03-1" + std::to_string(a)));
}

} // namespace

TEST_CASE("two circles with one meeting between them are two communities", "[graph]") {
    std::vector<Claim> claims;
    add_circle("Alder", 5, claims);
    add_circle("Birch", 4, claims);
    claims.push_back(meets(person("Alder 0", "ARV"), person("Birch 0", "ARV")).on("2024-05-01"));
    const EntityGraph graph = graph_of(claims);
    const auto found = communities_of(graph);
    REQUIRE(found.size() == 2);
    CHECK(found[0].actors.size() == 5);
    CHECK(found[0].events_within == 10);
    CHECK(found[0].events_across == 1);
    CHECK(found[1].actors.size() == 4);
    for (const EntityIndex actor : found[1].actors)
        CHECK(graph.facts.entities[actor].name.starts_with("Birch"));
}

TEST_CASE("each actor is in one community, which hangs together", "[graph]") {
    const EntityGraph graph = graph_of(random_meetings(GENERATE(1U, 2U, 3U, 4U), 30, 30));
    std::map<EntityIndex, int> times;
    for (const Community& community : communities_of(graph)) {
        std::set<EntityIndex> reached{community.actors.front()};
        const std::set<EntityIndex> members(community.actors.begin(), community.actors.end());
        for (std::size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const EventIndex e : all_events(graph)) {
                const auto guests = guests_of(graph, e);
                const bool meets_reached = std::ranges::any_of(
                    guests, [&](EntityIndex guest) { return reached.contains(guest); });
                if (meets_reached)
                    for (const EntityIndex guest : guests)
                        if (members.contains(guest))
                            reached.insert(guest);
            }
        }
        CHECK(reached == members);
        for (const EntityIndex actor : community.actors)
            ++times[actor];
    }
    CHECK(times.size() == graph.facts.entities.size());
    CHECK(std::ranges::all_of(times, [](const auto& entry) { return entry.second == 1; }));
}

TEST_CASE("an empty graph has no communities", "[graph]") {
    CHECK(communities_of(graph_of({})).empty());
}
