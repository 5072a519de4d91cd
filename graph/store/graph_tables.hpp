#pragma once

#include "graph/consolidate.hpp"
#include "graph/queries/search.hpp"
#include "graph/store/graph_codec.hpp"
#include "graph/store/store.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The graph that a store's claims make, kept beside them, so that a query about a few actors reads
/// what they took part in and nothing else.

namespace entente {

/// What a kept graph was made of and by: the store's changes, and all that consolidation depends
/// on.
struct GraphOrigin {
    std::uint64_t changes = 0;
    /// Of the program and its ontology.
    std::string maker;

    bool operator==(const GraphOrigin&) const = default;
};

/// Of the graph that the store keeps; absent where it keeps none. O(1).
std::optional<GraphOrigin> kept_graph(const Store& store);

/// A graph of all claims of a store, and where they lie.
struct StoreGraph {
    /// Without claims and articles.
    Consolidation facts;
    /// By ClaimIndex.
    std::vector<ClaimPlace> places;
};

/// Makes the graph of a store's claims. Of `corrections` all are obeyed. Calls `count_article` with
/// the number of claims of each article. Memory is some 150 bytes a claim, whatever its texts. O(n
/// log n).
StoreGraph consolidate_store(const Store& store, const Ontology& ontology,
                             const Corrections& corrections,
                             const std::function<void(std::uint64_t)>& count_article);

/// Whoever takes part in so many events is busy: what a line shows of them lies side by side in the
/// store. The events of others are read one by one, which takes up to 20 ms.
constexpr std::size_t least_of_busy = 4096;

/// Keeps a graph in the store, in place of the one before: one transaction. Does nothing, and
/// returns false, where the store has changed since `origin`. Precondition: it was made of all
/// claims that the store held at `origin`. O(n log n).
bool keep_graph(Store& store, const GraphOrigin& origin, const StoreGraph& graph,
                std::size_t least = least_of_busy);

/// Whether the store keeps the graph that `maker` makes of its present claims. O(1).
bool keeps_graph(const Store& store, const std::string& maker);

/// Keeps that graph, where it is not there yet. Precondition: the store may be written. See
/// `consolidate_store`.
void renew_kept_graph(Store& store, const Ontology& ontology, const std::string& maker,
                      const Corrections& corrections,
                      const std::function<void(std::uint64_t)>& count_article);

/// Which part of a kept graph is read.
struct GraphPart {
    /// Events in which of each list someone takes part, given by id, by name or alias compared
    /// without case and diacritics, or by a country's code, for the state and all who act for it;
    /// all events, if empty.
    std::vector<std::string> actors = {};
    /// Events of an article with a sentence in which all of these occur, and those with someone
    /// among whose names they occur; of the events that `actors` leave; all, if empty.
    std::vector<SearchTerm> words = {};
    /// Who else is to be known, given as actors are, without taking part in any of these events.
    std::vector<std::string> others = {};
    /// Only these events, given by their positions among all of the kept graph by day (see
    /// `sort_by_day`), sorted, without repetition; with them `actors` and `words` are not looked
    /// at.
    std::optional<std::vector<std::uint32_t>> positions = {};
    /// Whether the claims of the events and their articles are read too; of all events all
    /// articles, also those that tell of nothing.
    bool claims = true;
    /// Whether events have their ids, confidence and how their time was told. Where neither these
    /// nor claims are wanted, events come in the order of `sort_by_day`, and those of busy actors
    /// are read many times as fast.
    bool ids = true;
    /// Whether it is to be told why ids were joined, which is not kept: for that all is made anew.
    bool joins = false;
};

/// Reads events of the kept graph with all who take part in them and all whom their claims name: as
/// `consolidate` made them, but for the events and entities that are not of this part, and why ids
/// were joined. Absent where a word of `part.actors` or `part.others` means nobody in the graph.
/// Throws `Error` where the graph speaks of what the file does not hold. O(events of the part log
/// events), and their articles' claims where these are read.
std::optional<Consolidation> read_graph(const Store& store, const GraphPart& part);

/// The events and entities of the kept graph without claims, and how many claims each event has.
struct GraphOutline {
    Consolidation facts;
    /// By EventIndex.
    std::vector<std::uint32_t> claim_counts;
};

/// Reads all events of the kept graph, of one moment. Throws `Error` as `read_graph` does. O(events
/// log events).
GraphOutline read_outline(const Store& store);

} // namespace entente
