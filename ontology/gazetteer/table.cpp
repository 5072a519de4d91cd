#include "ontology/gazetteer/table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>

namespace entente::detail {

TableFile read_table_file(const std::filesystem::path& path) {
    std::ifstream input(path, std::ios::binary | std::ios::ate);
    const std::streamoff size = input ? static_cast<std::streamoff>(input.tellg()) : -1;
    if (size < 0) {
        throw Error({path.string()}, "cannot read this table of the gazetteer; expected a file");
    }
    TableFile file{.name = path.string(),
                   .text = std::string(static_cast<std::size_t>(size), '\0')};
    input.seekg(0);
    if (!input.read(file.text.data(), size)) {
        throw Error({path.string()}, "cannot read this table of the gazetteer to its end");
    }
    return file;
}

std::string_view Row::required(std::size_t column, std::string_view what) const {
    if (cells_[column].empty()) {
        fail(fmt::format("column {} is empty; expected {}", column + 1, what));
    }
    return cells_[column];
}

std::optional<Day> Row::day(std::size_t column) const {
    if (cells_[column].empty()) {
        return std::nullopt;
    }
    const std::optional<Day> day =
        cells_[column].size() == 10 ? read_day(cells_[column]) : std::nullopt;
    if (!day) {
        fail(fmt::format("'{}' is not a day; expected one like 2019-03-25", cells_[column]));
    }
    return day;
}

void Row::fail(const std::string& problem) const { throw Error({file_->name, line_}, problem); }

void Row::cut(std::string_view text, std::size_t columns) {
    std::size_t count = 0;
    for (;;) {
        const std::size_t end = std::min(text.find('\t'), text.size());
        if (count < columns) {
            cells_[count] = text.substr(0, end);
        }
        ++count;
        if (end == text.size()) {
            break;
        }
        text.remove_prefix(end + 1);
    }
    if (count != columns) {
        fail(fmt::format("{} columns; expected {}", count, columns));
    }
}

namespace {

bool has_names(const Row& row, std::span<const std::string_view> columns) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (row[column] != columns[column]) {
            return false;
        }
    }
    return true;
}

} // namespace

void for_each_row(const TableFile& file, std::span<const std::string_view> columns,
                  const std::function<void(const Row&)>& visit) {
    bool named = false;
    std::uint64_t line = 0;
    for (std::string_view rest = file.text; !rest.empty();) {
        ++line;
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view text = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (text.empty() || text.front() == '#') {
            continue;
        }
        Row row(file, line);
        row.cut(text, columns.size());
        if (named) {
            visit(row);
        } else if (!has_names(row, columns)) {
            row.fail(fmt::format("wrong column names; expected {}", fmt::join(columns, ", ")));
        }
        named = true;
    }
    if (!named) {
        throw Error({file.name, line},
                    fmt::format("no column names; expected {}", fmt::join(columns, ", ")));
    }
}

} // namespace entente::detail
