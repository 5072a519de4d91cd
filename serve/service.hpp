#pragma once

#include "ontology/gazetteer.hpp"
#include "ontology/ontology.hpp"
#include "serve/answers.hpp"
#include "serve/graph_source.hpp"
#include "serve/http.hpp"
#include "serve/served_graph.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace entente {

/// What a service is told of its surroundings.
struct ServiceOptions {
    /// Of the address that requests must name.
    std::uint16_t port = 0;
    /// Over the page.
    std::string title;
    /// Names countries and offices; may be null. Borrowed.
    const Gazetteer* gazetteer = nullptr;
};

/// Answers requests about a graph, each from one state of it: where that has changed, the graph is
/// read anew. Not safe for several threads. Borrows the ontology, and what the source borrows.
class Service {
  public:
    /// Reads the graph. Throws `Error` where that is not possible.
    Service(GraphSource source, const Ontology& ontology, ServiceOptions options);

    /// Whatever is wrong becomes an answer that says so.
    HttpResponse answer(const HttpRequest& request);

  private:
    void refresh();
    HttpResponse answer_path(const HttpTarget& target);
    EntityGraph read_part(const std::vector<EventIndex>& events) const;

    GraphSource source_;
    const Ontology& ontology_;
    ServiceOptions options_;
    std::optional<ServedGraph> graph_;
};

} // namespace entente
