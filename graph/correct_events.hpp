#pragma once

#include "graph/corrections.hpp"
#include "graph/event_draft.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Makes one event of two, and two of one, where corrections say so by the ids of claims. `joined`
/// is what `join_contained` gave for the drafts.
///
/// Of two claims that tell of different events, the draft of the vaguer one stands by itself;
/// claims of one draft, because they are of one mention or say the same, cannot be parted. Two that
/// tell of one event become one with all who take part in either, if they are of one family. What
/// corrections make one is one although others make it two.
///
/// Ids of no claim say nothing. O(drafts + rows) if there is such a correction.
void correct_events(const Corrections& corrections, const ClaimContext& context,
                    EventDrafts& drafts, std::vector<std::uint32_t>& joined);

} // namespace entente
