#pragma once

#include "graph/store/store.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/ontology.hpp"
#include "serve/graph_source.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace entente {

/// A graph file that is served. Of the graph that it keeps, events and entities are in memory, and
/// claims are read as they are asked for; where it keeps none of its present claims and may not be
/// written, all is in memory. Stays where it is made. Borrows the ontology.
class ServedFile {
  public:
    /// `maker` names the program and the ontology, as in `GraphOrigin`. Throws `Error` where the
    /// file cannot be used.
    ServedFile(std::string path, const Ontology& ontology, std::string maker,
               DiagnosticSink report);
    ServedFile(const ServedFile&) = delete;
    ServedFile& operator=(const ServedFile&) = delete;

    /// Borrows this file. Where its articles or corrections have changed, the graph is made of them
    /// anew when it is read.
    GraphSource source();

  private:
    bool is_current() const;
    std::string version();
    WholeGraph read_whole();
    std::optional<WholeGraph> read_once();
    WholeGraph read_kept(std::string version) const;
    EntityGraph read_part(std::span<const std::uint32_t> positions) const;

    const Ontology& ontology_;
    std::string maker_;
    DiagnosticSink report_;
    std::string path_;
    std::optional<Store> store_;
};

} // namespace entente
