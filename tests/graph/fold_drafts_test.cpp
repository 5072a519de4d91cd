#include "graph/fold_drafts.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <vector>

using namespace entente;

namespace {

/// A draft of each actor, whose row is its number.
void add_drafts(const std::vector<EntityIndex>& of_actors, EventDrafts& drafts) {
    for (RowNumber row = 0; row < of_actors.size(); ++row) {
        const std::vector<Actor> actors{Actor(of_actors[row], Side::subject)};
        const std::vector<RowNumber> rows{row};
        EventDraft& draft = drafts.drafts.emplace_back();
        draft.first = row;
        draft.lists = DraftLists(actors, {}, rows, drafts.memory);
    }
}

std::vector<RowNumber> rows_of(const EventDraft& draft) {
    return {draft.rows().begin(), draft.rows().end()};
}

/// With keys of the drafts that `has_key` says.
void fold(EventDrafts& drafts, const std::vector<bool>& has_key) {
    std::vector<FoldKey> keys;
    for (std::uint32_t d = 0; d < drafts.drafts.size(); ++d)
        if (has_key[d])
            keys.push_back({fold_key(drafts.drafts[d]), d, drafts.drafts[d].family});
    fold_drafts(drafts, keys);
}

std::vector<std::uint32_t> numbers_by_family(const EventDrafts& drafts) {
    std::vector<std::uint32_t> numbers = drafts.by_family;
    std::ranges::sort(numbers);
    return numbers;
}

} // namespace

TEST_CASE("drafts that say the same are one, with the rows of all", "[graph]") {
    EventDrafts drafts;
    add_drafts({5, 6, 5, 5}, drafts);
    fold(drafts, {true, true, true, true});
    REQUIRE(drafts.drafts.size() == 2);
    CHECK(rows_of(drafts.drafts[0]) == std::vector<RowNumber>{0, 2, 3});
    CHECK(rows_of(drafts.drafts[1]) == std::vector<RowNumber>{1});
    CHECK(numbers_by_family(drafts) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a draft without a key stays as it is, and those behind it keep their numbers right",
          "[graph]") {
    EventDrafts drafts;
    add_drafts({5, 5, 5, 7}, drafts);
    fold(drafts, {true, true, false, true});
    REQUIRE(drafts.drafts.size() == 3);
    CHECK(rows_of(drafts.drafts[0]) == std::vector<RowNumber>{0, 1});
    CHECK(rows_of(drafts.drafts[1]) == std::vector<RowNumber>{2});
    CHECK(numbers_by_family(drafts) == std::vector<std::uint32_t>{0, 2});
}
