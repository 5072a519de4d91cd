#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// An attribute of Graphviz. Precondition of `value`: escaped as its kind needs
/// (export/escaping.hpp).
struct DotAttribute {
    std::string_view name;
    std::string value;
    /// Whether `value` is an HTML-like label.
    bool markup = false;
};

/// A directed Graphviz graph that is built once and written: cgraph behind an interface that needs
/// no header of it. Nodes, edges and subgraphs come out in the order of their making: cgraph by
/// itself sorts subgraphs by address. To be used by one thread.
class DotGraph {
  public:
    using Attributes = std::vector<DotAttribute>;
    /// What attributes may be of.
    enum class Part : std::uint8_t { graph, node, edge };
    /// A subgraph of this graph; 0 is the graph itself.
    using SubgraphIndex = std::size_t;

    explicit DotGraph(std::string_view name);
    ~DotGraph();
    DotGraph(const DotGraph&) = delete;
    DotGraph& operator=(const DotGraph&) = delete;

    /// What all nodes, edges or the graph have that do not say otherwise.
    void set_defaults(Part part, const Attributes& attributes);
    SubgraphIndex add_subgraph(std::string_view name, const Attributes& attributes,
                               SubgraphIndex parent = 0);
    /// Precondition: `name` is not empty, and percent-encoded.
    void add_node(std::string_view name, const Attributes& attributes, SubgraphIndex to = 0);
    /// Puts a node that exists also into a subgraph.
    void add_to_subgraph(std::string_view name, SubgraphIndex to);
    /// Precondition: both nodes exist. Parallel edges are different edges.
    void add_edge(std::string_view from, std::string_view to, const Attributes& attributes);

    /// The DOT text. Throws `Error` if cgraph fails.
    std::string write() const;

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace entente
