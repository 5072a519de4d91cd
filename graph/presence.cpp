#include "graph/presence.hpp"

#include "graph/without_repetition.hpp"

#include <optional>
#include <utility>

namespace entente {

Presence::Presence(std::span<const EventDraft> drafts, const Nations& nations)
    : nations_(nations), counts_(nations.size()), in_crowds_(nations.size()) {
    std::vector<std::uint32_t> present;
    for (const EventDraft& draft : drafts) {
        list(draft, present);
        for (const std::uint32_t who : present)
            ++counts_[who];
        if (is_crowd(present))
            for (const std::uint32_t who : present)
                in_crowds_[who] = 1;
    }
}

void Presence::list(const EventDraft& draft, std::vector<std::uint32_t>& present) const {
    present.clear();
    for (const Actor& actor : draft.actors()) {
        present.push_back(nations_.wanted(actor.entity()));
        if (nations_.nation(actor.entity()) != nations_.wanted(actor.entity()))
            present.push_back(nations_.nation(actor.entity()));
    }
    detail::sort_without_repetition(present);
}

std::array<std::uint32_t, 2> Presence::rarest_pair(const EventDraft& draft) const {
    std::optional<std::uint32_t> rarest;
    std::optional<std::uint32_t> second;
    for (const Actor& actor : draft.actors()) {
        const std::uint32_t who = nations_.wanted(actor.entity());
        if (!rarest || is_rarer(who, *rarest))
            second = std::exchange(rarest, who);
        else if (who != *rarest && (!second || is_rarer(who, *second)))
            second = who;
    }
    return {*rarest, second.value_or(*rarest)};
}

} // namespace entente
