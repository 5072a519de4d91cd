#include "export/dyad_counts.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <random>

using namespace entente;

namespace {

std::vector<DyadCount> sums(DyadCounts& counts) {
    std::vector<DyadCount> seen;
    counts.for_each([&](const DyadCount& count) { seen.push_back(count); });
    return seen;
}

/// Single events of so many kinds, some of them again and again, in an order of their own.
std::vector<DyadCount> many_events(std::uint32_t count, std::uint32_t kinds) {
    std::mt19937 random(7);
    std::vector<DyadCount> events;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto kind = static_cast<std::uint32_t>(random() % kinds);
        const bool vague = kind % 5 == 0;
        events.push_back({.source = kind % 3,
                          .target = kind % 7,
                          .period = vague ? DyadCount::no_period : static_cast<int>(kind % 11) - 5,
                          .type = static_cast<std::uint16_t>(kind % 13),
                          .quad = kind % 2 == 0 ? DyadCount::no_column : std::uint16_t{1},
                          .events = 1});
    }
    return events;
}

} // namespace

TEST_CASE("counts of one kind are summed and come sorted, what has no period last", "[export]") {
    DyadCounts counts;
    for (const std::int32_t period : {DyadCount::no_period, -31, 59, -31})
        counts.add({.source = 2, .target = 1, .period = period, .type = 3, .quad = 0, .events = 1});
    counts.add({.source = 1, .target = 2, .period = 59, .type = 3, .quad = 0, .events = 4});
    const std::vector<DyadCount> seen = sums(counts);
    REQUIRE(seen.size() == 4);
    CHECK(seen[0].source == 1);
    CHECK(seen[0].events == 4);
    CHECK(seen[1].period == -31);
    CHECK(seen[1].events == 2);
    CHECK(seen[2].period == 59);
    CHECK(seen[3].period == DyadCount::no_period);
}

TEST_CASE("what is counted does not depend on how much is held in memory", "[export]") {
    const std::vector<DyadCount> events = many_events(20'000, 3'000);
    DyadCounts in_memory;
    for (const DyadCount& event : events)
        in_memory.add(event);
    const std::vector<DyadCount> expected = sums(in_memory);
    std::uint32_t total = 0;
    for (const DyadCount& count : expected)
        total += count.events;
    CHECK(total == events.size());
    for (const std::size_t most_held : {2U, 3U, 64U, 5'000U}) {
        DyadCounts in_pieces(most_held);
        for (const DyadCount& event : events)
            in_pieces.add(event);
        CHECK(sums(in_pieces) == expected);
    }
}

TEST_CASE("of nothing there are no counts", "[export]") {
    DyadCounts counts(2);
    CHECK(sums(counts).empty());
}
