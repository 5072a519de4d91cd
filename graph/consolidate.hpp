#pragma once

#include "graph/claim_table.hpp"
#include "graph/corrections.hpp"
#include "graph/entities.hpp"
#include "graph/event.hpp"
#include "ontology/claim.hpp"
#include "ontology/ontology.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A set of claims, made into entities and events. Everything is sorted by id; indices refer into
/// these vectors.
struct Consolidation {
    std::vector<ArticleRecord> articles;
    /// Empty where a table was consolidated, which keeps the claims itself.
    std::vector<Claim> claims;
    /// Of each claim the row of the table that it was kept from.
    std::vector<RowNumber> rows;
    std::vector<GraphEntity> entities;
    std::vector<Event> events;
    /// Ids of participants that proved to be someone known by another id, to that id.
    JoinedIds joined_ids;
    /// Why they were joined: one fewer than there are ids for each joined entity; sorted by ids.
    std::vector<EntityJoin> entity_joins;
};

/// Makes entities and events of claims: a function of the set, whatever the order or repetition of
/// its members. Of claims with one id the most confident is kept.
///
/// Who is who: a linked entity is its id; an unlinked one is one with another whose name may be
/// theirs, if no rival is in sight and enough else speaks for it: see `join_entities`.
///
/// What is one event: the claims of one event mention are one, and mentions that say the same.
/// Then, within a family (a type and its inverse) and from the most specific to the vaguest, each
/// event joins the one more specific event that contains it, and stays itself where there are none
/// or two such. Contained means: everyone takes part in the other on the same side, an office
/// holder standing also for their state; its places hold the other's; its time holds the other's.
/// An event that was announced joins the later one that fulfils it, or replaces it after it was
/// called off; a denial joins what it denies, and is joined by nothing but denials. What only the
/// tense or the article's day tells of time may be off by days. See containment.hpp, time_fit.hpp
/// and docs/decisions/0008-what-is-one-event.md.
///
/// Corrections hold before all of that: claims that are called wrong are left out, and who is told
/// to be one or not is so.
///
/// O(n log n) in the claims; see join_contained for what events of the same actors add.
Consolidation consolidate(std::vector<ArticleRecord> articles, std::vector<Claim> claims,
                          const Ontology& ontology, const Corrections& corrections = {});

/// The same of claims in columns, without articles and claims: a `ClaimIndex` is the claim's
/// position among all by id, and `rows` tells where it stands in the table. Neither the order nor
/// the repetition of rows nor the numbers of symbols show in the result. Of wrong claims only those
/// are left out whose ids the corrections name: a table does not tell where they stand.
Consolidation consolidate(const ClaimTable& table, const Ontology& ontology,
                          const Corrections& corrections = {});

/// The entity that a participant's id stands for; absent if no claim has it. O(log entities).
std::optional<EntityIndex> find_entity(const Consolidation& facts, std::string_view id);

} // namespace entente
