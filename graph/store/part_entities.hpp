#pragma once

#include "graph/store/byte_stream.hpp"
#include "graph/store/kept_graph.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

/// \file
/// Who takes part in the events of a part of a kept graph.

namespace entente::detail {

inline Participations& parts_in(StoredEvent& stored) { return stored.event.participations; }
inline Participations& parts_in(Event& event) { return event.participations; }

/// Sorted, each once. Those of many events are few, and are marked instead of sorted.
template <typename AnyEvent>
Numbers participants_of(std::vector<AnyEvent>& events) {
    std::vector<bool> takes_part;
    Numbers entities;
    for (AnyEvent& event : events)
        for (const Participation& part : parts_in(event)) {
            if (part.entity >= takes_part.size())
                takes_part.resize(std::size_t{part.entity} + 1);
            if (!takes_part[part.entity])
                entities.push_back(part.entity);
            takes_part[part.entity] = true;
        }
    std::ranges::sort(entities);
    return entities;
}

inline std::size_t index_of(std::uint32_t entity, const Numbers& entities) {
    const auto found = std::ranges::lower_bound(entities, entity);
    if (found == entities.end() || *found != entity)
        throw DamagedBytes("an entity of the kept graph is missing");
    return static_cast<std::size_t>(found - entities.begin());
}

/// Numbers of the store become indices of the part. Throws `DamagedBytes` where one is not there.
template <typename AnyEvent>
void renumber(std::vector<AnyEvent>& events, const Numbers& entities) {
    // The same few take part in most events.
    std::array<std::size_t, 256> last_found{};
    for (AnyEvent& event : events)
        for (Participation& part : parts_in(event)) {
            // Where all are read, each keeps its number.
            if (part.entity < entities.size() && entities[part.entity] == part.entity)
                continue;
            std::size_t& index = last_found[part.entity % last_found.size()];
            if (index >= entities.size() || entities[index] != part.entity)
                index = index_of(part.entity, entities);
            part.entity = static_cast<EntityIndex>(index);
        }
}

} // namespace entente::detail
