#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

namespace entente {

/// Sets without common members that only grow together (Tarjan 1975), with the lowest member as
/// root, so that roots do not depend on the order of unions.
class DisjointSets {
  public:
    explicit DisjointSets(std::size_t members) : parents_(members), sizes_(members, 1) {
        std::iota(parents_.begin(), parents_.end(), 0U);
    }

    /// The lowest member of the set of `member`. Nearly O(1).
    std::uint32_t root(std::uint32_t member) {
        while (parents_[member] != member)
            member = parents_[member] = parents_[parents_[member]];
        return member;
    }

    /// How many members the set of `member` has.
    std::uint32_t size(std::uint32_t member) { return sizes_[root(member)]; }

    /// Makes two sets one; false if they were one.
    bool unite(std::uint32_t one, std::uint32_t other) {
        std::tie(one, other) =
            std::pair(std::min(root(one), root(other)), std::max(root(one), root(other)));
        if (one == other)
            return false;
        parents_[other] = one;
        sizes_[one] += sizes_[other];
        return true;
    }

  private:
    std::vector<std::uint32_t> parents_;
    std::vector<std::uint32_t> sizes_;
};

} // namespace entente
