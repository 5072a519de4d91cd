#pragma once

#include "graph/store/store.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/ontology.hpp"
#include "serve/graph_source.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace entente {

/// A graph file whose kept graph is served: in memory without its claims, which are read as they
/// are asked for. Stays where it is made. Borrows the ontology.
class ServedFile {
  public:
    /// `maker` names the program and the ontology, as in `GraphOrigin`. Throws `Error` where the
    /// file cannot be used.
    ServedFile(const std::string& path, const Ontology& ontology, std::string maker,
               DiagnosticSink report);
    ServedFile(const ServedFile&) = delete;
    ServedFile& operator=(const ServedFile&) = delete;

    /// Whether the file keeps its graph, or may be made to.
    bool is_usable() const;

    /// Borrows this file. Where its articles or corrections have changed, the graph is made of them
    /// anew when it is read.
    GraphSource source();

  private:
    bool is_current() const;
    void renew();
    std::string version() const;
    WholeGraph read_whole();
    EntityGraph read_part(std::span<const std::uint32_t> positions) const;

    const Ontology& ontology_;
    std::string maker_;
    DiagnosticSink report_;
    Store store_;
};

} // namespace entente
