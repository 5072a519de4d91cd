#pragma once

#include "ontology/time.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// Days from the first to the last, both included; an open side is absent.
struct Spell {
    std::optional<Day> first;
    std::optional<Day> last;

    bool operator==(const Spell&) const = default;
};

/// The intervals as spells, those with a day in common made one: Gephi refuses spells that overlap.
/// Sorted by first day, open ones first. O(n log n).
std::vector<Spell> merge_spells(std::vector<TimeInterval> intervals);

/// How finely all of these times are known, as `precision_word` says it; "mixed" where they differ,
/// empty for none.
std::string_view common_precision(const std::vector<TimeInterval>& intervals);

} // namespace entente
