#include "graph/containment.hpp"

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

bool takes_part(Actor wanted, const EventDraft& draft, const Nations& nations) {
    return std::ranges::any_of(draft.actors(), [&](Actor actor) {
        const bool same_side = actor.side() == wanted.side() || actor.side() == Side::either ||
                               wanted.side() == Side::either;
        return same_side && nations.stands_for(actor.entity(), wanted.entity());
    });
}

} // namespace

/// Where only one of them tells its place, nothing speaks against it.
bool place_fits(const EventDraft& specific, const EventDraft& vague, const Nations& nations) {
    return specific.places().empty() ||
           std::ranges::all_of(vague.places(), [&](EntityIndex wanted) {
               return std::ranges::any_of(specific.places(), [&](EntityIndex place) {
                   return nations.stands_for(place, wanted);
               });
           });
}

bool includes_actors(const EventDraft& specific, const EventDraft& vague, const Nations& nations) {
    return std::ranges::all_of(vague.actors(),
                               [&](Actor actor) { return takes_part(actor, specific, nations); });
}

bool says_enough(const EventDraft& specific, const EventDraft& vague, const Nations& nations) {
    const bool may_hold = specific.affirmed || !vague.affirmed;
    const bool same_act = vague.act == 0 || vague.act == specific.act;
    return may_hold && same_act && specific.words == vague.words &&
           specific.family == vague.family && includes_actors(specific, vague, nations) &&
           place_fits(specific, vague, nations);
}

TimeFit containment(const EventDraft& specific, const EventDraft& vague, const Nations& nations) {
    const TimeFit fit = time_fit(specific, vague);
    return fit != TimeFit::apart && says_enough(specific, vague, nations) ? fit : TimeFit::apart;
}

} // namespace entente
