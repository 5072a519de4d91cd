#pragma once

#include "graph/timeline.hpp"
#include "ontology/ontology.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A timeline for people: date, type, what, modality, number of articles, in aligned columns;
/// handed on in pieces.
void write_timeline_table(const EntityGraph& graph, const Ontology& ontology,
                          const EventFilter& filter,
                          const std::function<void(std::string_view)>& take);

/// A JSON object a line, with all participants, the ids of claims and articles.
std::string write_timeline_json(const EntityGraph& graph,
                                const std::vector<TimelineEntry>& entries);

/// RFC 4180 with a heading. A text that a spreadsheet would take for a formula begins with an
/// apostrophe.
std::string write_timeline_csv(const EntityGraph& graph, const std::vector<TimelineEntry>& entries);

} // namespace entente
