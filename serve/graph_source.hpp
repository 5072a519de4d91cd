#pragma once

#include "graph/entity_graph.hpp"
#include "ontology/diagnostic.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A graph and what it was made of.
struct WholeGraph {
    /// Names its state.
    std::string version;
    /// All events and entities, with or without claims and articles.
    EntityGraph graph;
    /// Whether it has its claims and articles.
    bool has_claims = true;
    /// How many claims each event has, by EventIndex.
    std::vector<std::uint32_t> claim_counts;
    std::uint64_t articles = 0;
    std::uint64_t claims = 0;
    /// When the newest article appeared; absent where none has a day.
    std::optional<Day> newest = {};
};

/// A graph that has its claims.
WholeGraph whole_graph(std::string version, EntityGraph graph);

/// Thrown where the graph is no more what it was when the request came.
struct GraphChanged : Error {
    GraphChanged()
        : Error(Location{}, "another program is changing the graph; try again when it is done") {}
};

/// Where a served graph comes from. All of it may throw `Error`.
struct GraphSource {
    /// Names the present state. Cheap.
    std::function<std::string()> version;
    /// Throws `GraphChanged` where the graph changes again and again while it is read.
    std::function<WholeGraph()> read;
    /// Some of the events, with their claims and articles, and who takes part in them or is named
    /// by a claim; given by their positions by day (see `sort_by_day`), sorted, without repetition.
    /// Only asked of a graph without claims.
    std::function<EntityGraph(std::span<const std::uint32_t>)> read_part;
};

} // namespace entente
