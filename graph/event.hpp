#pragma once

#include "ontology/claim.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Position of an entity or event among those of one consolidation. Never shown: what is exported
/// carries `id`s.
using EntityIndex = std::uint32_t;
using EventIndex = std::uint32_t;
using ClaimIndex = std::uint32_t;

/// An actor or place, as all claims together know it.
struct GraphEntity {
    std::string id;
    /// The name that most claims give it, and of a linked one those that link it; of equals the
    /// first in code point order.
    std::string name;
    EntityKind kind = EntityKind::other;
    std::string country;
    std::string sector;
    /// The other names, sorted.
    std::vector<std::string> aliases;
};

/// Someone's or something's part in an event.
struct Participation {
    EntityIndex entity = 0;
    /// "subject", "object", or a qualifier's role: "place", "participant".
    std::string role;

    auto operator<=>(const Participation&) const = default;
};

/// What became of an event, as far as all claims know; also a stage on its way there.
enum class EventStatus : std::uint8_t {
    possible,  ///< considered, conditional or requested
    planned,   ///< announced
    confirmed, ///< announced, and told again later by one who is to take part, or their state
    actual,    ///< held
    postponed, ///< announced for a day, and later for a later one
    cancelled, ///< announced, then called off
    collapsed, ///< begun, and later called off
    denied,    ///< said by someone not to have happened, and by nobody that it did
};

std::string_view to_string(EventStatus status);

/// An event with everything that was claimed of it.
struct Event {
    /// Hash of the ids of its claims: the same for the same set of claims.
    std::string id;
    std::string type;
    std::string subtype;
    /// Sorted, without repetition.
    std::vector<Participation> participations;
    /// The finest time that a claim of the event gives; absent where none does.
    std::optional<ClaimTime> time;
    EventStatus status = EventStatus::actual;
    /// Into the consolidation's claims, sorted.
    std::vector<ClaimIndex> claims;
    /// How many articles tell of it.
    std::uint32_t articles = 0;
    /// The highest among its claims.
    double confidence = 0;
};

} // namespace entente
