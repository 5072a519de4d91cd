#include "cli/aligned_columns.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t full_piece = 60'000;
constexpr std::size_t usual_row = 100;

} // namespace

AlignedColumns::AlignedColumns(std::size_t columns, std::vector<bool> right)
    : widths_(columns), right_(std::move(right)) {
    right_.resize(columns);
}

void AlignedColumns::reserve(std::size_t rows) {
    texts_.reserve(rows * usual_row);
    cells_.reserve(rows * widths_.size());
}

void AlignedColumns::add(std::string_view cell) {
    std::uint32_t& width = widths_[cells_.size() % widths_.size()];
    const auto length = static_cast<std::uint32_t>(count_code_points(cell));
    texts_ += cell;
    cells_.push_back({static_cast<std::uint32_t>(cell.size()), length});
    width = std::max(width, length);
}

void AlignedColumns::write(const std::function<void(std::string_view)>& take) const {
    assert(cells_.size() % widths_.size() == 0 && "all rows are complete");
    std::string piece;
    std::string_view texts = texts_;
    std::size_t column = 0;
    for (const Cell& cell : cells_) {
        const std::size_t padding = widths_[column] - cell.length;
        piece.append(right_[column] ? padding : 0, ' ').append(texts.substr(0, cell.bytes));
        piece.append((right_[column] ? 0 : padding) + 2, ' ');
        texts.remove_prefix(cell.bytes);
        if (++column < widths_.size())
            continue;
        column = 0;
        piece.resize(piece.find_last_not_of(' ') + 1);
        piece += '\n';
        if (piece.size() >= full_piece) {
            take(piece);
            piece.clear();
        }
    }
    take(piece);
}

} // namespace entente
