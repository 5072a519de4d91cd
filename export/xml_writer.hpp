#pragma once

#include <iosfwd>
#include <memory>
#include <string_view>

namespace entente {

/// Writes XML 1.0 in UTF-8 to a stream as it goes: libxml2's text writer behind an interface that
/// needs no header of it. Elements are indented, so that the same calls give the same bytes. Texts
/// pass `clean_line` first: what XML forbids is not in them. Borrows the stream, which must outlive
/// it.
class XmlWriter {
  public:
    /// Writes the declaration. Throws `Error` where there is no memory.
    explicit XmlWriter(std::ostream& output);
    ~XmlWriter();
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;

    /// Opens an element: "viz:color". Precondition: a name of XML, ending in a null byte, as every
    /// literal does.
    void begin(const char* element);
    /// Precondition: the element just opened has no content yet, nor an attribute of this name.
    void attribute(const char* name, std::string_view value);
    void text(std::string_view text);
    /// Closes the innermost open element.
    void end();
    /// Closes what is open. Throws `Error` if not everything could be written.
    void finish();

  private:
    void check(int result);

    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
    std::ostream& output_;
    bool failed_ = false;
};

} // namespace entente
