#pragma once

#include "graph/event.hpp"
#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <vector>

namespace entente {

/// A set of claims, made into entities and events. Everything is sorted by id; indices refer into
/// these vectors.
struct Consolidation {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
    std::vector<GraphEntity> entities;
    std::vector<Event> events;
};

/// Makes entities and events of claims: a function of the set, whatever the order or repetition of
/// its members.
///
/// Who is who: a linked entity is its id. An unlinked one without country is the one of the same
/// kind and name with a country, where there is exactly one.
///
/// What is one event: the claims of one event mention are one. Then, within a family (a type and
/// its inverse) and from the most specific to the vaguest, each event joins the one more specific
/// event that contains it, and stays itself where there are none or two such. Contained means:
/// every participant takes part in the other, an office holder standing also for their state; its
/// place is the other's or holds it; its time holds the other's. An event that was announced joins
/// the later one that fulfils it.
///
/// O(n log n) in the claims, and in the events of one family with one rarest participant quadratic.
Consolidation consolidate(std::vector<ArticleRecord> articles, std::vector<Claim> claims,
                          const Ontology& ontology);

} // namespace entente
