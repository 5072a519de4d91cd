#include "graph/containment.hpp"

#include <algorithm>

namespace entente {

namespace {

bool takes_part(Actor wanted, const EventDraft& draft, const Nations& nations) {
    return std::ranges::any_of(draft.actors, [&](Actor actor) {
        const bool same_side =
            actor.side == wanted.side || actor.side == Side::either || wanted.side == Side::either;
        return same_side && nations.stands_for(actor.entity, wanted.entity);
    });
}

/// Where only one of them tells its place, nothing speaks against it.
bool place_fits(const EventDraft& specific, const EventDraft& vague,
                const Nations& nations) {
    return specific.places.empty() || std::ranges::all_of(vague.places, [&](EntityIndex wanted) {
               return std::ranges::any_of(specific.places, [&](EntityIndex place) {
                   return nations.stands_for(place, wanted);
               });
           });
}

bool holds(const std::optional<TimeInterval>& vague, const std::optional<TimeInterval>& specific) {
    if (!vague)
        return true;
    if (!specific)
        return !vague->first() || !vague->end();
    return vague->contains(*specific);
}

bool was_over(const EventDraft& event, const EventDraft& plan) {
    const std::optional<Day> last = event.time ? event.time->last() : std::nullopt;
    return last && plan.reported && *last < *plan.reported;
}

bool time_fits(const EventDraft& specific, const EventDraft& vague) {
    if (vague.actual || !specific.actual)
        return holds(vague.time, specific.time);
    if (!vague.time && was_over(specific, vague))
        return false;
    const bool within = specific.time && vague.time && specific.time->contains(*vague.time);
    return within || holds(vague.time, specific.time);
}

} // namespace

bool contains(const EventDraft& specific, const EventDraft& vague,
              const Nations& nations) {
    const bool may_hold = specific.affirmed || !vague.affirmed;
    const bool same_act = vague.act == 0 || vague.act == specific.act;
    return may_hold && same_act && time_fits(specific, vague) &&
           std::ranges::all_of(
               vague.actors, [&](Actor actor) { return takes_part(actor, specific, nations); }) &&
           place_fits(specific, vague, nations) && specific.family == vague.family;
}

} // namespace entente
