#include "export/network/cytoscape.hpp"

#include "export/json_records.hpp"
#include "export/network/network_json.hpp"

#include <string>

namespace entente {

namespace {

constexpr std::string_view style = R"json(
"style":[
{"selector":"node","style":{"label":"data(label)","background-color":"data(colour)","font-size":10,"text-wrap":"wrap","text-max-width":120}},
{"selector":"edge","style":{"label":"data(label)","line-color":"data(colour)","target-arrow-color":"data(colour)","line-style":"data(line)","curve-style":"bezier","target-arrow-shape":"triangle","font-size":8}},
{"selector":"edge[!directed]","style":{"target-arrow-shape":"none"}}],)json";

class CytoscapeDocument {
  public:
    CytoscapeDocument(std::ostream& output, const Network& network)
        : records_(output), network_(network) {}

    void write() {
        records_.literal(R"({"format_version":"1.0","generated_by":"entente",)"
                         R"("target_cytoscapejs_version":"~3.0","data":)");
        records_.record().begin_object();
        records_.record().member("name", network_.title());
        records_.record().end_object();
        records_.end_value();
        records_.literal(",");
        records_.literal(style);
        records_.literal("\n\"elements\":{\n\"nodes\":[");
        for (std::size_t i = 0; i < network_.node_count(); ++i)
            write_node(network_.node(i));
        records_.literal("\n],\n\"edges\":[");
        for (std::size_t i = 0; i < network_.edge_count(); ++i)
            write_edge(network_.edge(i));
        records_.literal("\n]}}");
        records_.finish();
    }

  private:
    JsonWriter& begin(const std::string& id, const std::string& label, std::string_view colour) {
        JsonWriter& json = records_.record();
        json.begin_object();
        json.key("data");
        json.begin_object();
        json.member("id", id);
        json.member("label", label);
        json.member("colour", colour);
        return json;
    }

    void end() {
        records_.record().end_object();
        records_.record().end_object();
        records_.end_record();
    }

    void write_node(const NetworkNode& node) {
        JsonWriter& json = begin(node.id, node.label, node.colour);
        write_members(json, network_.node_attributes(), node.values);
        end();
    }

    void write_edge(const NetworkEdge& edge) {
        // Nodes and edges share one space of names.
        JsonWriter& json = begin("edge:" + edge.id, edge.label, edge.colour);
        json.member("source", network_.node_id(edge.source));
        json.member("target", network_.node_id(edge.target));
        json.key("directed");
        json.boolean(edge.directed);
        json.member("line", edge.line);
        json.member("weight", edge.weight);
        write_members(json, network_.edge_attributes(), edge.values);
        end();
    }

    JsonRecords records_;
    const Network& network_;
};

} // namespace

void write_cytoscape(std::ostream& output, const Network& network) {
    CytoscapeDocument(output, network).write();
}

} // namespace entente
