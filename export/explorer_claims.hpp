#pragma once

#include "export/explorer_actors.hpp"
#include "graph/entity_graph.hpp"
#include "ontology/json_writer.hpp"

namespace entente {

/// Writes the members "articles", "sentences" and "claims" of the explorer's model: claims by
/// event, each with its sentence, its words' places in it, its ends, time, modality and speakers. A
/// sentence stands once, however many claims it makes; an address that is not http(s) is left out.
/// O(claims log claims).
void write_claims(JsonWriter& json, const EntityGraph& graph, const ExplorerActors& actors);

} // namespace entente
