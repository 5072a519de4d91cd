#include "export/xml_writer.hpp"

#include "export/escaping.hpp"
#include "ontology/diagnostic.hpp"

#include <libxml/xmlwriter.h>

#include <ostream>
#include <string>

namespace entente {

namespace {

const xmlChar* characters(const char* text) {
    return reinterpret_cast<const xmlChar*>(text); // NOLINT: libxml2's own word for a byte
}

extern "C" int write_to_stream(void* stream, const char* bytes, int count) {
    auto& output = *static_cast<std::ostream*>(stream);
    output.write(bytes, count);
    // Of a failure libxml2 would tell standard error; `finish` asks the stream itself.
    return count;
}

} // namespace

struct XmlWriter::Implementation {
    struct Free {
        void operator()(xmlTextWriterPtr freed) const { xmlFreeTextWriter(freed); }
    };
    std::unique_ptr<xmlTextWriter, Free> writer;
};

XmlWriter::XmlWriter(std::ostream& output)
    : implementation_(std::make_unique<Implementation>()), output_(output) {
    xmlOutputBufferPtr buffer =
        xmlOutputBufferCreateIO(&write_to_stream, nullptr, &output, nullptr);
    // The writer takes the buffer, and frees it even where it fails.
    implementation_->writer.reset(buffer ? xmlNewTextWriter(buffer) : nullptr);
    if (!implementation_->writer)
        throw Error({}, "no memory to write XML");
    check(xmlTextWriterSetIndent(implementation_->writer.get(), 1));
    check(xmlTextWriterStartDocument(implementation_->writer.get(), "1.0", "UTF-8", nullptr));
}

XmlWriter::~XmlWriter() = default;

void XmlWriter::check(int result) { failed_ = failed_ || result < 0; }

void XmlWriter::begin(const char* element) {
    check(xmlTextWriterStartElement(implementation_->writer.get(), characters(element)));
}

void XmlWriter::attribute(const char* name, std::string_view value) {
    check(xmlTextWriterWriteAttribute(implementation_->writer.get(), characters(name),
                                      characters(clean_line(value).c_str())));
}

void XmlWriter::text(std::string_view text) {
    check(xmlTextWriterWriteString(implementation_->writer.get(),
                                   characters(clean_line(text).c_str())));
}

void XmlWriter::end() { check(xmlTextWriterEndElement(implementation_->writer.get())); }

void XmlWriter::finish() {
    check(xmlTextWriterEndDocument(implementation_->writer.get()));
    check(xmlTextWriterFlush(implementation_->writer.get()));
    if (failed_ || !output_.flush())
        throw Error({}, "the XML cannot be written; check the path and the free space");
}

} // namespace entente
