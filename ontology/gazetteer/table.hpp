#pragma once

#include "ontology/diagnostic.hpp"
#include "ontology/time.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The gazetteer's tables as files: tab-separated, UTF-8, `#` before comments, one line of column
/// names.

namespace entente::detail {

/// A table's text. Rows view into it.
struct TableFile {
    /// For messages.
    std::string name;
    std::string text;
};

/// Reads the whole file. Throws `Error` where it cannot be read.
TableFile read_table_file(const std::filesystem::path& path);

/// One row of a table. Borrows the `TableFile`, which must outlive it.
class Row {
  public:
    static constexpr std::size_t max_columns = 8;

    Row(const TableFile& file, std::uint64_t line) : file_(&file), line_(line) {}

    std::string_view operator[](std::size_t column) const { return cells_[column]; }
    std::uint64_t line() const noexcept { return line_; }

    /// The cell, which must not be empty.
    std::string_view required(std::size_t column, std::string_view what) const;
    /// The cell as a day; absent if the cell is empty. Throws `Error` for anything else.
    std::optional<Day> day(std::size_t column) const;

    [[noreturn]] void fail(const std::string& problem) const;

    /// Cuts `text` at its tabs. Throws `Error` unless there are `columns` cells.
    void cut(std::string_view text, std::size_t columns);

  private:
    const TableFile* file_;
    std::uint64_t line_;
    std::array<std::string_view, max_columns> cells_;
};

/// Calls `visit` for each row. Throws `Error` with file and line where the column names are not
/// `columns` or a row has more or fewer cells.
void for_each_row(const TableFile& file, std::span<const std::string_view> columns,
                  const std::function<void(const Row&)>& visit);

/// Calls `visit` for each part of `list`, cut at `|`; empty parts are left out.
template <typename Visit>
void for_each_part(std::string_view list, const Visit& visit) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        if (end > 0) {
            visit(list.substr(0, end));
        }
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

} // namespace entente::detail
