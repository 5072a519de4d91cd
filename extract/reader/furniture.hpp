#pragma once

#include <string_view>

/// \file
/// The lines of a page that belong to it rather than to the article's prose. Word lists, compared
/// without case.

namespace entente {

/// Whether the line is of the page, not of the prose: "Read more", "Advertisement", a photo credit,
/// a copyright.
bool is_furniture(std::string_view line);

/// Whether the line says who wrote the article: "By Ana Holt", "By Ana Holt and Ivo Reyes in Port
/// Vela", "Ana Holt, Staff Writer".
bool is_byline(std::string_view line);

/// Whether the line is a newspaper's name: "The Suria Times".
bool is_newspaper_name(std::string_view line);

/// Whether the line is the name of a section: "World", "Politics".
bool is_section_name(std::string_view line);

} // namespace entente
