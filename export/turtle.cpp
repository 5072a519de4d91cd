#include "export/turtle.hpp"

#include "export/linked_data.hpp"
#include "export/turtle_writer.hpp"

#include <utility>
#include <vector>

namespace entente {

namespace {

/// Keeps what is said of parts until all of the node has been said, so that the node stays in one
/// piece.
class TurtleSink final : public StatementSink {
  public:
    explicit TurtleSink(std::ostream& output) : writer_(output) {}

    void finish() { writer_.finish(); }

    void begin_node(IriView node, Classes classes) override {
        node_ = kept(node);
        for (const IriView name : classes)
            writer_.link(node_, rdf_type, name);
    }

    void end_node() override {
        for (const Kept& statement : of_parts_)
            if (statement.kind == ValueKind::iri)
                writer_.link(statement.part, statement.property, statement.value);
            else
                writer_.literal(statement.part, statement.property, statement.value.local,
                                statement.kind);
        of_parts_.clear();
    }

    void begin_part(const LinkedTerm& term, IriView part, Classes classes) override {
        link(term, part);
        part_ = kept(part);
        in_part_ = true;
        for (const IriView name : classes)
            keep(rdf_type, name, ValueKind::iri);
    }

    void end_part() override { in_part_ = false; }
    void begin_values(const LinkedTerm&) override {}
    void end_values() override {}

    void link(const LinkedTerm& term, IriView value) override {
        if (in_part_)
            keep(term.iri, value, ValueKind::iri);
        else
            writer_.link(node_, term.iri, value);
    }

    void literal(const LinkedTerm& term, std::string_view value) override {
        if (in_part_)
            keep(term.iri, {Space::web, value}, term.kind);
        else
            writer_.literal(node_, term.iri, value, term.kind);
    }

  private:
    /// Said of a part.
    struct Kept {
        Iri part;
        Iri property;
        /// Of a literal its text.
        Iri value;
        ValueKind kind = ValueKind::iri;
    };

    static constexpr IriView rdf_type{Space::rdf, "type"};

    static Iri kept(IriView iri) { return {iri.space, std::string(iri.local)}; }

    void keep(IriView property, IriView value, ValueKind kind) {
        of_parts_.push_back({part_, kept(property), kept(value), kind});
    }

    TurtleWriter writer_;
    Iri node_;
    Iri part_;
    bool in_part_ = false;
    std::vector<Kept> of_parts_;
};

} // namespace

void write_turtle(std::ostream& output, const GraphWalk& walk, const Ontology& ontology) {
    TurtleSink sink(output);
    tell(walk, ontology, sink);
    sink.finish();
}

} // namespace entente
