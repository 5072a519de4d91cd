#include "export/json_records.hpp"
#include "export/network/cytoscape.hpp"
#include "export/network/network_json.hpp"

#include <array>
#include <string>

namespace entente {

namespace {

/// In the order of `AttributeType`.
constexpr std::array<std::string_view, 4> type_words{"string", "long", "double", "boolean"};

/// What nodes and edges have besides the network's columns. Cytoscape calls a label "name".
constexpr std::array common_attributes{NetworkAttribute{"name", AttributeType::text},
                                       NetworkAttribute{"identifier", AttributeType::text},
                                       NetworkAttribute{"colour", AttributeType::text}};
constexpr std::array edge_attributes{NetworkAttribute{"kind", AttributeType::text},
                                     NetworkAttribute{"weight", AttributeType::whole},
                                     NetworkAttribute{"directed", AttributeType::truth},
                                     NetworkAttribute{"line", AttributeType::text}};

constexpr std::string_view visual_properties =
    R"({"visualProperties":[{"default":{"network":{},"node":{},"edge":{}},)"
    R"("nodeMapping":{"NODE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"name","type":"string"}},)"
    R"("NODE_BACKGROUND_COLOR":{"type":"PASSTHROUGH","definition":{"attribute":"colour","type":"string"}}},)"
    R"("edgeMapping":{"EDGE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"name","type":"string"}},)"
    R"("EDGE_LINE_COLOR":{"type":"PASSTHROUGH","definition":{"attribute":"colour","type":"string"}},)"
    R"("EDGE_LINE_STYLE":{"type":"PASSTHROUGH","definition":{"attribute":"line","type":"string"}}}}]})";

class Cx2Document {
  public:
    Cx2Document(std::ostream& output, const Network& network)
        : records_(output), network_(network) {}

    void write() {
        records_.literal(R"([{"CXVersion":"2.0","hasFragments":false},)"
                         "\n");
        write_counts();
        records_.literal(",\n");
        write_declarations();
        records_.literal(",\n{\"networkAttributes\":[");
        JsonWriter& json = records_.record();
        json.begin_object();
        json.member("name", network_.title());
        json.end_object();
        records_.end_record();
        records_.literal("\n]},\n{\"nodes\":[");
        for (std::size_t i = 0; i < network_.node_count(); ++i)
            write_node(network_.node(i), i);
        records_.literal("\n]},\n{\"edges\":[");
        for (std::size_t i = 0; i < network_.edge_count(); ++i)
            write_edge(network_.edge(i), i);
        records_.literal("\n]},\n");
        records_.literal(visual_properties);
        records_.literal(",\n{\"status\":[{\"success\":true}]}]");
        records_.finish();
    }

  private:
    void write_count(std::string_view aspect, std::size_t count) {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.member("name", aspect);
        json.member("elementCount", static_cast<std::int64_t>(count));
        json.end_object();
    }

    void write_counts() {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.key("metaData");
        json.begin_array();
        write_count("attributeDeclarations", 1);
        write_count("networkAttributes", 1);
        write_count("nodes", network_.node_count());
        write_count("edges", network_.edge_count());
        write_count("visualProperties", 1);
        json.end_array();
        json.end_object();
        records_.end_value();
    }

    void declare(std::span<const NetworkAttribute> attributes) {
        JsonWriter& json = records_.record();
        for (const NetworkAttribute& attribute : attributes) {
            json.key(attribute.name);
            json.begin_object();
            json.member("d", type_words.at(static_cast<std::size_t>(attribute.type)));
            json.end_object();
        }
    }

    void write_declarations() {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.key("attributeDeclarations");
        json.begin_array();
        json.begin_object();
        json.key("networkAttributes");
        json.begin_object();
        declare(std::span(common_attributes).first(1));
        json.end_object();
        json.key("nodes");
        json.begin_object();
        declare(common_attributes);
        declare(network_.node_attributes());
        json.end_object();
        json.key("edges");
        json.begin_object();
        declare(common_attributes);
        declare(edge_attributes);
        declare(network_.edge_attributes());
        json.end_object();
        json.end_object();
        json.end_array();
        json.end_object();
        records_.end_value();
    }

    void write_node(const NetworkNode& node, std::size_t number) {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.member("id", static_cast<std::int64_t>(number));
        json.key("v");
        json.begin_object();
        write_members(json, common_attributes, {node.label, node.id, std::string(node.colour)});
        write_members(json, network_.node_attributes(), node.values);
        json.end_object();
        json.end_object();
        records_.end_record();
    }

    void write_edge(const NetworkEdge& edge, std::size_t number) {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.member("id", static_cast<std::int64_t>(number));
        json.member("s", static_cast<std::int64_t>(edge.source));
        json.member("t", static_cast<std::int64_t>(edge.target));
        json.key("v");
        json.begin_object();
        write_members(json, common_attributes, {edge.label, edge.id, std::string(edge.colour)});
        write_members(json, edge_attributes,
                      {edge.kind, edge.weight, edge.directed, std::string(edge.line)});
        write_members(json, network_.edge_attributes(), edge.values);
        json.end_object();
        json.end_object();
        records_.end_record();
    }

    JsonRecords records_;
    const Network& network_;
};

} // namespace

void write_cx2(std::ostream& output, const Network& network) {
    Cx2Document(output, network).write();
}

} // namespace entente
