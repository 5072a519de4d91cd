#include "graph/containment.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace entente {

namespace {

constexpr std::int32_t half_a_year = 183;
constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();

std::int32_t number_of(Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

bool tells_days(const EventDraft& draft) {
    return draft.time && !draft.weak && draft.time->first() && draft.time->end();
}

/// By draft that stands: the first day on which it was told to be called off, or `never`.
std::vector<std::int32_t> called_off(std::span<const EventDraft> drafts,
                                     std::span<const std::uint32_t> joined) {
    std::vector<std::int32_t> days(drafts.size(), never);
    for (std::size_t d = 0; d < drafts.size(); ++d)
        if (!drafts[d].affirmed && !drafts[d].actual && drafts[d].reported())
            days[joined[d]] = std::min(days[joined[d]], number_of(*drafts[d].reported()));
    return days;
}

} // namespace

void join_postponed(std::span<const EventDraft> drafts, const Nations& nations,
                    const DraftIndex& index, std::vector<std::uint32_t>& joined) {
    const std::vector<std::int32_t> off = called_off(drafts, joined);
    std::vector<std::uint32_t> replaced = joined;
    for (std::uint32_t d = 0; d < drafts.size(); ++d) {
        const EventDraft& plan = drafts[d];
        if (joined[d] != d || off[d] == never || plan.actual || !tells_days(plan))
            continue;
        const std::int32_t last = number_of(*plan.time->last());
        std::uint32_t found = 0;
        index.for_each_on(d, {last + 1, last + half_a_year}, [&](std::uint32_t other) {
            const EventDraft& later = drafts[other];
            const bool is_new = replaced[d] != other; // The index may bring one twice.
            const bool replaces = is_new && joined[other] == other && later.affirmed &&
                                  tells_days(later) && later.reported() &&
                                  number_of(*later.reported()) >= off[d] &&
                                  says_enough(later, plan, nations);
            if (replaces)
                replaced[d] = other;
            found += replaces;
            return found < 2;
        });
        if (found != 1)
            replaced[d] = d;
    }
    // What joined the plan goes with it, and it with what was postponed in its turn to a later day.
    for (std::uint32_t d = 0; d < drafts.size(); ++d) {
        std::uint32_t last = joined[d];
        while (replaced[last] != last)
            last = replaced[last];
        joined[d] = last;
    }
}

} // namespace entente
