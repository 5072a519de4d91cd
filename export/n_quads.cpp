#include "export/n_quads.hpp"

#include "export/escaping.hpp"
#include "export/linked_data.hpp"
#include "export/written_text.hpp"

namespace entente {

namespace {

constexpr IriView rdf_type{Space::rdf, "type"};

class NQuadsSink final : public StatementSink {
  public:
    explicit NQuadsSink(std::ostream& output) : text_(output, "N-Quads") {}

    void finish() { text_.finish(); }

    void begin_node(IriView node, Classes classes) override {
        name(node_, node);
        subject_ = &node_;
        say(classes);
    }

    void end_node() override { text_.end_part(); }

    void begin_part(const LinkedTerm& term, IriView part, Classes classes) override {
        link(term, part);
        name(part_, part);
        subject_ = &part_;
        say(classes);
    }

    void end_part() override { subject_ = &node_; }

    void begin_values(const LinkedTerm&) override {}
    void end_values() override {}

    void link(const LinkedTerm& term, IriView value) override { say(term.iri, value); }

    void literal(const LinkedTerm& term, std::string_view value) override {
        begin_statement(term.iri);
        text_ += "> \"";
        text_ += escaped_for_n_quads(value, room_);
        end_literal(term.kind);
    }

  private:
    // Delimiters go with what is beside them: each piece costs time.
    static void name(std::string& to, IriView node) {
        to = '<';
        to += iri_of(node.space);
        to += node.local;
        to += "> <";
    }

    void say(Classes classes) {
        for (const IriView name : classes)
            say(rdf_type, name);
    }

    void say(IriView property, IriView value) {
        begin_statement(property);
        text_ += "> <";
        text_ += iri_of(value.space);
        text_ += value.local;
        text_ += "> .\n";
    }

    void begin_statement(IriView property) {
        text_ += *subject_;
        text_ += iri_of(property.space);
        text_ += property.local;
    }

    void end_literal(ValueKind kind) {
        if (kind == ValueKind::word) {
            text_ += "\" .\n";
        } else if (kind == ValueKind::text) {
            text_ += "\"@en .\n";
        } else {
            const IriView datatype = datatype_of(kind);
            text_ += "\"^^<";
            text_ += iri_of(datatype.space);
            text_ += datatype.local;
            text_ += "> .\n";
        }
    }

    WrittenText text_;
    std::string room_;
    /// "<urn:entente:event/...> <".
    std::string node_;
    std::string part_;
    const std::string* subject_ = &node_;
};

} // namespace

void write_n_quads(std::ostream& output, const GraphWalk& walk, const Ontology& ontology) {
    NQuadsSink sink(output);
    tell(walk, ontology, sink);
    sink.finish();
}

} // namespace entente
