#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace entente {

/// Writes JSON (RFC 8259) into a string: RapidJSON's validating writer behind an interface that
/// needs no header of it. Members come out in the order in which they are written.
class JsonWriter {
  public:
    JsonWriter();
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);
    void null();
    void boolean(bool value);
    void integer(std::int64_t value);
    /// At most so many decimals, the same in every locale. Precondition: finite.
    void decimal(double value, unsigned places = 4);
    /// Precondition: valid UTF-8.
    void string(std::string_view text);

    void member(std::string_view name, std::string_view text) {
        key(name);
        string(text);
    }
    void member(std::string_view name, std::int64_t value) {
        key(name);
        integer(value);
    }
    /// A value that is JSON already, as it is. Precondition: it is one.
    void embed(std::string_view value);
    /// Null where the text is empty.
    void member_or_null(std::string_view name, std::string_view text);

    /// What has been written; the writer is empty again. Throws `Error` if a text was not valid
    /// UTF-8.
    std::string take();

  private:
    void check(bool written);

    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
    bool failed_ = false;
};

} // namespace entente
