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

bool takes_part(const Event& event, EntityIndex entity, Word role) {
    return std::ranges::binary_search(event.participations, Participation{entity, role});
}

/// An event that is looked at, and what its indices mean.
struct EventInSight {
    const Consolidation& actors;
    const Event& event;
    std::span<const Claim> claims;
    EventIndex index = 0;
};

/// Only those who take part in the event itself: it may be told of their states too.
void add_claimed_pairs(const EventInSight& seen, bool symmetric, std::vector<EntityRelation>& to) {
    const Event& event = seen.event;
    const Word role_of_first(symmetric ? "participant" : "subject");
    const Word role_of_second(symmetric ? "participant" : "object");
    for (const ClaimIndex c : event.claims) {
        const Claim& claim = seen.claims[c];
        auto ends = ends_of(claim, seen.actors);
        if (!ends)
            continue;
        const bool exchanged = symmetric ? ends->second < ends->first : claim.type != event.type;
        if (exchanged)
            std::swap(ends->first, ends->second);
        if (takes_part(event, ends->first, role_of_first) &&
            takes_part(event, ends->second, role_of_second))
            to.push_back({ends->first, ends->second, seen.index, symmetric});
    }
}

void relate_participants(const EventInSight& seen, std::vector<EntityRelation>& to) {
    constexpr std::size_t most_paired = 3;
    const auto participants = with_role(seen.event, "participant");
    if (participants.size() > most_paired) {
        add_claimed_pairs(seen, true, to);
        return;
    }
    for (std::size_t i = 0; i < participants.size(); ++i)
        for (std::size_t k = i + 1; k < participants.size(); ++k)
            to.push_back({participants[i], participants[k], seen.index, true});
}

void relate_sides(const EventInSight& seen, std::vector<EntityRelation>& to) {
    const auto subjects = with_role(seen.event, "subject");
    const auto objects = with_role(seen.event, "object");
    if (subjects.size() > 1 && objects.size() > 1) {
        add_claimed_pairs(seen, false, to);
        return;
    }
    for (const EntityIndex subject : subjects)
        for (const EntityIndex object : objects)
            if (subject != object)
                to.push_back({subject, object, seen.index, false});
}

void relate(const EventInSight& seen, const Ontology& ontology, std::vector<EntityRelation>& to) {
    const EventType* narrow = ontology.find(seen.event.type, seen.event.subtype);
    const EventType* type = narrow ? narrow : ontology.find(seen.event.type);
    if (type && type->symmetric)
        relate_participants(seen, to);
    else
        relate_sides(seen, to);
}

/// By event, source and target.
void sort_relations(std::vector<EntityRelation>& relations) {
    const auto key = [](const EntityRelation& relation) {
        return std::tuple(relation.event, relation.source, relation.target);
    };
    std::ranges::sort(relations, {}, key);
    const auto repeated = std::ranges::unique(relations, {}, key);
    relations.erase(repeated.begin(), repeated.end());
}

} // namespace

std::vector<EntityRelation> relations(const EntityGraph& graph, const Ontology& ontology) {
    std::vector<EventIndex> all(graph.facts.events.size());
    std::iota(all.begin(), all.end(), EventIndex{0});
    return relations(graph, ontology, all);
}

std::vector<EntityRelation> relations(const EntityGraph& graph, const Ontology& ontology,
                                      std::span<const EventIndex> events) {
    const Consolidation& facts = graph.facts;
    std::vector<EntityRelation> found;
    for (const EventIndex e : events)
        relate({facts, facts.events[e], facts.claims, e}, ontology, found);
    sort_relations(found);
    return found;
}

std::vector<EntityRelation> relations(const Consolidation& actors, const Event& event,
                                      std::span<const Claim> claims, const Ontology& ontology) {
    std::vector<EntityRelation> found;
    relate({actors, event, claims}, ontology, found);
    sort_relations(found);
    return found;
}

} // namespace entente
