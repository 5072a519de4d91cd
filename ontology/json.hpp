#pragma once

#include "ontology/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace entente {

/// A JSON value as read, with where it stood, so that messages can point at it.
class JsonValue {
  public:
    using Array = std::vector<JsonValue>;
    /// Members in the order of the text.
    using Object = std::vector<std::pair<std::string, JsonValue>>;
    using Value = std::variant<std::nullptr_t, bool, double, std::string, Array, Object>;

    JsonValue() = default;
    JsonValue(Value value, std::size_t offset) : value_(std::move(value)), offset_(offset) {}

    bool is_null() const noexcept { return std::holds_alternative<std::nullptr_t>(value_); }
    /// Null unless it is of that type.
    const std::string* string() const noexcept { return std::get_if<std::string>(&value_); }
    const double* number() const noexcept { return std::get_if<double>(&value_); }
    const bool* boolean() const noexcept { return std::get_if<bool>(&value_); }
    const Array* array() const noexcept { return std::get_if<Array>(&value_); }
    const Object* object() const noexcept { return std::get_if<Object>(&value_); }

    /// The member with this key; null if there is none or this is no object. O(members).
    const JsonValue* member(std::string_view key) const noexcept;

    /// Where the value ends in the text, in bytes: near enough for messages.
    std::size_t offset() const noexcept { return offset_; }

  private:
    Value value_ = nullptr;
    std::size_t offset_ = 0;
};

/// Bounds on what untrusted JSON may make us do.
struct JsonLimits {
    std::size_t bytes = std::size_t{16} << 20;
    std::size_t depth = 64;
};

/// Why a text is no JSON, and where.
struct JsonProblem {
    std::size_t offset = 0;
    std::string problem;
};

/// Reads one JSON text (RFC 8259) with RapidJSON's iterative SAX parser: encoding validated, depth
/// and size bounded, a key that appears twice in an object refused. O(bytes).
std::variant<JsonValue, JsonProblem> read_json(std::string_view text, JsonLimits limits = {});

/// The same for a file of our own: throws `Error` with `name`, line and column.
JsonValue read_json_file(std::string_view text, std::string_view name);

/// Line and column, both from 1, of a byte offset.
Location locate(std::string_view text, std::string_view name, std::size_t offset);

} // namespace entente
