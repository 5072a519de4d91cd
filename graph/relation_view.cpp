#include "graph/relation_view.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace entente {

namespace {

std::vector<EntityIndex> with_role(const Event& event, std::string_view role) {
    std::vector<EntityIndex> entities;
    for (const Participation& participation : event.participations)
        if (participation.role == role)
            entities.push_back(participation.entity);
    return entities;
}

/// The entities that a claim names at its ends, where they are two.
std::optional<std::pair<EntityIndex, EntityIndex>> ends_of(const Claim& claim,
                                                           const Consolidation& facts) {
    if (!claim.subject || !claim.object)
        return std::nullopt;
    const auto subject = find_entity(facts, claim.subject->id);
    const auto object = find_entity(facts, claim.object->id);
    if (!subject || !object || *subject == *object)
        return std::nullopt;
    return std::pair(*subject, *object);
}

bool takes_part(const Event& event, EntityIndex entity, std::string_view role) {
    return std::ranges::binary_search(event.participations,
                                      Participation{entity, std::string(role)});
}

/// Only those who take part in the event itself: it may be told of their states too.
void add_claimed_pairs(const EntityGraph& graph, EventIndex index, bool symmetric,
                       std::vector<EntityRelation>& to) {
    const Event& event = graph.facts.events[index];
    for (const ClaimIndex c : event.claims) {
        const Claim& claim = graph.facts.claims[c];
        auto ends = ends_of(claim, graph.facts);
        if (!ends)
            continue;
        const bool exchanged = symmetric ? ends->second < ends->first : claim.type != event.type;
        if (exchanged)
            std::swap(ends->first, ends->second);
        if (takes_part(event, ends->first, symmetric ? "participant" : "subject") &&
            takes_part(event, ends->second, symmetric ? "participant" : "object"))
            to.push_back({ends->first, ends->second, index, symmetric});
    }
}

void relate_participants(const EntityGraph& graph, EventIndex index,
                         std::vector<EntityRelation>& to) {
    constexpr std::size_t most_paired = 3;
    const auto participants = with_role(graph.facts.events[index], "participant");
    if (participants.size() > most_paired) {
        add_claimed_pairs(graph, index, true, to);
        return;
    }
    for (std::size_t i = 0; i < participants.size(); ++i)
        for (std::size_t k = i + 1; k < participants.size(); ++k)
            to.push_back({participants[i], participants[k], index, true});
}

void relate_sides(const EntityGraph& graph, EventIndex index, std::vector<EntityRelation>& to) {
    const auto subjects = with_role(graph.facts.events[index], "subject");
    const auto objects = with_role(graph.facts.events[index], "object");
    if (subjects.size() > 1 && objects.size() > 1) {
        add_claimed_pairs(graph, index, false, to);
        return;
    }
    for (const EntityIndex subject : subjects)
        for (const EntityIndex object : objects)
            if (subject != object)
                to.push_back({subject, object, index, false});
}

} // namespace

std::vector<EntityRelation> relations(const EntityGraph& graph, const Ontology& ontology) {
    std::vector<EventIndex> all(graph.facts.events.size());
    std::iota(all.begin(), all.end(), EventIndex{0});
    return relations(graph, ontology, all);
}

std::vector<EntityRelation> relations(const EntityGraph& graph, const Ontology& ontology,
                                      std::span<const EventIndex> events) {
    std::vector<EntityRelation> found;
    for (const EventIndex e : events) {
        const Event& event = graph.facts.events[e];
        const EventType* narrow = ontology.find(event.type, event.subtype);
        const EventType* type = narrow ? narrow : ontology.find(event.type);
        if (type && type->symmetric)
            relate_participants(graph, e, found);
        else
            relate_sides(graph, e, found);
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
