#pragma once

#include <string>
#include <string_view>

namespace entente::detail {

/// Keys of the table of names that no folded name can be, since these have no control characters.
/// Whoever acts for a country, by its code.
inline std::string country_key(std::string_view country) { return "\x01" + std::string(country); }

/// Whoever has an id, as claims or the graph have it.
inline std::string id_key(std::string_view id) { return "\x02" + std::string(id); }

} // namespace entente::detail
