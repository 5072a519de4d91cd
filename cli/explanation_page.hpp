#pragma once

#include "extract/article.hpp"
#include "extract/events/explanation.hpp"

#include <string>

namespace entente {

/// The beginning of a page of HTML that holds explanations: self-contained, without scripts, and
/// forbidden to load anything.
std::string explanation_page_begin();

/// One article as a section of the page: its text with the words that made claims highlighted, and
/// below each sentence its claims, how they were found, and what was missed.
std::string explanation_section(const Article& article, const Explanation& explanation);

std::string explanation_page_end();

} // namespace entente
