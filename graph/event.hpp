#pragma once

#include "graph/claim_id.hpp"
#include "graph/small_list.hpp"
#include "graph/word.hpp"
#include "ontology/claim.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
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
    Word role;

    auto operator<=>(const Participation&) const = default;
};

/// Nearly all events have so many participants at most, and stand in memory with them.
using Participations = SmallList<Participation, 3>;

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

/// Nearly all events have so few claims.
using EventClaims = SmallList<ClaimIndex, 4>;

/// When an event was or is to be, as the claim tells it that tells it best.
struct ToldTime {
    TimeInterval interval;
    TimeBasis basis = TimeBasis::expression;

    bool operator==(const ToldTime&) const = default;
};

/// An event with everything that was claimed of it. Millions are made: what nearly all events need
/// stands in the event itself, and no memory is asked for.
struct Event {
    /// Hash of the ids of its claims: the same for the same set of claims.
    ClaimId id;
    Word type;
    Word subtype;
    /// Sorted, without repetition.
    Participations participations;
    /// The finest time that a claim of the event gives; absent where none does.
    std::optional<ToldTime> time;
    EventStatus status = EventStatus::actual;
    /// Into the consolidation's claims, sorted.
    EventClaims claims;
    /// How many articles tell of it.
    std::uint32_t articles = 0;
    /// The highest among its claims.
    double confidence = 0;
};
static_assert(std::is_nothrow_move_constructible_v<Event> &&
              std::is_nothrow_move_assignable_v<Event>);

} // namespace entente
