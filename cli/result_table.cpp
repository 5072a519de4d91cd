#include "cli/result_table.hpp"

#include "cli/aligned_columns.hpp"
#include "cli/event_words.hpp"
#include "export/claims_csv.hpp"
#include "ontology/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace entente {

namespace {

std::string text_of(const Cell& cell) {
    return std::visit(
        [](const auto& value) -> std::string {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<Value, std::string>)
                return value;
            else if constexpr (std::is_same_v<Value, std::int64_t>)
                return std::to_string(value);
            else if constexpr (std::is_same_v<Value, Decimal>)
                return fmt::format("{:.{}f}", value.value, value.places);
            else
                return joined(value);
        },
        cell);
}

bool is_number(const Cell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<Decimal>(cell);
}

void write_cell(JsonWriter& json, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell))
        json.string(*text);
    else if (const auto* integer = std::get_if<std::int64_t>(&cell))
        json.integer(*integer);
    else if (const auto* decimal = std::get_if<Decimal>(&cell))
        json.decimal(decimal->value, decimal->places);
    else if (const auto* texts = std::get_if<std::vector<std::string>>(&cell)) {
        json.begin_array();
        for (const std::string& item : *texts)
            json.string(item);
        json.end_array();
    } else
        json.null();
}

std::string write_table(const ResultTable& result) {
    std::vector<std::vector<std::string>> rows(1);
    std::vector<bool> right;
    for (std::size_t c = 0; c < result.columns.size(); ++c)
        if (result.columns[c].shown != Shown::lines) {
            rows.front().push_back(result.columns[c].name);
            right.push_back(std::ranges::any_of(
                result.rows, [c](const std::vector<Cell>& row) { return is_number(row[c]); }));
        }
    for (const std::vector<Cell>& row : result.rows) {
        rows.emplace_back();
        for (std::size_t c = 0; c < row.size(); ++c)
            if (result.columns[c].shown != Shown::lines)
                rows.back().push_back(printable_line(text_of(row[c])));
    }
    std::string text = result.rows.empty() ? std::string() : align_columns(rows, right);
    for (const std::string& note : result.notes)
        text += note + "\n";
    return text;
}

std::string write_json(const ResultTable& result) {
    std::string lines;
    for (const std::vector<Cell>& row : result.rows) {
        JsonWriter json;
        json.begin_object();
        for (std::size_t c = 0; c < row.size(); ++c)
            if (result.columns[c].shown != Shown::table) {
                json.key(result.columns[c].name);
                write_cell(json, row[c]);
            }
        json.end_object();
        lines += json.take() + "\n";
    }
    return lines;
}

std::string write_csv(const ResultTable& result) {
    std::string heading;
    for (const Column& column : result.columns)
        if (column.shown != Shown::table)
            heading += (heading.empty() ? "" : ",") + column.name;
    std::string lines = heading + "\r\n";
    for (const std::vector<Cell>& row : result.rows) {
        bool first = true;
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (result.columns[c].shown == Shown::table)
                continue;
            lines += std::exchange(first, false) ? "" : ",";
            lines += is_number(row[c]) ? text_of(row[c]) : csv_field(text_of(row[c]));
        }
        lines += "\r\n";
    }
    return lines;
}

} // namespace

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : "; ") + word;
    return text;
}

Cell text_or_nothing(std::string text) {
    if (text.empty())
        return std::monostate();
    return text;
}

std::string align_columns(const std::vector<std::vector<std::string>>& rows,
                          const std::vector<bool>& right) {
    AlignedColumns columns(rows.front().size(), right);
    for (const auto& row : rows)
        for (const std::string& cell : row)
            columns.add(cell);
    std::string table;
    columns.write([&](std::string_view piece) { table += piece; });
    return table;
}

std::string write_result(const ResultTable& result, OutputFormat format) {
    return format == OutputFormat::json  ? write_json(result)
           : format == OutputFormat::csv ? write_csv(result)
                                         : write_table(result);
}

} // namespace entente
