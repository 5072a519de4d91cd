#pragma once

#include "graph/claim_set.hpp"
#include "graph/claim_table.hpp"
#include "graph/observed_entity.hpp"
#include "graph/small_list.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Words with how often they occur. Few differ, so that a list is searched faster than a tree; most
/// entities have one word of each kind. Of n words O(n log n), however many differ. Borrows the
/// words.
class WordCounts {
  public:
    void add(std::string_view word, std::uint64_t times = 1);
    void add(const WordCounts& others);
    /// The most frequent; of equals the first in code point order; empty if there is none.
    std::string_view most_frequent() const;
    /// Sorted.
    std::vector<std::string> words() const;

  private:
    using Count = std::pair<std::string_view, std::uint64_t>;
    using Counts = SmallList<Count, 1>;

    /// Each word once, sorted.
    Counts merged() const;

    /// Beyond a few, a word may stand here several times, until there are so many that they are
    /// merged.
    Counts words_;
    std::size_t merge_at_ = 0;
};

/// What claims say of one entity, each with how often.
struct Observations {
    WordCounts names;
    WordCounts kinds;
    WordCounts countries;
    WordCounts sectors;

    void add(const Sighting& seen, std::uint64_t times, const SymbolTable& symbols);
    void add(const Observations& others);
};

inline constexpr ObservedIndex not_observed = 0xFFFFFFFFU;

/// Who takes part in the claims of a set, by id. Borrows table and set.
class SeenEntities {
  public:
    /// O(participants + entities log entities).
    SeenEntities(const ClaimTable& table, const ClaimSet& set);

    /// Sorted by id.
    const std::vector<ObservedEntity>& entities() const noexcept { return entities_; }
    const Observations& observations(ObservedIndex entity) const { return observations_[entity]; }
    /// Precondition: an entity has this id. O(log entities).
    ObservedIndex position(std::string_view id) const;
    /// Of each sighting of the table; `not_observed` where only repeated rows have it.
    const std::vector<ObservedIndex>& of_sightings() const noexcept { return of_sightings_; }

    /// In what company each of `wanted`, which are sorted, is seen; a claim that names more than a
    /// thousand times shows no company. O(participants, and for each that is wanted those named
    /// beside it).
    std::vector<Company> company(std::span<const ObservedIndex> wanted) const;

  private:
    /// Adds those who are `present` in a claim of an article to the company of each of them whose
    /// place in `found` is known.
    void add_company(ArticleNumber article, std::span<const SightingNumber> present,
                     std::span<const ObservedIndex> places, std::span<Company> found) const;

    /// Makes what was found sorted sets.
    void put_in_order(std::span<Company> found) const;

    const ClaimTable& table_;
    const ClaimSet& set_;
    std::vector<ObservedEntity> entities_;
    std::vector<Observations> observations_;
    std::vector<ObservedIndex> of_sightings_;
};

} // namespace entente
