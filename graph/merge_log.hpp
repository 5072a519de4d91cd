#pragma once

#include "graph/consolidate.hpp"
#include "ontology/ontology.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Why a mention is part of an event.
enum class MergeRule : std::uint8_t {
    most_telling, ///< it is the one that the others joined
    same_content, ///< it says what that one says
    contained,    ///< participants, time and place are held by those of the event
    told_again,   ///< the same news, from articles some days apart
    fulfilled,    ///< the event is what was announced
    denied,       ///< it denies the event, or calls it off
    replaced,     ///< it was called off, and the event is what replaced it
    corrected     ///< the user says so
};

/// Why an event that is near stayed apart.
enum class ApartRule : std::uint8_t {
    two_possible, ///< it might be this one or another
    other_day,
    other_place,
    other_act,   ///< another act of the type: a tariff is no embargo
    other_side,  ///< who acted there is acted upon here
    other_people ///< some of the same take part, but neither has all of the other's
};

std::string_view to_string(MergeRule rule);
std::string_view to_string(ApartRule rule);

/// The claims of one mention in one article.
struct MergedMention {
    MergeRule rule = MergeRule::most_telling;
    std::string_view article;
    /// Sorted.
    std::vector<ClaimIndex> claims;
};

/// An event of the same type that this one might have been, and why it is not.
struct ApartEvent {
    ApartRule rule = ApartRule::other_day;
    EventIndex event = 0;
    /// Days between the two, as far as both are known.
    std::optional<int> days;
};

/// How an event came to be.
struct MergeLog {
    EventIndex event = 0;
    /// The most telling first, then by rule and first claim.
    std::vector<MergedMention> mentions;
    /// Of the same type or its inverse, within a month of it or undated; by rule, then days, then
    /// id.
    std::vector<ApartEvent> apart;
};

/// Tells by which rules the mentions of an event were joined, and why events near it were not. Goes
/// the way of `consolidate` again. Precondition: `facts` have their claims, and were made of them
/// with this ontology. What corrections joined is told as such; what they parted is left out.
/// Borrows `facts`. O(n log n) in all claims.
MergeLog merge_log(const Consolidation& facts, const Ontology& ontology, EventIndex event);

/// The event whose id is, or alone begins with, `id`; absent if there are none or several. O(log
/// events).
std::optional<EventIndex> find_event(const Consolidation& facts, std::string_view id);

} // namespace entente
