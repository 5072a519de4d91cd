#pragma once

#include "graph/claim_set.hpp"
#include "graph/claim_table.hpp"
#include "graph/corrections.hpp"
#include "graph/event.hpp"
#include "graph/join_entities.hpp"

#include <vector>

namespace entente {

/// Who is who among the participants of claims.
class EntityTable {
  public:
    /// Of corrections, those that are about entities are obeyed. O(participants + entities log
    /// entities), and see `join_entities`.
    EntityTable(const ClaimTable& table, const ClaimSet& set, const Corrections& corrections = {});

    /// Of a table of the same claims again, whose entities are known. `entities` are sorted by id.
    EntityTable(const ClaimTable& table, std::vector<GraphEntity> entities, JoinedIds joined);

    /// Sorted by id.
    const std::vector<GraphEntity>& entities() const noexcept { return entities_; }
    const JoinedIds& joined_ids() const noexcept { return joins_.ids; }
    /// Why ids were joined, sorted by ids.
    const std::vector<EntityJoin>& joins() const noexcept { return joins_.log; }
    /// Precondition: a claim of the set that the table was made of names the sighting. O(1).
    EntityIndex index_of(SightingNumber sighting) const { return index_[sighting]; }

  private:
    std::vector<GraphEntity> entities_;
    /// By sighting.
    std::vector<EntityIndex> index_;
    EntityJoins joins_;
};

} // namespace entente
