#pragma once

#include "graph/claim_table.hpp"
#include "graph/event.hpp"

#include <vector>

namespace entente {

/// The rows of a table as a set: each id once. Of rows with one id the most confident is kept; of
/// equals the one whose texts come first.
struct ClaimSet {
    /// The kept rows, sorted by the ids of their claims. A `ClaimIndex` is a position here.
    std::vector<RowNumber> rows;
    /// Of each row of the table its position in `rows`, or `repeated`.
    std::vector<ClaimIndex> positions;

    static constexpr ClaimIndex repeated = 0xFFFFFFFFU;
};

/// O(rows).
ClaimSet as_set(const ClaimTable& table);

} // namespace entente
