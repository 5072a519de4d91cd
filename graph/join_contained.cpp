#include "graph/containment.hpp"
#include "graph/draft_index.hpp"
#include "graph/radix_sort.hpp"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

std::int64_t count_states(const EventDraft& draft, const Nations& nations) {
    return std::ranges::count_if(draft.actors, [&](const Actor& actor) {
        return nations.is_state(actor.entity);
    });
}

/// How vague the place is: a city, a state, nothing.
unsigned vagueness_of_place(const EventDraft& draft, const Nations& nations) {
    if (draft.places.empty())
        return 2;
    return std::ranges::all_of(
        draft.places, [&](EntityIndex place) { return nations.is_state(place); });
}

/// A number of which digits are put in one by one, the weightiest first.
class Digits {
  public:
    Digits& put(std::uint64_t digit, unsigned bits) {
        number_ = number_ << bits | std::min(digit, (std::uint64_t{1} << bits) - 1);
        return *this;
    }
    std::uint64_t number() const { return number_; }

  private:
    std::uint64_t number_ = 0;
};

/// Smaller is more specific. What happened comes before what was announced, and what is only denied
/// last, so that neither is joined by what it cannot contain.
std::uint64_t rank(const EventDraft& draft, const Nations& nations) {
    constexpr unsigned count_bits = 16;
    constexpr std::uint64_t most = (std::uint64_t{1} << count_bits) - 1;
    const std::uint64_t actors = std::min<std::uint64_t>(draft.actors.size(), most);
    return Digits()
        .put(!draft.affirmed, 1)
        .put(!draft.actual, 1)
        .put(most - actors, count_bits)
        .put(static_cast<std::uint64_t>(count_states(draft, nations)), count_bits)
        .put(static_cast<std::uint64_t>(open_days(draft.time)), 25)
        .put(vagueness_of_place(draft, nations), 2)
        .put(draft.act == 0, 1)
        .number();
}

/// By rank; of equals by their first claims.
std::vector<detail::Keyed> from_specific_to_vague(std::span<const EventDraft> drafts,
                                                  const Nations& nations) {
    std::vector<detail::Keyed> ranked(drafts.size());
    for (std::uint32_t d = 0; d < drafts.size(); ++d)
        ranked[d] = {drafts[d].first, d};
    detail::radix_sort(ranked);
    for (detail::Keyed& draft : ranked)
        draft.key = rank(drafts[draft.item], nations);
    detail::radix_sort(ranked);
    return ranked;
}

} // namespace

std::vector<std::uint32_t> join_contained(std::span<const EventDraft> drafts,
                                          const Nations& nations) {
    std::vector<std::uint32_t> joined(drafts.size());
    std::iota(joined.begin(), joined.end(), std::uint32_t{0});
    const DraftIndex index(drafts, nations);
    std::vector<char> stands(drafts.size());
    for (const detail::Keyed& next : from_specific_to_vague(drafts, nations)) {
        const std::uint32_t d = next.item;
        std::size_t containers = 0;
        // Statements differ by their words, which no other statement contains.
        if (drafts[d].words == 0)
            index.for_each_candidate(d, [&](std::uint32_t candidate) {
                if (!stands[candidate] || !contains(drafts[candidate], drafts[d], nations))
                    return true;
                joined[d] = candidate;
                return ++containers < 2;
            });
        if (containers != 1)
            joined[d] = d;
        stands[d] = joined[d] == d;
    }
    return joined;
}

} // namespace entente
