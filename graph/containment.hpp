#pragma once

#include "graph/event_draft.hpp"
#include "graph/nations.hpp"

#include <span>
#include <vector>

namespace entente {

/// Whether what `vague` tells may be told of the event of `specific`: everyone who takes part in it
/// takes part there on the same side, an office holder standing also for their state; its places
/// hold those of the other, as Russia holds Vladivostok; its time holds the other's. What is
/// announced may be fulfilled by what happens within a vaguer time, though not before it was
/// announced. What is only denied contains no affirmation.
bool contains(const EventDraft& specific, const EventDraft& vague,
              const Nations& nations);

/// For each draft the one that it joins, or itself: from the most specific to the vaguest, each
/// joins the only more specific one, among those that joined none, that contains it. O(n log n),
/// and for each draft the drafts of its family within its time that share its rarest actor, until
/// two are found.
std::vector<std::uint32_t> join_contained(std::span<const EventDraft> drafts,
                                          const Nations& nations);

} // namespace entente
