#pragma once

#include "cli/console.hpp"
#include "cli/resources.hpp"
#include "graph/entity_graph.hpp"
#include "graph/queries/event_filter.hpp"
#include "ontology/ontology.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Finds out whom a user means in a graph. Borrows all three, which must outlive it.
class NamesInGraph {
  public:
    NamesInGraph(const EntityGraph& graph, LazyGazetteer& gazetteer, Console& console)
        : graph_(graph), gazetteer_(gazetteer), console_(console) {}

    /// What a word may mean: `actors_meant`, `places_meant`.
    using Meaning = std::vector<EntityIndex> (*)(const EntityGraph& graph, std::string_view word);

    /// A word that `meaning` understands, for one that the user gave at `option`: the word itself
    /// where it is an id, name, alias or country code; the id of whom the gazetteer calls so
    /// ("UK"); the id of the only one whose name holds it ("Putin"). Several of one whole name are
    /// all meant, which is said. Absent, which is reported, where a part of a name is that of
    /// several, or nobody is called so. O(names).
    std::optional<std::string> look_up(const std::string& word, const std::string& option,
                                       Meaning meaning = &actors_meant) const;

  private:
    std::string listed(const std::vector<EntityIndex>& entities) const;
    std::vector<EntityIndex> partly_called(std::string_view word) const;
    void report_unknown(const std::string& word, const std::string& option) const;

    const EntityGraph& graph_;
    LazyGazetteer& gazetteer_;
    Console& console_;
};

/// Puts names that the graph knows in place of those that a filter was given, and reports what it
/// names that is unknown, event types too. False if something is, or may be several.
bool look_up_names(EventFilter& filter, const EntityGraph& graph, const Ontology& ontology,
                   LazyGazetteer& gazetteer, Console& console);

} // namespace entente
