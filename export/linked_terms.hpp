#pragma once

#include "export/iris.hpp"

#include <span>
#include <string_view>

namespace entente {

/// What the value of a property is.
enum class ValueKind : std::uint8_t {
    iri,
    text,   ///< in English
    word,   ///< a plain string
    date,   ///< xsd:date
    number, ///< xsd:nonNegativeInteger
    decimal,
    boolean,
    edtf ///< EDTF level 1
};

/// The datatype's IRI; empty for those that have none.
IriView datatype_of(ValueKind kind);

/// A property of our linked data.
struct LinkedTerm {
    /// In JSON-LD: "accordingTo".
    std::string_view name;
    IriView iri;
    ValueKind kind = ValueKind::word;
    /// Whether it may have several values, which JSON-LD always writes as a list.
    bool several = false;
};

/// All properties, in the order of the JSON-LD context.
std::span<const LinkedTerm> linked_terms();

/// \name The properties
/// Links run event -> claim -> span -> article.
/// @{
namespace terms {
inline constexpr LinkedTerm label{"label", {Space::rdfs, "label"}, ValueKind::text};
inline constexpr LinkedTerm alt_label{"altLabel", {Space::skos, "altLabel"}, ValueKind::text, true};
inline constexpr LinkedTerm kind{"kind", {Space::entente, "kind"}};
inline constexpr LinkedTerm country{"country", {Space::entente, "country"}};
inline constexpr LinkedTerm sector{"sector", {Space::entente, "sector"}};
inline constexpr LinkedTerm event_type{"eventType", {Space::sem, "eventType"}, ValueKind::iri};
inline constexpr LinkedTerm status{"status", {Space::entente, "status"}};
inline constexpr LinkedTerm begin{"begin", {Space::sem, "hasBeginTimeStamp"}, ValueKind::date};
inline constexpr LinkedTerm end{"end", {Space::sem, "hasEndTimeStamp"}, ValueKind::date};
inline constexpr LinkedTerm earliest_begin{
    "earliestBegin", {Space::sem, "hasEarliestBeginTimeStamp"}, ValueKind::date};
inline constexpr LinkedTerm latest_begin{
    "latestBegin", {Space::sem, "hasLatestBeginTimeStamp"}, ValueKind::date};
inline constexpr LinkedTerm earliest_end{
    "earliestEnd", {Space::sem, "hasEarliestEndTimeStamp"}, ValueKind::date};
inline constexpr LinkedTerm latest_end{
    "latestEnd", {Space::sem, "hasLatestEndTimeStamp"}, ValueKind::date};
inline constexpr LinkedTerm precision{"precision", {Space::entente, "precision"}};
inline constexpr LinkedTerm edtf{"edtf", {Space::entente, "edtf"}, ValueKind::edtf};
inline constexpr LinkedTerm has_actor{"hasActor", {Space::sem, "hasActor"}, ValueKind::iri, true};
inline constexpr LinkedTerm has_place{"hasPlace", {Space::sem, "hasPlace"}, ValueKind::iri, true};
inline constexpr LinkedTerm value{"value", {Space::rdf, "value"}, ValueKind::iri};
inline constexpr LinkedTerm text{"text", {Space::entente, "text"}, ValueKind::text};
inline constexpr LinkedTerm role_type{"roleType", {Space::sem, "roleType"}, ValueKind::iri};
inline constexpr LinkedTerm claim{"claim", {Space::entente, "claim"}, ValueKind::iri, true};
inline constexpr LinkedTerm subject{"subject", {Space::entente, "subject"}, ValueKind::iri};
inline constexpr LinkedTerm predicate{"predicate", {Space::entente, "predicate"}, ValueKind::text};
inline constexpr LinkedTerm object{"object", {Space::entente, "object"}, ValueKind::iri};
inline constexpr LinkedTerm qualifier{
    "qualifier", {Space::entente, "qualifier"}, ValueKind::iri, true};
inline constexpr LinkedTerm modality{"modality", {Space::entente, "modality"}};
inline constexpr LinkedTerm polarity{"polarity", {Space::entente, "polarity"}};
inline constexpr LinkedTerm confidence{
    "confidence", {Space::entente, "confidence"}, ValueKind::decimal};
inline constexpr LinkedTerm according_to{
    "accordingTo", {Space::entente, "accordingTo"}, ValueKind::iri, true};
inline constexpr LinkedTerm plover{"plover", {Space::entente, "plover"}};
inline constexpr LinkedTerm cameo{"cameo", {Space::entente, "cameo"}};
inline constexpr LinkedTerm rule{"rule", {Space::entente, "rule"}};
inline constexpr LinkedTerm derived_from{
    "derivedFrom", {Space::prov, "wasDerivedFrom"}, ValueKind::iri};
inline constexpr LinkedTerm source{"source", {Space::oa, "hasSource"}, ValueKind::iri};
inline constexpr LinkedTerm selector{"selector", {Space::oa, "hasSelector"}, ValueKind::iri};
inline constexpr LinkedTerm start{"start", {Space::oa, "start"}, ValueKind::number};
inline constexpr LinkedTerm stop{"stop", {Space::oa, "end"}, ValueKind::number};
inline constexpr LinkedTerm exact{"exact", {Space::oa, "exact"}};
inline constexpr LinkedTerm headline{"headline", {Space::schema, "headline"}, ValueKind::text};
inline constexpr LinkedTerm published{
    "published", {Space::schema, "datePublished"}, ValueKind::date};
inline constexpr LinkedTerm publisher{"publisher", {Space::schema, "publisher"}};
inline constexpr LinkedTerm url{"url", {Space::schema, "url"}, ValueKind::iri};
inline constexpr LinkedTerm sha256{"sha256", {Space::entente, "sha256"}};
inline constexpr LinkedTerm extractor{"extractor", {Space::entente, "extractor"}};
} // namespace terms
/// @}

} // namespace entente
