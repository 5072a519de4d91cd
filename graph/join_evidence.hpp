#pragma once

#include "graph/join_entities.hpp"
#include "graph/name_pairs.hpp"

#include <span>
#include <vector>

namespace entente {

/// Of each entity whether to be seen with it tells more than to be seen with a state: persons and
/// organisations by names of their own. O(bytes of names).
std::vector<char> find_telling(std::span<const ObservedEntity> entities);

/// What speaks for the two of a pair being one. `telling` is that of `find_telling`. O(company).
JoinEvidence gather_evidence(const NamePair& pair, const Company& one, const Company& other,
                             std::span<const ObservedEntity> entities,
                             std::span<const char> telling);

/// Whether that is enough for names of this shape.
bool is_enough(const JoinEvidence& evidence, const NamePair& pair,
               std::span<const ObservedEntity> entities);

/// In which turn pairs of this shape are looked at, from 0: surer ones first.
unsigned turn_of(const NameLikeness& match);
inline constexpr unsigned turn_count = 6;

} // namespace entente
