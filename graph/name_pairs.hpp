#pragma once

#include "graph/name_variants.hpp"
#include "graph/observed_entity.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Two entities that may be one by kind, country and name.
struct NamePair {
    /// `one` is the lower position.
    ObservedIndex one = 0;
    ObservedIndex other = 0;
    NameLikeness match;
    /// Whether the family name stands first where they come from.
    bool family_name_first = false;
    /// Whether one of the names has one word only.
    bool one_word = false;
};

/// Who may be who.
struct NamePairs {
    /// Sorted by positions, each pair once.
    std::vector<NamePair> pairs;
    /// By position, a bit for each shape: whether so many share a part of the name that not all
    /// were compared in this respect.
    std::vector<std::uint8_t> crowded;
    /// By position, into how many words the name is cut; 0 for one that was not looked at.
    std::vector<std::uint32_t> word_counts;

    bool is_crowded(ObservedIndex entity, NameShape shape) const {
        return (crowded[entity] >> static_cast<unsigned>(shape) & 1U) != 0;
    }
};

/// Finds the pairs of entities of one kind, of which at most one is linked, whose countries do not
/// differ and whose names may be of one actor. Only names are looked at that are someone's own, and
/// of groups none. Entities meet in blocks of names with a part in common (Christen 2012, "Data
/// Matching", chapter 4), so that it costs O(n log n) and for each block, of 64 names with a part
/// in common or 1,024 with the same letters at most, its pairs.
NamePairs pair_names(std::span<const ObservedEntity> entities);

} // namespace entente
