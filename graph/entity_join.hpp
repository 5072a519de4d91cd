#pragma once

#include "graph/name_variants.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace entente {

/// Ids of entities to the ids of those that they proved to be.
using JoinedIds = std::map<std::string, std::string, std::less<>>;

/// What speaks for two entities of like names being one.
struct JoinEvidence {
    /// Both have a country, and the same.
    bool same_country = false;
    bool same_sector = false;
    /// Articles that name both.
    std::uint32_t articles = 0;
    /// Persons and organisations by name that take part in claims of both, and others, such as
    /// states.
    std::uint32_t companions = 0;
    std::uint32_t other_companions = 0;
    /// Between the nearest articles of the two; absent where none has a date.
    std::optional<std::int64_t> days_apart;

    bool operator==(const JoinEvidence&) const = default;
};

/// Why two ids are one entity.
struct EntityJoin {
    /// `one` sorts before `other`.
    std::string one;
    std::string other;
    std::string name_of_one;
    std::string name_of_other;
    /// Said by a correction; then the rest says nothing.
    bool by_correction = false;
    NameLikeness match;
    JoinEvidence evidence;

    bool operator==(const EntityJoin&) const = default;
};

/// The reason in words: "the same name in another spelling; 2 articles name both, both act for
/// HUN".
std::string describe(const EntityJoin& join);

} // namespace entente
