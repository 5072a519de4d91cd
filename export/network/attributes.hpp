#pragma once

#include "ontology/time.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// \file
/// Columns and cells of networks.

namespace entente {

/// What the values of a column are.
enum class AttributeType : std::uint8_t { text, whole, decimal, truth };

/// A column that nodes or edges have.
struct NetworkAttribute {
    /// Letters and underscores; none of the words that a format keeps for itself ("id", "label",
    /// "source", "target", "weight").
    const char* name;
    AttributeType type;
};

/// A cell of that column: valid UTF-8 on one line, a finite number, or nothing.
using AttributeValue = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

/// The value as XML and CSV have it: "0.9", "true"; empty for nothing.
std::string text_of(const AttributeValue& value);

/// All columns of nodes. Those of actors come first: where events are edges, nodes have no other.
std::span<const NetworkAttribute> node_columns();
/// How many of them are those of actors.
inline constexpr std::size_t actor_columns = 4;

/// All columns of edges. That of roles comes first: where events are nodes, edges have no other.
std::span<const NetworkAttribute> edge_columns();
/// How many of them are those of roles.
inline constexpr std::size_t role_columns = 1;

/// The words as a clean line; nothing where that is empty.
AttributeValue text_value(std::string_view words);

/// The parts with "; " between them; nothing for none.
AttributeValue joined_value(const std::vector<std::string>& parts);

/// Appends what the columns from "dates" to "last_day" hold: the dates in EDTF, how finely they are
/// known, the first and the last day of all, absent where that side is open.
void add_times(const std::vector<TimeInterval>& times, std::vector<AttributeValue>& to);

} // namespace entente
