#include "export/network/gexf.hpp"

#include "export/xml_writer.hpp"

#include <array>
#include <charconv>
#include <string>

namespace entente {

namespace {

/// What differs between the versions.
struct Dialect {
    const char* version;
    const char* name_space;
    const char* viz_name_space;
    bool has_kinds_and_mixed_edges;
    bool has_time_representation;
};

constexpr std::array dialects{
    Dialect{"1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz", false,
            false},
    Dialect{"1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz", true, true}};

/// In the order of `AttributeType`.
constexpr std::array<const char*, 4> type_words{"string", "long", "double", "boolean"};

class GexfDocument {
  public:
    GexfDocument(std::ostream& output, const Network& network, const Dialect& dialect)
        : xml_(output), network_(network), dialect_(dialect) {}

    void write() {
        open();
        declare("node", network_.node_attributes());
        declare("edge", network_.edge_attributes());
        xml_.begin("nodes");
        for (std::size_t i = 0; i < network_.node_count(); ++i)
            write_node(network_.node(i));
        xml_.end();
        xml_.begin("edges");
        for (std::size_t i = 0; i < network_.edge_count(); ++i)
            write_edge(network_.edge(i));
        xml_.finish();
    }

  private:
    void open() {
        xml_.begin("gexf");
        xml_.attribute("xmlns", dialect_.name_space);
        xml_.attribute("xmlns:viz", dialect_.viz_name_space);
        xml_.attribute("version", dialect_.version);
        xml_.begin("meta");
        xml_.begin("creator");
        xml_.text("entente");
        xml_.end();
        xml_.begin("description");
        xml_.text(network_.title());
        xml_.end();
        xml_.end();
        xml_.begin("graph");
        xml_.attribute("mode", "dynamic");
        // Each edge tells its own. Gephi drops what is undirected where the graph's is directed.
        if (!dialect_.has_kinds_and_mixed_edges)
            xml_.attribute("defaultedgetype", "directed");
        xml_.attribute("timeformat", "date");
        if (dialect_.has_time_representation)
            xml_.attribute("timerepresentation", "interval");
    }

    void declare(const char* of, std::span<const NetworkAttribute> attributes) {
        xml_.begin("attributes");
        xml_.attribute("class", of);
        xml_.attribute("mode", "static");
        for (const NetworkAttribute& attribute : attributes) {
            xml_.begin("attribute");
            xml_.attribute("id", attribute.name);
            xml_.attribute("title", attribute.name);
            xml_.attribute("type", type_words.at(static_cast<std::size_t>(attribute.type)));
            xml_.end();
        }
        xml_.end();
    }

    void write_values(std::span<const NetworkAttribute> attributes,
                      const std::vector<AttributeValue>& values) {
        xml_.begin("attvalues");
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            const std::string text = text_of(values[i]);
            if (text.empty())
                continue;
            xml_.begin("attvalue");
            xml_.attribute("for", attributes[i].name);
            xml_.attribute("value", text);
            xml_.end();
        }
        xml_.end();
    }

    void write_spells(const std::vector<Spell>& spells) {
        if (spells.empty())
            return;
        xml_.begin("spells");
        for (const Spell& spell : spells) {
            xml_.begin("spell");
            if (spell.first)
                xml_.attribute("start", to_string(*spell.first));
            if (spell.last)
                xml_.attribute("end", to_string(*spell.last));
            xml_.end();
        }
        xml_.end();
    }

    void write_colour(std::string_view colour) {
        xml_.begin("viz:color");
        constexpr std::array<const char*, 3> names{"r", "g", "b"};
        for (std::size_t i = 0; i < names.size(); ++i) {
            unsigned part = 0;
            const char* digits = colour.data() + 1 + 2 * i;
            std::from_chars(digits, digits + 2, part, 16);
            xml_.attribute(names.at(i), std::to_string(part));
        }
        xml_.end();
    }

    void write_node(const NetworkNode& node) {
        xml_.begin("node");
        xml_.attribute("id", node.id);
        xml_.attribute("label", node.label);
        write_values(network_.node_attributes(), node.values);
        write_spells(node.spells);
        write_colour(node.colour);
        xml_.end();
    }

    void write_edge(const NetworkEdge& edge) {
        const bool directed = edge.directed || !dialect_.has_kinds_and_mixed_edges;
        xml_.begin("edge");
        xml_.attribute("id", edge.id);
        xml_.attribute("source", network_.node_id(edge.source));
        xml_.attribute("target", network_.node_id(edge.target));
        xml_.attribute("type", directed ? "directed" : "undirected");
        xml_.attribute("label", edge.label);
        if (dialect_.has_kinds_and_mixed_edges)
            xml_.attribute("kind", edge.kind);
        xml_.attribute("weight", std::to_string(edge.weight));
        write_values(network_.edge_attributes(), edge.values);
        write_spells(edge.spells);
        write_colour(edge.colour);
        xml_.begin("viz:shape");
        xml_.attribute("value", edge.line);
        xml_.end();
        xml_.end();
    }

    XmlWriter xml_;
    const Network& network_;
    const Dialect& dialect_;
};

} // namespace

void write_gexf(std::ostream& output, const Network& network, GexfVersion version) {
    GexfDocument(output, network, dialects.at(static_cast<std::size_t>(version))).write();
}

} // namespace entente
