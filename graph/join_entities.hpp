#pragma once

#include "graph/entity_join.hpp"
#include "graph/observed_entity.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// Which ids are one.
struct EntityJoins {
    JoinedIds ids;
    /// One fewer than there are ids for each joined entity; sorted by ids.
    std::vector<EntityJoin> log;
};

/// What a user says of who is who, by ids. Ids that are not there say nothing.
struct IdentityRules {
    std::vector<std::pair<std::string, std::string>> same;
    /// What `same` says, at once or through others, is so all the same.
    std::vector<std::pair<std::string, std::string>> apart;
};

/// Says who is who: a function of the entities and their company, in which neither order nor
/// position shows.
///
/// Two are one by name, if no rival is in sight, and if enough else speaks for it; how much is
/// enough depends on the name, see `NameShape`. From the surest shape to the vaguest, two join only
/// if both have the same candidates: where a third could be one of them and not the other, all stay
/// apart. An entity of many names joins another only if all names of the one go with all names of
/// the other. Two linked ones are one only where a user says so.
///
/// Precondition: `entities` are sorted by id. `company_of` is called once. See `pair_names` for the
/// cost.
EntityJoins join_entities(std::span<const ObservedEntity> entities, const CompanyOf& company_of,
                          const IdentityRules& rules = {});

} // namespace entente
