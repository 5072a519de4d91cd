#pragma once

#include "export/iris.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
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

/// All properties, in the order of the JSON-LD context. Links run event -> claim -> span ->
/// article.
inline constexpr auto linked_terms = std::to_array<LinkedTerm>({
    {"label", {Space::rdfs, "label"}, ValueKind::text},
    {"altLabel", {Space::skos, "altLabel"}, ValueKind::text, true},
    {"kind", {Space::entente, "kind"}},
    {"country", {Space::entente, "country"}},
    {"sector", {Space::entente, "sector"}},
    {"eventType", {Space::sem, "eventType"}, ValueKind::iri},
    {"status", {Space::entente, "status"}},
    {"begin", {Space::sem, "hasBeginTimeStamp"}, ValueKind::date},
    {"end", {Space::sem, "hasEndTimeStamp"}, ValueKind::date},
    {"earliestBegin", {Space::sem, "hasEarliestBeginTimeStamp"}, ValueKind::date},
    {"latestBegin", {Space::sem, "hasLatestBeginTimeStamp"}, ValueKind::date},
    {"earliestEnd", {Space::sem, "hasEarliestEndTimeStamp"}, ValueKind::date},
    {"latestEnd", {Space::sem, "hasLatestEndTimeStamp"}, ValueKind::date},
    {"precision", {Space::entente, "precision"}},
    {"edtf", {Space::entente, "edtf"}, ValueKind::edtf},
    {"hasActor", {Space::sem, "hasActor"}, ValueKind::iri, true},
    {"hasPlace", {Space::sem, "hasPlace"}, ValueKind::iri, true},
    {"value", {Space::rdf, "value"}, ValueKind::iri},
    {"text", {Space::entente, "text"}, ValueKind::text},
    {"roleType", {Space::sem, "roleType"}, ValueKind::iri},
    {"claim", {Space::entente, "claim"}, ValueKind::iri, true},
    {"subject", {Space::entente, "subject"}, ValueKind::iri},
    {"predicate", {Space::entente, "predicate"}, ValueKind::text},
    {"object", {Space::entente, "object"}, ValueKind::iri},
    {"qualifier", {Space::entente, "qualifier"}, ValueKind::iri, true},
    {"modality", {Space::entente, "modality"}},
    {"polarity", {Space::entente, "polarity"}},
    {"confidence", {Space::entente, "confidence"}, ValueKind::decimal},
    {"accordingTo", {Space::entente, "accordingTo"}, ValueKind::iri, true},
    {"plover", {Space::entente, "plover"}},
    {"cameo", {Space::entente, "cameo"}},
    {"rule", {Space::entente, "rule"}},
    {"derivedFrom", {Space::prov, "wasDerivedFrom"}, ValueKind::iri},
    {"source", {Space::oa, "hasSource"}, ValueKind::iri},
    {"selector", {Space::oa, "hasSelector"}, ValueKind::iri},
    {"start", {Space::oa, "start"}, ValueKind::number},
    {"stop", {Space::oa, "end"}, ValueKind::number},
    {"exact", {Space::oa, "exact"}},
    {"headline", {Space::schema, "headline"}, ValueKind::text},
    {"published", {Space::schema, "datePublished"}, ValueKind::date},
    {"publisher", {Space::schema, "publisher"}},
    {"url", {Space::schema, "url"}, ValueKind::iri},
    {"sha256", {Space::entente, "sha256"}},
    {"extractor", {Space::entente, "extractor"}},
});

/// The place of a property in that table; its size for one that is not of it. O(1).
inline std::size_t place_of(const LinkedTerm& term) {
    const std::less<> before;
    const LinkedTerm* const first = linked_terms.data();
    const LinkedTerm* const end = first + linked_terms.size();
    return before(&term, first) || !before(&term, end) ? linked_terms.size()
                                                       : static_cast<std::size_t>(&term - first);
}

namespace detail {

/// No program that names a term which is missing compiles.
consteval const LinkedTerm& term_named(std::string_view name) {
    return *std::ranges::find(linked_terms, name, &LinkedTerm::name);
}

} // namespace detail

/// \name The properties
/// @{
namespace terms {
inline constexpr const LinkedTerm& label = detail::term_named("label");
inline constexpr const LinkedTerm& alt_label = detail::term_named("altLabel");
inline constexpr const LinkedTerm& kind = detail::term_named("kind");
inline constexpr const LinkedTerm& country = detail::term_named("country");
inline constexpr const LinkedTerm& sector = detail::term_named("sector");
inline constexpr const LinkedTerm& event_type = detail::term_named("eventType");
inline constexpr const LinkedTerm& status = detail::term_named("status");
inline constexpr const LinkedTerm& begin = detail::term_named("begin");
inline constexpr const LinkedTerm& end = detail::term_named("end");
inline constexpr const LinkedTerm& earliest_begin = detail::term_named("earliestBegin");
inline constexpr const LinkedTerm& latest_begin = detail::term_named("latestBegin");
inline constexpr const LinkedTerm& earliest_end = detail::term_named("earliestEnd");
inline constexpr const LinkedTerm& latest_end = detail::term_named("latestEnd");
inline constexpr const LinkedTerm& precision = detail::term_named("precision");
inline constexpr const LinkedTerm& edtf = detail::term_named("edtf");
inline constexpr const LinkedTerm& has_actor = detail::term_named("hasActor");
inline constexpr const LinkedTerm& has_place = detail::term_named("hasPlace");
inline constexpr const LinkedTerm& value = detail::term_named("value");
inline constexpr const LinkedTerm& text = detail::term_named("text");
inline constexpr const LinkedTerm& role_type = detail::term_named("roleType");
inline constexpr const LinkedTerm& claim = detail::term_named("claim");
inline constexpr const LinkedTerm& subject = detail::term_named("subject");
inline constexpr const LinkedTerm& predicate = detail::term_named("predicate");
inline constexpr const LinkedTerm& object = detail::term_named("object");
inline constexpr const LinkedTerm& qualifier = detail::term_named("qualifier");
inline constexpr const LinkedTerm& modality = detail::term_named("modality");
inline constexpr const LinkedTerm& polarity = detail::term_named("polarity");
inline constexpr const LinkedTerm& confidence = detail::term_named("confidence");
inline constexpr const LinkedTerm& according_to = detail::term_named("accordingTo");
inline constexpr const LinkedTerm& plover = detail::term_named("plover");
inline constexpr const LinkedTerm& cameo = detail::term_named("cameo");
inline constexpr const LinkedTerm& rule = detail::term_named("rule");
inline constexpr const LinkedTerm& derived_from = detail::term_named("derivedFrom");
inline constexpr const LinkedTerm& source = detail::term_named("source");
inline constexpr const LinkedTerm& selector = detail::term_named("selector");
inline constexpr const LinkedTerm& start = detail::term_named("start");
inline constexpr const LinkedTerm& stop = detail::term_named("stop");
inline constexpr const LinkedTerm& exact = detail::term_named("exact");
inline constexpr const LinkedTerm& headline = detail::term_named("headline");
inline constexpr const LinkedTerm& published = detail::term_named("published");
inline constexpr const LinkedTerm& publisher = detail::term_named("publisher");
inline constexpr const LinkedTerm& url = detail::term_named("url");
inline constexpr const LinkedTerm& sha256 = detail::term_named("sha256");
inline constexpr const LinkedTerm& extractor = detail::term_named("extractor");
} // namespace terms
/// @}

} // namespace entente
