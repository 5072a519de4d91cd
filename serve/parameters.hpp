#pragma once

#include "ontology/ontology.hpp"
#include "serve/served_graph.hpp"
#include "serve/target.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace entente {

/// What the parameters of a request ask.
struct AskedFor {
    ServedFilter filter = {};
    /// Words to look for; empty for none.
    std::string words = {};
    std::uint64_t offset = 0;
    /// Absent for as many as the resource gives at once unless asked.
    std::optional<std::uint64_t> limit = {};
    /// The version of the graph that it is to be of; empty for the present one.
    std::string version = {};
};

/// Why parameters cannot be obeyed, and what would be right.
struct ParameterProblem {
    std::string detail;
};

/// The parameters that choose events.
inline constexpr std::array<std::string_view, 8> filter_parameters{
    "actor", "type", "place", "from", "to", "modality", "min-sources", "min-confidence"};

/// Reads parameters, of which only those of `known` may be there, each once but for those that may
/// come again: actor, type, place and modality. Types must be known to the ontology.
std::variant<AskedFor, ParameterProblem> read_parameters(const HttpTarget& target,
                                                         std::span<const std::string_view> known,
                                                         const Ontology& ontology);

} // namespace entente
