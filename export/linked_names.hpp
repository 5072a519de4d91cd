#pragma once

#include "graph/entity_graph.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

/// \file
/// Compact IRIs of everything in linked data, made of content and percent-encoded. `entente:`
/// stands for `urn:entente:`, `wd:` for Wikidata's entities.

namespace entente {

/// `entente:type/visit`, `entente:type/visit/state`.
std::string type_iri(std::string_view type, std::string_view subtype = {});
/// `entente:role/place`.
std::string role_iri(std::string_view role);
/// `entente:event/...`, from `Event::id`.
std::string event_iri(std::string_view id);
/// `entente:claim/...`, from `Claim::id`.
std::string claim_iri(std::string_view id);
/// `entente:article/kim-putin-2019`.
std::string article_iri(std::string_view id);
/// `entente:span/kim-putin-2019/1338-1514`.
std::string span_iri(std::string_view article, CodePointSpan span);
/// `wd:Q30` for an entity that Wikidata knows, `entente:actor/...` otherwise.
std::string entity_iri(std::string_view id);

/// As what schema.org knows an entity: `schema:Person`.
std::string_view schema_type(EntityKind kind);
/// How finely a time is known: "day", "month", "year", "interval".
std::string_view precision_of(const TimeInterval& interval);

/// Which entity of the graph a participant of a claim is. Borrows the graph, which must outlive it.
class EntityNames {
  public:
    explicit EntityNames(const EntityGraph& graph);

    /// The IRI of the entity; empty for a participant without id.
    std::string iri(const Participant& participant) const;

  private:
    const EntityGraph& graph_;
    /// The only entity of a kind and name, for ids that consolidation joined with it.
    std::map<std::pair<EntityKind, std::string>, std::string> by_name_;
};

} // namespace entente
