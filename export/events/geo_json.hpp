#pragma once

#include "graph/graph_walk.hpp"
#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"

#include <iosfwd>
#include <string>

namespace entente {

/// Writes events that have a place as GeoJSON (RFC 7946): a point, longitude first, for each event
/// and place whose coordinates the gazetteer knows. Where an event has no such place but leads to a
/// state, as a visit does, the point is the middle of that state's towns. `extent` (city, region,
/// state) says how much the point stands for; the time is kept as EDTF, its first and last day and
/// its precision.
///
/// Returns what the map lacks, for people; empty for nothing. Throws `Error` if the stream cannot
/// be written. O(claims).
std::string write_geo_json(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                           const Gazetteer& gazetteer);
inline std::string write_geo_json(std::ostream& output, const EntityGraph& graph,
                                  const Ontology& ontology, const Gazetteer& gazetteer) {
    return write_geo_json(output, MemoryWalk(graph), ontology, gazetteer);
}

} // namespace entente
