#pragma once

#include "extract/events/document.hpp"
#include "ontology/gazetteer.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// The last words of the titles that a name bears, from left to right: of "Special *Assistant* to
/// the President and Senior *Director* for the Western Hemisphere Ana Holt" two. All words of the
/// titles and of what they are for stand directly before the name and begin with capitals. Titles
/// with "the" before them are not joined by "and" ("the President and Prime Minister Holt" are
/// two), nor those of different states. `name` is the first token of the name. Empty where there is
/// none. O(words before the name), at most 24.
std::vector<std::uint32_t> titles_borne(const Document& document, const Gazetteer& gazetteer,
                                        std::uint32_t name);

} // namespace entente
