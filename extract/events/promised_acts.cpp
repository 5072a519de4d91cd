#include "extract/events/promised_acts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {

namespace {

template <std::size_t Size>
bool is_one_of(std::string_view type, const std::array<std::string_view, Size>& types) {
    return std::ranges::find(types, type) != types.end();
}

constexpr std::array<std::string_view, 3> promises{"agree", "reject", "threaten"};
/// Who looks for these looks for those to come as well: they stay what they are, as plans.
constexpr std::array<std::string_view, 6> consultations{"visit", "host",      "meet",
                                                        "call",  "negotiate", "mediate"};

bool share_someone(const std::vector<Mention>& some, const std::vector<Mention>& others) {
    return std::ranges::any_of(some, [&](const Mention& one) {
        return std::ranges::any_of(others, [&](const Mention& other) {
            return one.participant.id == other.participant.id;
        });
    });
}

bool is_about(const EventMention& promise, const EventMention& act, const SyntaxTree& syntax) {
    if (promise.trigger == act.trigger || is_one_of(act.rule->type, promises) ||
        !syntax.dominates(promise.trigger, act.trigger))
        return false;
    const bool same_subject = act.subjects.empty() || share_someone(promise.subjects, act.subjects);
    return same_subject && share_someone(promise.objects, act.objects);
}

} // namespace

void join_promised_acts(std::vector<EventMention>& events, const SyntaxTree& syntax) {
    std::vector<char> joined(events.size(), 0);
    for (std::size_t p = 0; p < events.size(); ++p) {
        EventMention& promise = events[p];
        if (!is_one_of(promise.rule->type, promises))
            continue;
        const auto trigger = &EventMention::trigger;
        const auto first =
            std::ranges::lower_bound(events, syntax.left_edge(promise.trigger), {}, trigger);
        const auto last =
            std::ranges::upper_bound(events, syntax.right_edge(promise.trigger), {}, trigger);
        for (auto a = static_cast<std::size_t>(first - events.begin());
             a < static_cast<std::size_t>(last - events.begin()); ++a) {
            if (joined[a] || !is_about(promise, events[a], syntax))
                continue;
            if (is_one_of(events[a].rule->type, consultations)) {
                joined[p] = 1;
                break;
            }
            promise.act = promise.act ? promise.act : events[a].rule;
            joined[a] = 1;
        }
    }
    std::size_t next = 0;
    std::erase_if(events, [&](const EventMention&) { return joined[next++] != 0; });
}

} // namespace entente
