#pragma once

#include "graph/entity_graph.hpp"

#include <span>
#include <vector>

namespace entente {

/// One entity acting on another in one event: "Kim Jong-un visits Russia, 2019-04-24".
struct EntityRelation {
    EntityIndex source = 0;
    EntityIndex target = 0;
    EventIndex event = 0;
    /// Whether source and target may be exchanged; then the source is the one that sorts first.
    bool symmetric = false;
};

/// The relations of a graph, by event, source and target. Each subject is related to each object of
/// its event; where there are several of both, only to those that a claim names with it. Of a
/// symmetric event with more than three participants only the pairs that a claim names are related,
/// so that a summit of ten draws what was said and not forty-five lines. Events
/// with one participant alone have none. O(claims log claims).
std::vector<EntityRelation> relations(const EntityGraph& graph, const Ontology& ontology);

/// The relations of some events only.
std::vector<EntityRelation> relations(const EntityGraph& graph, const Ontology& ontology,
                                      std::span<const EventIndex> events);

/// The relations of one event, `EntityRelation::event` being 0. Entities are those of `actors`,
/// claims those that the event's indices mean. O(claims log entities).
std::vector<EntityRelation> relations(const Consolidation& actors, const Event& event,
                                      std::span<const Claim> claims, const Ontology& ontology);

} // namespace entente
