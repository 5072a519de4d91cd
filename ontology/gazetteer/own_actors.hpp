#pragma once

#include "ontology/diagnostic.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/gazetteer/tables.hpp"

#include <span>

namespace entente::detail {

/// Adds the actors, names and terms of a user's own tables to what our tables list; what they say
/// goes before it. A malformed line goes to `report` and is left out whole. Throws `Error` where a
/// table has no usable column names. O(names + bytes).
void add_own_actors(Listed& listed, std::span<const ActorTable> tables,
                    const DiagnosticSink& report);

} // namespace entente::detail
