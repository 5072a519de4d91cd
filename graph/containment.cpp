#include "graph/containment.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {

namespace {

bool is_of_state(const GraphEntity& entity, const GraphEntity& state) {
    return state.kind == EntityKind::state && !state.country.empty() &&
           entity.country == state.country;
}

/// Whether someone of a state may act for it; rebels, parties, media and others never do.
bool may_act_for_state(const GraphEntity& entity) {
    constexpr std::array<std::string_view, 10> others{"REB", "OPP", "PTY", "CRM", "MED",
                                                      "NGO", "BUS", "EDU", "REL", "LAB"};
    return std::ranges::find(others, entity.sector) == others.end();
}

bool takes_part(Actor wanted, const EventDraft& draft, std::span<const GraphEntity> entities) {
    return std::ranges::any_of(draft.actors, [&](Actor actor) {
        const bool same_side =
            actor.side == wanted.side || actor.side == Side::either || wanted.side == Side::either;
        const GraphEntity& entity = entities[actor.entity];
        const bool for_state =
            may_act_for_state(entity) && is_of_state(entity, entities[wanted.entity]);
        return same_side && (actor.entity == wanted.entity || for_state);
    });
}

/// Where only one of them tells its place, nothing speaks against it.
bool place_fits(const EventDraft& specific, const EventDraft& vague,
                std::span<const GraphEntity> entities) {
    return specific.places.empty() || std::ranges::all_of(vague.places, [&](EntityIndex wanted) {
               return std::ranges::any_of(specific.places, [&](EntityIndex place) {
                   return place == wanted || is_of_state(entities[place], entities[wanted]);
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
              std::span<const GraphEntity> entities) {
    const bool may_hold = specific.affirmed || !vague.affirmed;
    const bool same_act = vague.act.empty() || vague.act == specific.act;
    return may_hold && same_act && time_fits(specific, vague) &&
           std::ranges::all_of(
               vague.actors, [&](Actor actor) { return takes_part(actor, specific, entities); }) &&
           place_fits(specific, vague, entities) && specific.family == vague.family;
}

} // namespace entente
