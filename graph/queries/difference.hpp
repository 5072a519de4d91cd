#pragma once

#include "graph/entity_graph.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What became of an event between two states of knowledge.
enum class Change : std::uint8_t {
    added,     ///< nothing of it was known before
    changed,   ///< known before, and told otherwise now
    merged,    ///< what was an event of its own is part of another now
    split,     ///< what was part of another event is one of its own now
    withdrawn, ///< nothing of it is claimed any more
};

std::string_view to_string(Change change);

/// A field of an event, then and now.
struct FieldChange {
    /// "time", "status", "type", "participants" or "articles".
    std::string field;
    std::string before;
    std::string after;

    bool operator==(const FieldChange&) const = default;
};

/// What became of one event between two graphs.
struct EventChange {
    Change change = Change::added;
    /// In the first graph; absent of what was added.
    std::optional<EventIndex> before;
    /// In the second; absent of what was withdrawn. Of what merged, the event that holds it now.
    std::optional<EventIndex> after;
    /// Of what changed, in what; a change of its sources alone included.
    std::vector<FieldChange> fields;
};

/// What distinguishes two graphs, event by event: by day of the event as it is now (of what was
/// withdrawn, as it was), then kind of change, then id. Events without change are left out.
///
/// An event is recognised by its claims, whose ids say what was claimed where: one of the first
/// graph goes on in the event of the second that holds most of its claims; where several go on in
/// one, it is the one that brings most of them, and the others merged into it. Where no claim is
/// shared (the articles were read anew, or are others) an event is known by its content: type,
/// participants, time and what became of it. Of equals the first by id. O(n log n) in the claims.
std::vector<EventChange> difference(const EntityGraph& before, const EntityGraph& after);

} // namespace entente
