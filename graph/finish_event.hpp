#pragma once

#include "graph/entities.hpp"
#include "graph/event.hpp"
#include "graph/event_draft.hpp"

#include <span>
#include <vector>

namespace entente {

/// The event of a draft that joined none. `others` are the claims of those that joined it: they
/// tell what became of it, and where and when where the draft itself does not; who took part stands
/// in the draft. O(claims log claims).
Event finish_event(const EventDraft& draft, std::vector<ClaimIndex> others,
                   std::span<const Claim> claims, const EntityTable& table, const ActTypes& types);

} // namespace entente
