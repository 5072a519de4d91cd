#include "extract/evaluation/assignment.hpp"

#include <limits>

namespace entente {

namespace {

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();
constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max() / 2;

/// Seats one row after the other, each time along the cheapest path of seats that have to be
/// exchanged. Behind the columns stand as many that suit no one, so that every row finds a seat.
class Assignment {
  public:
    explicit Assignment(const SuitMatrix& suits)
        : suits_(suits), seats_(suits.columns() + suits.rows()), row_price_(suits.rows(), 0),
          seat_price_(seats_, 0), sitter_(seats_, nobody) {}

    void seat(std::size_t row);
    std::vector<std::optional<std::size_t>> columns_of_rows() const;

  private:
    struct Path {
        std::vector<std::int64_t> cost;
        /// The seat before each one; `nobody` for those next to the new row.
        std::vector<std::size_t> before;
        std::vector<bool> reached;
    };

    std::int64_t cost(std::size_t row, std::size_t seat) const {
        return seat < suits_.columns() ? -suits_.at(row, seat) : 0;
    }
    void look_from(std::size_t row, std::size_t from, std::int64_t so_far, Path& path) const;
    std::size_t nearest(const Path& path) const;
    void adjust_prices(std::size_t row, std::size_t last, const Path& path);

    const SuitMatrix& suits_;
    std::size_t seats_;
    std::vector<std::int64_t> row_price_;
    std::vector<std::int64_t> seat_price_;
    std::vector<std::size_t> sitter_;
};

void Assignment::look_from(std::size_t row, std::size_t from, std::int64_t so_far,
                           Path& path) const {
    for (std::size_t seat = 0; seat < seats_; ++seat) {
        const std::int64_t reduced = cost(row, seat) - row_price_[row] - seat_price_[seat];
        if (!path.reached[seat] && so_far + reduced < path.cost[seat]) {
            path.cost[seat] = so_far + reduced;
            path.before[seat] = from;
        }
    }
}

/// The first of the cheapest seats not reached: which one is taken of equals depends on order
/// alone.
std::size_t Assignment::nearest(const Path& path) const {
    std::size_t best = nobody;
    for (std::size_t seat = 0; seat < seats_; ++seat)
        if (!path.reached[seat] && (best == nobody || path.cost[seat] < path.cost[best]))
            best = seat;
    return best;
}

void Assignment::adjust_prices(std::size_t row, std::size_t last, const Path& path) {
    row_price_[row] += path.cost[last];
    for (std::size_t seat = 0; seat < seats_; ++seat)
        if (path.reached[seat] && seat != last) {
            const std::int64_t saved = path.cost[last] - path.cost[seat];
            seat_price_[seat] -= saved;
            row_price_[sitter_[seat]] += saved;
        }
}

void Assignment::seat(std::size_t row) {
    Path path{.cost = std::vector<std::int64_t>(seats_, endless),
              .before = std::vector<std::size_t>(seats_, nobody),
              .reached = std::vector<bool>(seats_, false)};
    look_from(row, nobody, 0, path);
    std::size_t last = nearest(path);
    path.reached[last] = true;
    while (sitter_[last] != nobody) {
        look_from(sitter_[last], last, path.cost[last], path);
        last = nearest(path);
        path.reached[last] = true;
    }
    adjust_prices(row, last, path);
    for (std::size_t seat = last; seat != nobody;) {
        const std::size_t before = path.before[seat];
        sitter_[seat] = before == nobody ? row : sitter_[before];
        seat = before;
    }
}

std::vector<std::optional<std::size_t>> Assignment::columns_of_rows() const {
    std::vector<std::optional<std::size_t>> columns(suits_.rows());
    for (std::size_t seat = 0; seat < suits_.columns(); ++seat)
        if (sitter_[seat] != nobody && suits_.at(sitter_[seat], seat) > 0)
            columns[sitter_[seat]] = seat;
    return columns;
}

} // namespace

std::vector<std::optional<std::size_t>> best_assignment(const SuitMatrix& suits) {
    Assignment assignment(suits);
    for (std::size_t row = 0; row < suits.rows(); ++row)
        assignment.seat(row);
    return assignment.columns_of_rows();
}

} // namespace entente
