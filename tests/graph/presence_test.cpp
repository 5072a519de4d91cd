#include "graph/presence.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <memory_resource>
#include <string>
#include <vector>

using namespace entente;

namespace {

GraphEntity state_of(std::string country) {
    return {.id = "Q" + country,
            .name = country,
            .kind = EntityKind::state,
            .country = country,
            .sector = {},
            .aliases = {}};
}

GraphEntity person_of(std::string name, std::string country) {
    return {.id = "local:" + name,
            .name = name,
            .kind = EntityKind::person,
            .country = std::move(country),
            .sector = {},
            .aliases = {}};
}

EventDraft meeting_of(const std::vector<EntityIndex>& entities, std::pmr::memory_resource& memory) {
    std::vector<Actor> actors;
    for (const EntityIndex entity : entities)
        actors.emplace_back(entity, Side::either);
    EventDraft draft;
    draft.lists = DraftLists(actors, {}, {}, memory);
    return draft;
}

} // namespace

TEST_CASE("a draft is looked for by the two who take part most rarely", "[graph]") {
    std::pmr::monotonic_buffer_resource memory;
    const std::vector<GraphEntity> entities{state_of("AAA"), state_of("BBB"),
                                            person_of("Ana Holt", "AAA"), person_of("Luis", "")};
    const Nations nations(entities);
    // AAA takes part twice by itself and twice by Ana Holt, BBB three times.
    const std::vector<EventDraft> drafts{meeting_of({0, 1}, memory), meeting_of({0, 1, 3}, memory),
                                         meeting_of({1, 2}, memory), meeting_of({2, 3}, memory)};
    const Presence presence(drafts, nations);
    const std::uint32_t bbb = nations.wanted(1);
    using Pair = std::array<std::uint32_t, 2>;
    CHECK(presence.rarest_pair(drafts[0]).front() == bbb);
    CHECK(presence.rarest_pair(drafts[1]) == Pair{3, bbb});
    // Whoever acts for a state is looked for by themselves.
    CHECK(presence.rarest_pair(drafts[2]) == Pair{2, bbb});
    CHECK(presence.rarest_pair(meeting_of({3}, memory)) == Pair{3, 3});
}

TEST_CASE("what is said is not looked for by who says it", "[graph]") {
    std::pmr::monotonic_buffer_resource memory;
    const std::vector<GraphEntity> entities{person_of("Ana Holt", ""), person_of("Luis Reyes", "")};
    const Nations nations(entities);
    std::vector<EventDraft> drafts{meeting_of({0}, memory), meeting_of({0}, memory),
                                   meeting_of({1}, memory)};
    drafts[0].words = 7;
    drafts[1].words = 8;
    const Presence presence(drafts, nations);
    CHECK(presence.rarest_pair(meeting_of({0, 1}, memory)).front() == 0);
}

TEST_CASE("all in a draft of very many are in crowds, with their states", "[graph]") {
    std::pmr::monotonic_buffer_resource memory;
    std::vector<GraphEntity> entities;
    std::vector<EntityIndex> delegates;
    // Thirteen of thirteen states are 26 present.
    for (int p = 0; p < 13; ++p) {
        const std::string code{'A', 'A', static_cast<char>('A' + p)};
        entities.push_back(person_of("P" + std::to_string(p), code));
        delegates.push_back(static_cast<EntityIndex>(p));
    }
    entities.push_back(person_of("Ana Holt", ""));
    const EntityIndex alone = 13;
    const Nations nations(entities);
    const std::vector<EventDraft> drafts{meeting_of(delegates, memory),
                                         meeting_of({alone}, memory)};
    const Presence presence(drafts, nations);
    std::vector<std::uint32_t> present;
    presence.list(drafts[0], present);
    CHECK(present.size() == 26);
    CHECK(Presence::is_crowd(present));
    for (const std::uint32_t who : present)
        CHECK(presence.is_in_crowds(who));
    CHECK_FALSE(presence.is_in_crowds(nations.wanted(alone)));
}
