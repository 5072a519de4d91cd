#pragma once

#include "ontology/claim.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// An actor or place by one id, as all claims together know it. Borrows its texts.
struct ObservedEntity {
    std::string_view id;
    /// The name that most claims give it.
    std::string_view name;
    EntityKind kind = EntityKind::other;
    /// Empty where no claim gives one.
    std::string_view country;
    std::string_view sector;

    /// Whether the gazetteer lists it: then it is nobody else whom it lists.
    bool is_linked() const { return !id.starts_with("local:"); }
};

/// Position of an observed entity among those of one set of claims.
using ObservedIndex = std::uint32_t;

/// In what company claims show an entity. Lists are sorted, without repetition.
struct Company {
    /// Who else is in its claims.
    std::vector<ObservedIndex> companions;
    /// Positions of its articles, in any numbering.
    std::vector<std::uint32_t> articles;
    /// When these appeared, as far as is known.
    std::vector<Day> days;
};

/// Gives the company of each of some entities, which are sorted.
using CompanyOf = std::function<std::vector<Company>(std::span<const ObservedIndex>)>;

} // namespace entente
