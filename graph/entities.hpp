#pragma once

#include "graph/event.hpp"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// Ids of entities to the ids of those that they proved to be.
using JoinedIds = std::map<std::string, std::string, std::less<>>;

/// Who is who among the participants of claims. Borrows the claims.
class EntityTable {
  public:
    /// Precondition: `claims` are sorted by id. O(participants + entities log entities).
    explicit EntityTable(std::span<const Claim> claims);

    /// Sorted by id.
    const std::vector<GraphEntity>& entities() const noexcept { return entities_; }
    const JoinedIds& joined_ids() const noexcept { return joined_; }
    /// Precondition: the participant is one of a claim that the table was made of, and has an id.
    EntityIndex index_of(const Participant& participant) const;

  private:
    std::vector<GraphEntity> entities_;
    /// By the ids as claims have them.
    std::unordered_map<std::string_view, EntityIndex> index_;
    /// Ids of entities without country to the one with a country that they are.
    JoinedIds joined_;
};

} // namespace entente
