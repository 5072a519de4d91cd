#pragma once

#include "graph/claim_set.hpp"
#include "graph/claim_table.hpp"
#include "graph/event.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace entente {

/// Ids of entities to the ids of those that they proved to be.
using JoinedIds = std::map<std::string, std::string, std::less<>>;

/// Who is who among the participants of claims.
class EntityTable {
  public:
    /// O(participants + entities log entities).
    EntityTable(const ClaimTable& table, const ClaimSet& set);

    /// Sorted by id.
    const std::vector<GraphEntity>& entities() const noexcept { return entities_; }
    const JoinedIds& joined_ids() const noexcept { return joined_; }
    /// Precondition: a claim of the set that the table was made of names the sighting. O(1).
    EntityIndex index_of(SightingNumber sighting) const { return index_[sighting]; }

  private:
    void index_sightings(const ClaimTable& table);

    std::vector<GraphEntity> entities_;
    /// By sighting.
    std::vector<EntityIndex> index_;
    /// Ids of entities without country to the one with a country that they are.
    JoinedIds joined_;
};

} // namespace entente
