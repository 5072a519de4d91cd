#pragma once

#include "graph/entity_graph.hpp"
#include "ontology/json_writer.hpp"
#include "ontology/ontology.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Without control characters, which could repaint a terminal or break a row.
std::string printable_line(std::string_view text);
/// Whether it is without them.
bool is_printable_line(std::string_view text);

/// "2019-04-24 visit, actual: Kim Jong-un visits Russia [9f2c0a1b22c4]".
std::string event_line(const EntityGraph& graph, EventIndex index, const Ontology& ontology);

/// Where claims stand: "korea-times-1 (2019-04-25), says Kim Jong-un"; each once, sorted.
std::vector<std::string> sources_of(const Consolidation& facts, std::span<const ClaimIndex> claims);

/// The event's id, date, type, status and description as members of an object.
void write_event_members(JsonWriter& json, const EntityGraph& graph, EventIndex index,
                         const Ontology& ontology);

/// An array of objects: id, article, day of publication, speakers.
void write_claims(JsonWriter& json, const Consolidation& facts, std::span<const ClaimIndex> claims);

} // namespace entente
