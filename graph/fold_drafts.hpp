#pragma once

#include "graph/event_draft.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// The number of a draft, with its `fold_key` and its family.
struct FoldKey {
    std::uint64_t key = 0;
    std::uint32_t item = 0;
    std::uint32_t family = 0;
};

/// Brings together what may say the same, in order of time. Of one day the order is that of hashes:
/// it shows only where so many may contain a draft that not all of them are looked at
/// (`Containers`).
std::uint64_t fold_key(const EventDraft& draft);

/// Folds drafts that say the same in all that a draft tells into the first of them, and lists those
/// that are left of `keys` by family. Drafts without a key stay as they are. `keys` are of no use
/// afterwards. O(drafts).
void fold_drafts(EventDrafts& drafts, std::vector<FoldKey>& keys);

} // namespace entente
