#include "export/linked_terms.hpp"

namespace entente {

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
