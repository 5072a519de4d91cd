#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// How well each row suits each column.
class SuitMatrix {
  public:
    SuitMatrix(std::size_t rows, std::size_t columns)
        : rows_(rows), columns_(columns), suits_(rows * columns, 0) {}

    std::size_t rows() const noexcept { return rows_; }
    std::size_t columns() const noexcept { return columns_; }
    /// 0 where the two must not be joined, otherwise positive.
    std::int64_t& at(std::size_t row, std::size_t column) {
        return suits_[row * columns_ + column];
    }
    std::int64_t at(std::size_t row, std::size_t column) const {
        return suits_[row * columns_ + column];
    }

  private:
    std::size_t rows_;
    std::size_t columns_;
    std::vector<std::int64_t> suits_;
};

/// Joins rows with columns, one with one, so that their suits add up to the most that can be had:
/// the Hungarian method with potentials (Kuhn 1955, Munkres 1957). For each row its column, if any.
/// Precondition: all suits add up to less than 2^62. O(rows^2 * (rows + columns)).
std::vector<std::optional<std::size_t>> best_assignment(const SuitMatrix& suits);

} // namespace entente
