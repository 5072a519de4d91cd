#include "export/linked_terms.hpp"

#include <array>

namespace entente {

namespace {

constexpr std::array all_terms{terms::label,          terms::alt_label,    terms::kind,
                               terms::country,        terms::sector,       terms::event_type,
                               terms::status,         terms::begin,        terms::end,
                               terms::earliest_begin, terms::latest_begin, terms::earliest_end,
                               terms::latest_end,     terms::precision,    terms::edtf,
                               terms::has_actor,      terms::has_place,    terms::value,
                               terms::text,           terms::role_type,    terms::claim,
                               terms::subject,        terms::predicate,    terms::object,
                               terms::qualifier,      terms::modality,     terms::polarity,
                               terms::confidence,     terms::according_to, terms::plover,
                               terms::cameo,          terms::rule,         terms::derived_from,
                               terms::source,         terms::selector,     terms::start,
                               terms::stop,           terms::exact,        terms::headline,
                               terms::published,      terms::publisher,    terms::url,
                               terms::sha256,         terms::extractor};

} // namespace

std::span<const LinkedTerm> linked_terms() { return all_terms; }

IriView datatype_of(ValueKind kind) {
    switch (kind) {
    case ValueKind::date:
        return {Space::xsd, "date"};
    case ValueKind::number:
        return {Space::xsd, "nonNegativeInteger"};
    case ValueKind::decimal:
        return {Space::xsd, "decimal"};
    case ValueKind::boolean:
        return {Space::xsd, "boolean"};
    case ValueKind::edtf:
        return {Space::web, "http://id.loc.gov/datatypes/edtf/EDTF-level1"};
    default:
        return {Space::web, ""};
    }
}

} // namespace entente
