#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Rows of equally many texts as columns. The texts lie one behind the other until all widths are
/// known.
class AlignedColumns {
  public:
    /// Numbers stand to the right where `right` says so.
    explicit AlignedColumns(std::size_t columns, std::vector<bool> right = {});

    /// Room for so many rows of usual length.
    void reserve(std::size_t rows);
    /// The next of the row, or the first of the next row.
    void add(std::string_view cell);
    /// A line for each row, handed on in pieces of some ten thousand bytes. Precondition: all rows
    /// are complete.
    void write(const std::function<void(std::string_view)>& take) const;

  private:
    struct Cell {
        std::uint32_t bytes = 0;
        /// In code points.
        std::uint32_t length = 0;
    };

    std::vector<std::uint32_t> widths_;
    std::vector<bool> right_;
    std::string texts_;
    std::vector<Cell> cells_;
};

} // namespace entente
