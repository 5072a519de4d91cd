#include "export/network/graphml.hpp"

#include "export/xml_writer.hpp"

#include <array>
#include <string>

namespace entente {

namespace {

/// In the order of `AttributeType`.
constexpr std::array<const char*, 4> type_words{"string", "long", "double", "boolean"};

/// Keys that the document has besides the network's columns.
constexpr NetworkAttribute label{"label", AttributeType::text};
constexpr NetworkAttribute colour{"colour", AttributeType::text};
constexpr NetworkAttribute weight{"weight", AttributeType::decimal};

class GraphmlDocument {
  public:
    GraphmlDocument(std::ostream& output, const Network& network)
        : xml_(output), network_(network) {}

    void write() {
        xml_.begin("graphml");
        xml_.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
        declare("node", {&label, 1});
        declare("node", {&colour, 1});
        declare("node", network_.node_attributes());
        declare("edge", {&label, 1});
        declare("edge", {&colour, 1});
        declare("edge", {&weight, 1});
        declare("edge", network_.edge_attributes());
        xml_.begin("graph");
        xml_.attribute("id", "entente");
        xml_.attribute("edgedefault", "directed");
        for (std::size_t i = 0; i < network_.node_count(); ++i)
            write_node(network_.node(i));
        for (std::size_t i = 0; i < network_.edge_count(); ++i)
            write_edge(network_.edge(i));
        xml_.finish();
    }

  private:
    static std::string key(const char* of, const NetworkAttribute& attribute) {
        return std::string(of) + "-" + attribute.name;
    }

    void declare(const char* of, std::span<const NetworkAttribute> attributes) {
        for (const NetworkAttribute& attribute : attributes) {
            xml_.begin("key");
            xml_.attribute("id", key(of, attribute));
            xml_.attribute("for", of);
            xml_.attribute("attr.name", attribute.name);
            xml_.attribute("attr.type", type_words.at(static_cast<std::size_t>(attribute.type)));
            xml_.end();
        }
    }

    void write_value(const char* of, const NetworkAttribute& attribute, std::string_view text) {
        if (text.empty())
            return;
        xml_.begin("data");
        xml_.attribute("key", key(of, attribute));
        xml_.text(text);
        xml_.end();
    }

    void write_values(const char* of, std::span<const NetworkAttribute> attributes,
                      const std::vector<AttributeValue>& values) {
        for (std::size_t i = 0; i < attributes.size(); ++i)
            write_value(of, attributes[i], text_of(values[i]));
    }

    void write_node(const NetworkNode& node) {
        xml_.begin("node");
        xml_.attribute("id", node.id);
        write_value("node", label, node.label);
        write_value("node", colour, node.colour);
        write_values("node", network_.node_attributes(), node.values);
        xml_.end();
    }

    void write_edge(const NetworkEdge& edge) {
        xml_.begin("edge");
        xml_.attribute("id", edge.id);
        xml_.attribute("source", network_.node_id(edge.source));
        xml_.attribute("target", network_.node_id(edge.target));
        write_value("edge", label, edge.label);
        write_value("edge", colour, edge.colour);
        write_value("edge", weight, std::to_string(edge.weight));
        write_values("edge", network_.edge_attributes(), edge.values);
        xml_.end();
    }

    XmlWriter xml_;
    const Network& network_;
};

} // namespace

void write_graphml(std::ostream& output, const Network& network) {
    GraphmlDocument(output, network).write();
}

} // namespace entente
