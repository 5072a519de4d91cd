#pragma once

#include "export/picture_parts.hpp"

#include <string>

/// \file
/// HTML-like labels of Graphviz. What comes from articles is escaped here.

namespace entente {

/// Name and caption of an actor, heading and date of an event.
std::string node_markup(const PictureNode& node);

/// "3  planned visit · 24 Mar 2019"; the dates of a long label in a line of their own.
std::string edge_markup(const PictureEdge& edge);

/// Title and subtitle, for above the drawing.
std::string title_markup(const Picture& picture);

/// What stands below: counts, sources, legend, footnotes. With the title where the layout cannot
/// draw it above.
std::string footer_markup(const Picture& picture, bool with_title);

/// The colour of an event's line and label.
std::string_view event_colour(Tone tone, EventStatus status);

} // namespace entente
