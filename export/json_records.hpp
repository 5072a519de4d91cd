#pragma once

#include "ontology/json_writer.hpp"

#include <iosfwd>
#include <string_view>

namespace entente {

/// Writes a JSON document whose lists are long: each member of a list on a line of its own, out of
/// memory as soon as it is complete. `<` is written as `\u003c`, so that the document is safe
/// inside an HTML `<script>`. Borrows the stream, which must outlive it.
class JsonRecords {
  public:
    explicit JsonRecords(std::ostream& output) : output_(output) {}

    /// What stands around the lists: JSON of our own, written as it is.
    void literal(std::string_view json);
    /// Where to write the next member.
    JsonWriter& record() noexcept { return json_; }
    /// Ends a member of a list. Throws `Error` if a text of it was not valid UTF-8.
    void end_record();
    /// Ends a value that is no member of a list.
    void end_value();
    /// Throws `Error` if not everything could be written.
    void finish();

  private:
    void write_out();

    std::ostream& output_;
    JsonWriter json_;
    /// Whether the list that is open has no member yet.
    bool first_ = true;
};

} // namespace entente
