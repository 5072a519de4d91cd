#include "export/turtle_writer.hpp"

#include "export/written_text.hpp"
#include "ontology/diagnostic.hpp"

#include <serd/serd.h>

#include <string>

namespace entente {

namespace {

const std::uint8_t* bytes(const std::string& text) {
    return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

/// Looks at the text, which must outlive the node.
SerdNode node(SerdType type, const std::string& text) {
    return serd_node_from_string(type, bytes(text));
}

struct DeleteEnvironment {
    void operator()(SerdEnv* environment) const { serd_env_free(environment); }
};
struct DeleteWriter {
    void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
};

std::size_t take(const void* text, std::size_t length, void* to) {
    *static_cast<WrittenText*>(to) += std::string_view(static_cast<const char*>(text), length);
    return length;
}

} // namespace

struct TurtleWriter::Implementation {
    explicit Implementation(std::ostream& output)
        : text(output, "Turtle"), environment(serd_env_new(nullptr)),
          writer(serd_writer_new(SERD_TURTLE,
                                 static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED),
                                 environment.get(), nullptr, &take, &text)) {
        for (const Namespace& space : namespaces) {
            const std::string prefix(space.prefix);
            const std::string iri(space.iri);
            const SerdNode name = node(SERD_LITERAL, prefix);
            const SerdNode of = node(SERD_URI, iri);
            note(serd_writer_set_prefix(writer.get(), &name, &of));
        }
    }

    void note(SerdStatus status) {
        if (status != SERD_SUCCESS && problem == SERD_SUCCESS)
            problem = status;
    }

    void write(IriView subject, IriView property, const SerdNode& value, const SerdNode* datatype,
               const SerdNode* language) {
        const std::string subject_iri = whole(subject);
        const std::string property_iri = whole(property);
        const SerdNode of = node(SERD_URI, subject_iri);
        const SerdNode what = node(SERD_URI, property_iri);
        note(serd_writer_write_statement(writer.get(), 0, nullptr, &of, &what, &value, datatype,
                                         language));
        text.end_part();
    }

    WrittenText text;
    std::unique_ptr<SerdEnv, DeleteEnvironment> environment;
    std::unique_ptr<SerdWriter, DeleteWriter> writer;
    /// The first that serd met.
    SerdStatus problem = SERD_SUCCESS;
};

TurtleWriter::TurtleWriter(std::ostream& output)
    : implementation_(std::make_unique<Implementation>(output)) {}
TurtleWriter::~TurtleWriter() = default;

void TurtleWriter::link(IriView subject, IriView property, IriView value) {
    const std::string iri = whole(value);
    implementation_->write(subject, property, node(SERD_URI, iri), nullptr, nullptr);
}

void TurtleWriter::literal(IriView subject, IriView property, std::string_view value,
                           ValueKind kind) {
    const std::string text(value);
    const std::string datatype = whole(datatype_of(kind));
    const std::string language = "en";
    const SerdNode type_node = node(SERD_URI, datatype);
    const SerdNode language_node = node(SERD_LITERAL, language);
    SerdNode value_node = node(SERD_LITERAL, text);
    // Without them serd escapes ends of lines, which some readers change in long strings.
    value_node.flags = 0;
    implementation_->write(subject, property, value_node, datatype.empty() ? nullptr : &type_node,
                           kind == ValueKind::text ? &language_node : nullptr);
}

void TurtleWriter::finish() {
    implementation_->note(serd_writer_finish(implementation_->writer.get()));
    if (implementation_->problem != SERD_SUCCESS)
        throw Error({}, "serd cannot write the Turtle: " +
                            std::string(reinterpret_cast<const char*>(
                                serd_strerror(implementation_->problem))));
    implementation_->text.finish();
}

} // namespace entente
