#pragma once

#include "graph/draft_index.hpp"
#include "graph/event_draft.hpp"
#include "graph/nations.hpp"
#include "graph/time_fit.hpp"

#include <span>
#include <vector>

namespace entente {

/// Whether what `vague` tells, its time aside, may be told of the event of `specific`: everyone who
/// takes part in it takes part there on the same side, an office holder standing also for their
/// state; its places hold those of the other, as Russia holds Vladivostok, where both tell them; it
/// is of the same act, or of none in particular; of statements, the words are the same. What is
/// only denied contains no affirmation.
bool says_enough(const EventDraft& specific, const EventDraft& vague, const Nations& nations);

/// Of what `says_enough` asks, who takes part, and the places.
bool includes_actors(const EventDraft& specific, const EventDraft& vague, const Nations& nations);
bool place_fits(const EventDraft& specific, const EventDraft& vague, const Nations& nations);

/// The same with its time: see `time_fit`.
TimeFit containment(const EventDraft& specific, const EventDraft& vague, const Nations& nations);

/// For each draft the one that it joins, or itself. From the most specific to the vaguest (what
/// happened before what is announced or considered, then most participants, persons before states,
/// finest time, smallest place; of weak times the earliest first), each joins the only one of those
/// that joined none that contains it: the only one near in time, or else the only one far. Where
/// there are two, it joins the only one that is told in its own article, and otherwise none. At
/// last plans that were called off join the later ones that replace them: see join_postponed. O(n
/// log n), and for each draft those of its family that share its rarest actors, in its reach of
/// time, until it is certain. Precondition: `draft_events` made the drafts.
std::vector<std::uint32_t> join_contained(const EventDrafts& drafts, const Nations& nations);

/// Lets a plan for known days that was called off join the only event of the same participants
/// within the next half year that was not told of before. `joined` is as `join_contained` made it.
void join_postponed(std::span<const EventDraft> drafts, const Nations& nations,
                    const DraftIndex& index, std::vector<std::uint32_t>& joined);

} // namespace entente
