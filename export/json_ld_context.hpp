#pragma once

#include <string_view>

namespace entente {

/// The `@context` of what `write_json_ld` writes, as JSON: inline, so that a reader needs no
/// network. Values that are coerced to a decimal are written as strings: readers would turn a JSON
/// number into a double first.
std::string_view json_ld_context();

} // namespace entente
