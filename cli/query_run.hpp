#pragma once

#include "cli/graph_input.hpp"
#include "cli/query_options.hpp"
#include "ontology/ontology.hpp"

#include <string>
#include <vector>

namespace entente {

/// A query that is being answered: the graph of its inputs, and the events that count. Stays where
/// it is made. Borrows the options.
class QueryRun {
  public:
    /// Builds the graph, and reports what the filter names that is unknown. Of a graph file `part`
    /// is enough, of that the events in which the filter's actors take part. Throws `Error` where a
    /// resource cannot be used.
    explicit QueryRun(const QueryOptions& options, GraphPart part);
    QueryRun(const QueryRun&) = delete;
    QueryRun& operator=(const QueryRun&) = delete;

    const EntityGraph& graph() const noexcept { return inputs_.graph; }
    const Ontology& ontology() const noexcept { return ontology_; }
    /// With names that the graph knows.
    const EventFilter& filter() const noexcept { return filter_; }
    /// Whether all that the filter names is known.
    bool knows_filter() const noexcept { return knows_filter_; }

    /// The graph of other inputs, articles or claim lines, read in the same way.
    EntityGraph build(std::vector<std::string> inputs);

    /// The graph as it was known on a day.
    EntityGraph build_known_on(Day day);

    /// The graph of the events that count; see `part_of_graph`. This graph is left empty.
    EntityGraph take_part();

    const Gazetteer& gazetteer() { return gazetteer_.get(); }

    /// The events that count, sorted.
    std::vector<EventIndex> events() const;

    /// The entities that a command's argument means, sorted; none, which is then reported, where it
    /// is unknown or may be several.
    std::vector<EntityIndex> actors(const std::string& word, const std::string& argument);

    /// Prints the answer.
    ExitCode finish(const ResultTable& result);
    ExitCode finish(const std::string& text);
    /// Where the command has written the answer itself.
    ExitCode finish() { return console_.finish(); }

  private:
    const QueryOptions& options_;
    const Ontology ontology_;
    Console console_;
    LazyGazetteer gazetteer_;
    InputGraph inputs_;
    EventFilter filter_;
    bool knows_filter_;
};

} // namespace entente
