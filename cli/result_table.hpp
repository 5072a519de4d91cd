#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace entente {

enum class OutputFormat : std::uint8_t { table, json, csv };

/// A number with so many decimals, which may be none.
struct Decimal {
    double value = 0;
    unsigned places = 0;
};

/// What a query says in one place: nothing, a text, a number, or several texts.
using Cell =
    std::variant<std::monostate, std::string, std::int64_t, Decimal, std::vector<std::string>>;

/// Where a column shows: lines are those of JSON and CSV.
enum class Shown : std::uint8_t { everywhere, table, lines };

struct Column {
    std::string name;
    Shown shown = Shown::everywhere;
};

/// The answer to a query, for people and programs.
struct ResultTable {
    std::vector<Column> columns;
    /// Each has a cell for each column.
    std::vector<std::vector<Cell>> rows;
    /// Lines below the table, which JSON and CSV leave out.
    std::vector<std::string> notes = {};
};

/// As aligned columns with a heading; as a JSON object a line, whose keys are the columns' names;
/// or as RFC 4180 with a heading, where several texts stand in one field with "; " between. An
/// empty answer is no line, and of CSV the heading.
std::string write_result(const ResultTable& result, OutputFormat format);

/// Rows of equally many texts as columns, numbers to the right where `right` says so.
std::string align_columns(const std::vector<std::vector<std::string>>& rows,
                          const std::vector<bool>& right = {});

/// With "; " between.
std::string joined(const std::vector<std::string>& words);

/// Null where the text is empty.
Cell text_or_nothing(std::string text);

} // namespace entente
