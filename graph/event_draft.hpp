#pragma once

#include "graph/act_types.hpp"
#include "graph/entities.hpp"
#include "ontology/claim.hpp"

#include <compare>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// The side of an event on which someone stands. A meeting has no sides.
enum class Side : std::uint8_t { subject, object, either };

/// Someone on one side of an event.
struct Actor {
    EntityIndex entity = 0;
    Side side = Side::either;

    auto operator<=>(const Actor&) const = default;
};

/// An event on its way to its final form: one or more mentions that say the same. Borrows the
/// claims and the ontology.
struct EventDraft {
    /// Into the claims, sorted.
    std::vector<ClaimIndex> claims;
    /// See ActType.
    std::string_view family;
    std::string_view act;
    /// What is said, of a statement: the sentence, or the claim's id where texts are left out.
    std::string_view words;
    /// Sorted, without repetition.
    std::vector<Actor> actors;
    std::vector<EntityIndex> places;
    /// The finest that its claims give.
    std::optional<TimeInterval> time;
    /// The day of the first article that tells of it.
    std::optional<Day> reported;
    /// Whether a claim says that it happened, or did not; otherwise it is announced or considered.
    bool actual = false;
    /// Whether a claim says so, and not only that it is not so.
    bool affirmed = false;
};

/// The claims of each event mention, and with them the mentions that say the same in all that a
/// draft tells. Sorted by their first claims. Precondition: `claims` and `articles` are sorted by
/// id. O(n log n).
std::vector<EventDraft> draft_events(std::span<const Claim> claims,
                                     std::span<const ArticleRecord> articles,
                                     const EntityTable& table, const ActTypes& types);

/// Whether `a` leaves fewer days open than `b`; of equals, whether it sorts first.
bool is_finer(const TimeInterval& a, const TimeInterval& b);

/// The days that a time leaves open; more than any interval where an end is open, and still more
/// where nothing is known.
std::int64_t open_days(const std::optional<TimeInterval>& time);

} // namespace entente
