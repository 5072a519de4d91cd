#pragma once

#include "cli/result_table.hpp"
#include "graph/entity_graph.hpp"
#include "graph/queries/balance.hpp"
#include "ontology/ontology.hpp"

#include <optional>
#include <string>

/// \file
/// What the answers of several queries say in the same way.

namespace entente {

/// EDTF, or nothing where the time is not known.
Cell date_cell(const Event& event);

/// On the Goldstein scale with two decimals, or nothing.
Cell goldstein_cell(const Balance& balance);

Cell number_cell(std::uint64_t number);

/// "2019-04-24: Kim Jong-un visits Russia".
std::string describe_dated(const EntityGraph& graph, const Event& event, const Ontology& ontology);

} // namespace entente
