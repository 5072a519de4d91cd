#include "export/json_ld.hpp"

#include "export/escaping.hpp"
#include "export/linked_data.hpp"
#include "export/written_text.hpp"

#include <vector>

namespace entente {

namespace {

/// What the context says of the values of a property.
std::string value_rule(const LinkedTerm& term) {
    const std::string several = term.several ? R"(, "@container": "@set")" : "";
    const std::string start = R"({"@id": ")" + compact(term.iri) + '"';
    switch (term.kind) {
    case ValueKind::word:
        return '"' + compact(term.iri) + '"';
    case ValueKind::text:
        return start + R"(, "@language": "en")" + several + "}";
    case ValueKind::iri:
        return start + R"(, "@type": "@id")" + several + "}";
    default:
        return start + R"(, "@type": ")" + compact(datatype_of(term.kind)) + '"' + several + "}";
    }
}

/// Inline, so that nothing is ever fetched.
std::string context() {
    std::string text = "{\n \"@version\": 1.1";
    for (const Namespace& space : namespaces)
        text += ",\n \"" + std::string(space.prefix) + "\": \"" + std::string(space.iri) + '"';
    text += ",\n \"id\": \"@id\",\n \"type\": \"@type\"";
    for (const LinkedTerm& term : linked_terms)
        text += ",\n \"" + std::string(term.name) + "\": " + value_rule(term);
    return text + "\n}";
}

/// Writes nodes as JSON objects, one a line, type and id first.
class JsonLdSink final : public StatementSink {
  public:
    explicit JsonLdSink(std::ostream& output) : text_(output, "JSON-LD") {
        text_ += "{\"@context\":" + context() + ",\n\"@graph\":[";
    }

    void finish() {
        text_ += "\n]}\n";
        text_.finish();
    }

    void begin_node(IriView node, Classes classes) override {
        text_ += first_node_ ? "\n" : ",\n";
        first_node_ = false;
        begin_object(node, classes);
    }

    void end_node() override {
        text_ += '}';
        text_.end_part();
    }

    void begin_part(const LinkedTerm& term, IriView part, Classes classes) override {
        begin_value(term);
        begin_object(part, classes);
        in_part_of_several_ = in_several_;
        in_several_ = false;
    }

    void end_part() override {
        text_ += '}';
        in_several_ = in_part_of_several_;
    }

    void begin_values(const LinkedTerm& term) override {
        begin_value(term);
        text_ += '[';
        in_several_ = true;
        first_of_several_ = true;
    }

    void end_values() override {
        text_ += ']';
        in_several_ = false;
    }

    void link(const LinkedTerm& term, IriView value) override {
        begin_value(term);
        iri(value);
    }

    void literal(const LinkedTerm& term, std::string_view value) override {
        begin_value(term);
        text_.append("\"", escaped_for_json(value, room_), "\"");
    }

  private:
    /// An object begins with its type and id, so that there is always a member before.
    void begin_value(const LinkedTerm& term) {
        if (!in_several_)
            text_.append(",\"", term.name, "\":");
        else if (!first_of_several_)
            text_ += ',';
        first_of_several_ = false;
    }

    void begin_object(IriView node, Classes classes) {
        text_ += classes.size() > 1 ? "{\"type\":[" : "{\"type\":";
        bool first = true;
        for (const IriView name : classes) {
            if (!first)
                text_ += ',';
            first = false;
            iri(name);
        }
        text_ += classes.size() > 1 ? "],\"id\":" : ",\"id\":";
        iri(node);
    }

    /// IRIs are percent-encoded: nothing in them needs escaping.
    void iri(IriView iri) {
        if (iri.space == Space::web)
            text_.append("\"", iri.local, "\"");
        else
            text_.append("\"", namespaces[static_cast<std::size_t>(iri.space)].prefix, ":",
                         iri.local, "\"");
    }

    WrittenText text_;
    std::string room_;
    bool first_node_ = true;
    bool in_several_ = false;
    bool in_part_of_several_ = false;
    bool first_of_several_ = true;
};

/// What is inside each event. A node that several share is repeated, and what is not known left
/// out.
constexpr std::string_view inside_event = R"(
 "hasActor": {"@embed": "@always", "value": {"@embed": "@always"}},
 "hasPlace": {"@embed": "@always"},
 "claim": {"@embed": "@always",
  "subject": {"@embed": "@always"},
  "object": {"@embed": "@always"},
  "accordingTo": {"@embed": "@always"},
  "qualifier": {"@embed": "@always"},
  "derivedFrom": {"@embed": "@always",
   "selector": {"@embed": "@always"},
   "source": {"@embed": "@always"}}})";

} // namespace

std::string json_ld_frame() {
    return "{\"@context\":" + context() + ",\n \"type\": \"sem:Event\"," +
           std::string(inside_event) + "\n}\n";
}

void write_json_ld(std::ostream& output, const GraphWalk& walk, const Ontology& ontology) {
    JsonLdSink sink(output);
    tell(walk, ontology, sink);
    sink.finish();
}

} // namespace entente
