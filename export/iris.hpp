#pragma once

#include "graph/consolidate.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// IRIs of everything in linked data, made of content and percent-encoded.

namespace entente {

/// The vocabularies that our linked data is made of; `web` for addresses, which are whole already.
enum class Space : std::uint8_t { rdf, rdfs, xsd, skos, sem, prov, oa, schema, wd, entente, web };

/// A vocabulary, and how compact IRIs name it.
struct Namespace {
    /// "sem", of "sem:Event".
    std::string_view prefix;
    std::string_view iri;
};

/// By `Space`, but for `web`.
inline constexpr std::array<Namespace, 10> namespaces = {{
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"schema", "https://schema.org/"},
    {"wd", "http://www.wikidata.org/entity/"},
    {"entente", "urn:entente:"},
}};

/// Its `iri`; empty of `web`.
constexpr std::string_view iri_of(Space space) {
    return space == Space::web ? std::string_view()
                               : namespaces[static_cast<std::size_t>(space)].iri;
}

/// An IRI that lies elsewhere.
struct IriView {
    Space space = Space::entente;
    std::string_view local;
};

/// An IRI: a vocabulary, and what follows its own IRI.
struct Iri {
    Space space = Space::entente;
    std::string local = {};

    operator IriView() const { return {space, local}; } // NOLINT(google-explicit-constructor)
};

/// `wd:Q30`, `entente:type/visit`; an address as it is.
std::string compact(IriView iri);
/// `http://www.wikidata.org/entity/Q30`.
std::string whole(IriView iri);

/// Each makes `iri` the name of something, in place of what it was.
/// `entente:type/visit`, `entente:type/visit/state`.
void name_type(Iri& iri, std::string_view type, std::string_view subtype = {});
/// `entente:role/place`.
void name_role(Iri& iri, std::string_view role);
/// `entente:event/...`, from `Event::id`.
void name_event(Iri& iri, std::string_view id);
/// `entente:event/...#visitor/wd:Q30`: someone's part in an event, of the IRIs of both.
void name_participation(Iri& iri, const Iri& event, std::string_view role, const Iri& entity);
/// `entente:claim/...`, from `Claim::id`.
void name_claim(Iri& iri, std::string_view id);
/// `entente:claim/...#topic/...`: a circumstance of a claim, of its IRI and a hash of what fills
/// the role.
void name_qualifier(Iri& iri, const Iri& claim, const Qualifier& qualifier);
/// `entente:article/kim-putin-2019`.
void name_article(Iri& iri, std::string_view id);
/// `entente:span/kim-putin-2019/1338-1514`, of the IRI of the article.
void name_span(Iri& iri, const Iri& article, CodePointSpan span);
/// `wd:Q30` for an entity that Wikidata knows, `entente:actor/...` otherwise.
Iri entity_iri(std::string_view id);

/// The IRIs of a graph's entities. Borrows them, who must outlive it.
class EntityIris {
  public:
    /// O(entities).
    explicit EntityIris(const Consolidation& actors);

    const Iri& of(EntityIndex entity) const { return iris_[entity]; }
    /// Of whom a claim names; absent for a participant without id, or one that the graph lacks.
    /// O(1).
    const Iri* of(const Participant& participant) const;

  private:
    /// A place of a table by hash: few lines of memory to look at, whoever is asked for.
    struct Slot {
        std::size_t hash = 0;
        /// Null where nobody is.
        const std::string* id = nullptr;
        EntityIndex entity = 0;
    };

    /// The slot of an id, or the free one that it would take.
    const Slot& slot_of(std::string_view id, std::size_t hash) const;
    void add(const std::string& id, EntityIndex entity);

    std::vector<Iri> iris_;
    /// A power of two of them, half of them free at least; sought from the hash on.
    std::vector<Slot> slots_;
};

} // namespace entente
