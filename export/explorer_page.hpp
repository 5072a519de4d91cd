#pragma once

#include <string_view>

namespace entente {

/// The page as Vite built it, with places for what a graph tells; empty in a build without Node.
/// Defined in a file that the build generates.
extern const std::string_view explorer_page;

} // namespace entente
