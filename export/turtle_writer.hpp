#pragma once

#include "export/linked_terms.hpp"

#include <iosfwd>
#include <memory>
#include <string_view>

namespace entente {

/// Writes statements as Turtle 1.1 through serd, which shortens IRIs by our vocabularies' prefixes,
/// and does not repeat the subject or property of the statement before. Borrows the stream, which
/// must outlive it.
class TurtleWriter {
  public:
    explicit TurtleWriter(std::ostream& output);
    ~TurtleWriter();
    TurtleWriter(const TurtleWriter&) = delete;
    TurtleWriter& operator=(const TurtleWriter&) = delete;

    void link(IriView subject, IriView property, IriView value);
    /// Precondition: valid UTF-8, in the form of the kind's datatype.
    void literal(IriView subject, IriView property, std::string_view value, ValueKind kind);

    /// Ends the last statement. Throws `Error` if serd refused a statement, or the stream cannot be
    /// written.
    void finish();

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace entente
