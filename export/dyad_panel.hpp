#pragma once

#include "graph/graph_walk.hpp"

#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace entente {

/// How long a row of a panel lasts.
enum class PanelPeriod : std::uint8_t { month, day };

/// How many articles were read that were published on a day, also those that tell of nothing.
using ArticleDays = std::map<Day, std::uint32_t>;

/// Those of some articles. O(n log n).
ArticleDays count_by_day(std::span<const ArticleRecord> articles);

/// What a panel is made of beside a graph.
struct PanelOptions {
    PanelPeriod period = PanelPeriod::month;
    /// Of all that was read, whatever part of it the graph is.
    ArticleDays articles = {};
    /// The first and last day of which events were asked for: of other periods no zeros are known.
    std::optional<Day> from = {};
    std::optional<Day> to = {};
};

/// Writes a panel of pairs of states as CSV: a row a pair and period, with the number of events by
/// PLOVER's types and quad classes, zeros included, and the number of articles that were read of
/// that period, without which counts mislead.
///
/// Pairs are directed, from who acts to whom it is done, by the country that the actors act for; an
/// event that both share alike, as a meeting, counts in both directions. An event within one state,
/// or of someone without a state, is not in it. A pair that has an event has a row of each period
/// of which an article was read, and of each in which it has an event: no event in no article is
/// not a zero but unknown, and one article of 1812 begins no row of 1813. An event counts in the
/// period that it lies in, or in that of the known end of an open time; what is vaguer stands in a
/// row without period, where there is any. Codes are those of the event as told; see `told_codes`.
///
/// Returns a remark where there are more rows than a spreadsheet holds, otherwise nothing. Throws
/// `Error` if the stream cannot be written. O(claims log entities + rows), in the memory of the
/// walk and the panel.
std::string write_dyad_panel(std::ostream& output, const GraphWalk& walk, const Ontology& ontology,
                             const PanelOptions& options);
inline std::string write_dyad_panel(std::ostream& output, const EntityGraph& graph,
                                    const Ontology& ontology, const PanelOptions& options) {
    return write_dyad_panel(output, MemoryWalk(graph), ontology, options);
}

} // namespace entente
