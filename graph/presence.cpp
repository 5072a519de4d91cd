#include "graph/presence.hpp"

#include "graph/without_repetition.hpp"

#include <optional>
#include <utility>

namespace entente {

Presence::Presence(std::span<const EventDraft> drafts, const Nations& nations)
    : nations_(nations), counts_(nations.size()), in_crowds_(nations.size()) {
    for (const EventDraft& draft : drafts) {
        if (draft.words != 0)
            continue;
        for (const Actor& actor : draft.actors()) {
            const std::uint32_t wanted = nations_.wanted(actor.entity());
            const std::uint32_t nation = nations_.nation(actor.entity());
            ++counts_[wanted];
            counts_[nation] += nation != wanted;
        }
        if (may_be_crowd(draft.actors().size()))
            for (const Actor& actor : draft.actors()) {
                in_crowds_[nations_.wanted(actor.entity())] = 1;
                in_crowds_[nations_.nation(actor.entity())] = 1;
            }
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
