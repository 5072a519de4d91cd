#pragma once

#include "cli/console.hpp"
#include "cli/resources.hpp"
#include "graph/entity_graph.hpp"
#include "graph/queries/event_filter.hpp"
#include "ontology/ontology.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Finds out whom a user means in a graph. Borrows all three, which must outlive it.
class NamesInGraph {
  public:
    NamesInGraph(const EntityGraph& graph, LazyGazetteer& gazetteer, Console& console)
        : graph_(graph), gazetteer_(gazetteer), console_(console) {}

    /// A word that `actors_meant` and `places_meant` understand, for one that the user gave at
    /// `option`: the word itself where it is an id, name, alias or country code; the id of whom the
    /// gazetteer calls so ("UK"); the id of the only one whose name holds it ("Putin"). Whoever
    /// several may be is reported with all of them, and nobody with who is called nearly so; absent
    /// then. O(names).
    std::optional<std::string> look_up(const std::string& word, const std::string& option) const;

  private:
    std::string listed(const std::vector<EntityIndex>& entities) const;
    std::vector<EntityIndex> partly_called(std::string_view word) const;
    void report_unknown(const std::string& word, const std::string& option) const;

    const EntityGraph& graph_;
    LazyGazetteer& gazetteer_;
    Console& console_;
};

/// Puts names that the graph knows in place of those that a filter was given, and reports what it
/// names that is unknown, event types too. False if anything is: the filter lets nothing pass then
/// by what it names wrongly.
bool look_up_names(EventFilter& filter, const EntityGraph& graph, const Ontology& ontology,
                   LazyGazetteer& gazetteer, Console& console);

} // namespace entente
