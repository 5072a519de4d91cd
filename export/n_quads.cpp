#include "export/n_quads.hpp"

#include "export/escaping.hpp"
#include "export/linked_data.hpp"
#include "export/written_text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>

namespace entente {

namespace {

class NQuadsSink final : public StatementSink {
  public:
    explicit NQuadsSink(std::ostream& output) : text_(output, "N-Quads") {
        std::ranges::transform(linked_terms, properties_.begin(), written);
        for (std::size_t kind = 0; kind < ends_.size(); ++kind)
            ends_.at(kind) = end_of(static_cast<ValueKind>(kind));
    }

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

    void link(const LinkedTerm& term, IriView value) override {
        const std::string& property = property_of(term);
        text_.append(*subject_, property, iri_of(value.space), value.local, end_of_iri);
    }

    void literal(const LinkedTerm& term, std::string_view value) override {
        const std::string& property = property_of(term);
        text_.append(*subject_, property, escaped_for_n_quads(value, room_),
                     ends_[static_cast<std::size_t>(term.kind)]);
    }

  private:
    static constexpr std::string_view end_of_iri = "> .\n";

    // Delimiters go with what is beside them: each piece costs time.
    static void name(std::string& to, IriView node) {
        to = '<';
        to += iri_of(node.space);
        to += node.local;
        to += "> <";
    }

    /// `http://www.w3.org/2000/01/rdf-schema#label> "`.
    static std::string written(const LinkedTerm& term) {
        return whole(term.iri) + (term.kind == ValueKind::iri ? "> <" : "> \"");
    }

    /// `"@en .` and a line's end: what stands behind a literal.
    static std::string end_of(ValueKind kind) {
        const IriView datatype = datatype_of(kind);
        return kind == ValueKind::text  ? "\"@en .\n"
               : datatype.local.empty() ? "\" .\n"
                                        : "\"^^<" + whole(datatype) + std::string(end_of_iri);
    }

    const std::string& property_of(const LinkedTerm& term) {
        const std::size_t place = place_of(term);
        if (place < properties_.size())
            return properties_[place];
        const auto known = other_properties_.find(term.name);
        if (known != other_properties_.end())
            return known->second;
        return other_properties_.emplace(term.name, written(term)).first->second;
    }

    void say(Classes classes) {
        for (const IriView name : classes)
            text_.append(*subject_, type_, iri_of(name.space), name.local, end_of_iri);
    }

    WrittenText text_;
    std::string room_;
    const std::string type_ = whole({Space::rdf, "type"}) + "> <";
    /// What stands between subject and value, by the place of the term; of others by their name.
    std::array<std::string, linked_terms.size()> properties_;
    std::map<std::string, std::string, std::less<>> other_properties_;
    /// By `ValueKind`.
    std::array<std::string, static_cast<std::size_t>(ValueKind::edtf) + 1> ends_;
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
