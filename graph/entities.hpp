#pragma once

#include "graph/event.hpp"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace entente {

/// Who is who among the participants of claims.
class EntityTable {
  public:
    /// Precondition: `claims` are sorted by id. O(n log n).
    explicit EntityTable(std::span<const Claim> claims);

    /// Sorted by id.
    const std::vector<GraphEntity>& entities() const noexcept { return entities_; }
    /// Precondition: the participant is one of a claim that the table was made of, and has an id.
    EntityIndex index_of(const Participant& participant) const;

  private:
    std::string resolved(const std::string& id) const;

    std::vector<GraphEntity> entities_;
    std::unordered_map<std::string, EntityIndex> index_;
    /// Ids of entities without country to the one with a country that they are.
    std::unordered_map<std::string, std::string> joined_;
};

} // namespace entente
