#include "extract/language/network/entity_state.hpp"

#include <cassert>

namespace entente::detail {

EntityState::EntityState(std::span<const std::uint8_t> sentence_starts,
                         std::span<const std::uint8_t> is_space, const EntityResult& result)
    : starts_(sentence_starts), is_space_(is_space), result_(result) {}

unsigned EntityState::possible_actions() const {
    // An entity of several tokens needs one more token, of the same sentence.
    const bool may_go_on = next_ + 1 < starts_.size() && starts_[next_ + 1] == 0;
    if (open_label_ != no_label)
        return bit(EntityAction::last) | (may_go_on ? bit(EntityAction::inside) : 0U);
    if (is_space_[next_] != 0)
        return bit(EntityAction::out);
    return bit(EntityAction::out) | bit(EntityAction::unit) |
           (may_go_on ? bit(EntityAction::begin) : 0U);
}

void EntityState::apply(EntityAction action, std::uint16_t label) {
    assert((possible_actions() & bit(action)) != 0 && "the action is possible");
    const bool starts = action == EntityAction::begin || action == EntityAction::unit;
    if (action == EntityAction::begin) {
        open_begin_ = next_;
        open_label_ = label;
    }
    result_.positions[next_] = starts                        ? EntityPosition::begin
                               : action == EntityAction::out ? EntityPosition::outside
                                                             : EntityPosition::inside;
    result_.labels[next_] = starts ? label : open_label_;
    if (action == EntityAction::last)
        open_label_ = no_label;
    ++next_;
}

std::array<std::uint32_t, 3> EntityState::features() const {
    if (open_label_ == no_label)
        return {next_, no_token, no_token};
    return {next_, open_begin_, next_ - 1};
}

} // namespace entente::detail
