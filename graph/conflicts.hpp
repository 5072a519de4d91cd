#pragma once

#include "graph/consolidate.hpp"
#include "ontology/ontology.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What sources disagree about.
enum class Dispute : std::uint8_t {
    happened, ///< one says that it was, another that it was not
    day,      ///< of what may be one event, each tells another day
    place     ///< of what may be one event, each tells another place
};

std::string_view to_string(Dispute dispute);

/// What one side says, and where.
struct DisputeSide {
    /// "held" and "denied", a day, or the names of places.
    std::string says;
    EventIndex event = 0;
    /// Of the event, sorted.
    std::vector<ClaimIndex> claims;

    bool operator==(const DisputeSide&) const = default;
};

/// What sources dispute, with what each side says.
struct Conflict {
    Dispute about = Dispute::happened;
    /// Two; of one event, or of two that differ in nothing else and of which no article tells both.
    std::vector<DisputeSide> sides;

    bool operator==(const Conflict&) const = default;
};

/// Where sources disagree, by event. An event of which one says that it was held and another that
/// it was not is one conflict; two events of the same type and participants, told by different
/// articles, are one where they lie a day or two apart by what the texts themselves tell, or on one
/// day in different places. Fighting and protests come daily: of them, days are not disputed. Plans
/// that were called off are no conflict: see life_cycle.hpp. Precondition: `facts` have their
/// claims. O(claims + events log events, and for each event those of the same type and participants
/// within two days).
std::vector<Conflict> conflicts(const Consolidation& facts);

} // namespace entente
