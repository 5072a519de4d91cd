#include "graph/relation_view.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

std::vector<EntityIndex> with_role(const Event& event, std::string_view role) {
    std::vector<EntityIndex> entities;
    for (const Participation& participation : event.participations)
        if (participation.role == role)
            entities.push_back(participation.entity);
    return entities;
}

EntityIndex index_of(const EntityGraph& graph, const std::string& id) {
    const auto found = std::ranges::lower_bound(graph.facts.entities, id, {}, &GraphEntity::id);
    const bool known = found != graph.facts.entities.end() && found->id == id;
    return known ? static_cast<EntityIndex>(found - graph.facts.entities.begin()) : UINT32_MAX;
}

void add_claimed_pairs(const EntityGraph& graph, EventIndex index,
                       std::vector<EntityRelation>& to) {
    for (const ClaimIndex c : graph.facts.events[index].claims) {
        const Claim& claim = graph.facts.claims[c];
        if (!claim.subject || !claim.object)
            continue;
        const EntityIndex subject = index_of(graph, claim.subject->id);
        const EntityIndex object = index_of(graph, claim.object->id);
        if (subject != UINT32_MAX && object != UINT32_MAX && subject != object)
            to.push_back({std::min(subject, object), std::max(subject, object), index, true});
    }
}

} // namespace

std::vector<EntityRelation> relations(const EntityGraph& graph, const Ontology& ontology) {
    constexpr std::size_t most_paired = 3;
    std::vector<EntityRelation> found;
    for (EventIndex e = 0; e < graph.facts.events.size(); ++e) {
        const Event& event = graph.facts.events[e];
        const EventType* type = ontology.find(event.type, event.subtype);
        if (type && type->symmetric) {
            const auto participants = with_role(event, "participant");
            if (participants.size() > most_paired) {
                add_claimed_pairs(graph, e, found);
                continue;
            }
            for (std::size_t i = 0; i < participants.size(); ++i)
                for (std::size_t k = i + 1; k < participants.size(); ++k)
                    found.push_back({participants[i], participants[k], e, true});
            continue;
        }
        for (const EntityIndex subject : with_role(event, "subject"))
            for (const EntityIndex object : with_role(event, "object"))
                if (subject != object)
                    found.push_back({subject, object, e, false});
    }
    const auto key = [](const EntityRelation& relation) {
        return std::tuple(relation.event, relation.source, relation.target);
    };
    std::ranges::sort(found, {}, key);
    const auto repeated = std::ranges::unique(found, {}, key);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

} // namespace entente
