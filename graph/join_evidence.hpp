#pragma once

#include "graph/join_entities.hpp"
#include "graph/name_pairs.hpp"

#include <span>

namespace entente {

/// What speaks for the two of a pair being one. O(company).
JoinEvidence gather_evidence(const NamePair& pair, const Company& one, const Company& other,
                             std::span<const ObservedEntity> entities);

/// Whether that is enough for names of this shape.
bool is_enough(const JoinEvidence& evidence, const NamePair& pair,
               std::span<const ObservedEntity> entities);

/// In which turn pairs of this shape are looked at, from 0: surer ones first.
unsigned turn_of(const NameLikeness& match);
inline constexpr unsigned turn_count = 6;

} // namespace entente
