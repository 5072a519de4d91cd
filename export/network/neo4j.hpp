#pragma once

#include "graph/graph_walk.hpp"
#include "ontology/ontology.hpp"

#include <iosfwd>
#include <span>
#include <string_view>

namespace entente {

/// A file of a graph that is written into a folder.
struct GraphFile {
    std::string_view name;
    /// Walks through the graph once. Throws `Error` if the stream cannot be written. O(graph).
    void (*write)(std::ostream& output, const GraphWalk& walk, const Ontology& ontology);
    /// Whether the file is a program.
    bool is_program = false;
};

/// The graph for Neo4j, as `neo4j-admin database import` reads it: nodes (Actor, Event, Claim,
/// Article) and relations (a role each from actor to event, TOLD_BY from event to claim, FROM from
/// claim to article), each in a CSV file whose heading tells ids, labels and types; and a shell
/// script that loads them. RFC 4180 without line breaks in fields, `;` between the values of an
/// array. Ids are percent-encoded. Days are `date` where they are known.
std::span<const GraphFile> neo4j_files();

} // namespace entente
