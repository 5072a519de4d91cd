#pragma once

#include "export/footnotes.hpp"
#include "export/network/attributes.hpp"
#include "export/network/spells.hpp"
#include "export/relation_edges.hpp"
#include "export/style.hpp"
#include "graph/entity_graph.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// The one model of all formats for tools of network analysis: nodes and edges with attributes in
/// columns, made one by one as they are written.

namespace entente {

/// An actor, or an event where these are nodes.
struct NetworkNode {
    /// Made of content, percent-encoded, never empty: "wd:Q30", "event:8c1f...".
    std::string id;
    std::string label;
    /// `#rrggbb`.
    std::string_view colour;
    /// When the event was; none for actors.
    std::vector<Spell> spells = {};
    /// In the order of the network's columns.
    std::vector<AttributeValue> values = {};
};

/// What one actor did to another, or who took part in an event.
struct NetworkEdge {
    std::string id;
    /// Into the nodes.
    std::size_t source = 0;
    std::size_t target = 0;
    bool directed = true;
    /// No two edges between the same nodes have the same: "visit", "visit (foreseen)", a role.
    std::string kind;
    std::string label;
    /// How many events it stands for.
    std::int64_t weight = 1;
    /// `#rrggbb`.
    std::string_view colour;
    /// "solid", "dashed", "dotted": see `StatusStyle`.
    std::string_view line;
    std::vector<Spell> spells = {};
    /// In the order of the network's columns.
    std::vector<AttributeValue> values = {};
};

/// What becomes a network, and how.
struct NetworkOptions {
    /// Events are nodes, with an edge to each who took part; otherwise edges between actors.
    bool events_as_nodes = false;
    /// Also events that are planned, possible, confirmed, postponed, cancelled, collapsed or
    /// denied.
    bool all_stages = true;
    /// The network's name; the only article's title, or plain words, where empty.
    std::string title = {};
};

/// A graph of events as nodes and edges for network analysis. Nodes and edges come in an order that
/// depends on their content alone. Borrows graph and ontology, which must outlive it.
class Network {
  public:
    /// O(claims log claims). Throws `Error` where an entity or event has no id.
    Network(const EntityGraph& graph, const Ontology& ontology, const NetworkOptions& options);

    std::span<const NetworkAttribute> node_attributes() const;
    std::span<const NetworkAttribute> edge_attributes() const;
    std::size_t node_count() const noexcept { return entities_.size() + events_.size(); }
    std::size_t edge_count() const noexcept { return relations_.size() + roles_.size(); }
    /// Actors come before events. O(claims of the event).
    NetworkNode node(std::size_t index) const;
    /// The node's id alone, which is quicker.
    std::string node_id(std::size_t index) const;
    /// O(claims of its events).
    NetworkEdge edge(std::size_t index) const;

    /// What a tool may show as the network's name.
    std::string title() const;
    /// Events left out, since they did not happen as far as is told.
    std::size_t left_out() const noexcept { return left_out_; }
    /// Events left out, since only one of their sides is an actor; none where events are nodes.
    std::size_t one_sided() const noexcept { return one_sided_; }

  private:
    using Times = std::vector<TimeInterval>;

    void add_relations();
    void add_events();
    bool is_kept(EventIndex event) const;
    NetworkNode event_node(EventIndex event) const;
    NetworkEdge relation(const RelationEdge& edge) const;
    NetworkEdge role(EventIndex event, std::uint32_t participation) const;
    std::string kind_of(const RelationEdge& edge) const;
    std::string label_of(const RelationEdge& edge) const;
    void add_witness(std::span<const EventIndex> events, std::vector<AttributeValue>& to) const;
    std::size_t position(EntityIndex entity) const;

    const EntityGraph& graph_;
    const Ontology& ontology_;
    Witnesses witnesses_;
    NetworkOptions options_;
    /// Sorted.
    std::vector<EntityIndex> entities_;
    std::vector<EventIndex> events_;
    std::vector<RelationEdge> relations_;
    /// Of edges without direction those that share their kind with a directed one.
    std::vector<bool> doubled_;
    std::vector<std::pair<EventIndex, std::uint32_t>> roles_;
    std::size_t left_out_ = 0;
    std::size_t one_sided_ = 0;
};

/// What the network lacks, for people: "2 events of which no article tells that it happened left
/// out; --all-stages writes them", and how many have one actor alone, unless events are nodes.
/// Empty where it is whole.
std::string omissions_of(const Network& network);

} // namespace entente
