#pragma once

#include "graph/corrections.hpp"
#include "graph/store/store.hpp"
#include "ontology/diagnostic.hpp"

namespace entente {

/// The corrections that a store keeps, as a file with its lines says them: those that contradict
/// others are reported. Throws `Error` where the store cannot be read.
Corrections corrections_of(const Store& store, const DiagnosticSink& report);

} // namespace entente
