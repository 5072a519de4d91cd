#include "extract/evaluation/assignment.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <numeric>
#include <random>

namespace entente {

namespace {

using Columns = std::vector<std::optional<std::size_t>>;

SuitMatrix matrix(const std::vector<std::vector<std::int64_t>>& rows) {
    SuitMatrix suits(rows.size(), rows.empty() ? 0 : rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            suits.at(row, column) = rows[row][column];
    return suits;
}

std::int64_t sum(const SuitMatrix& suits, const Columns& columns) {
    std::int64_t total = 0;
    for (std::size_t row = 0; row < columns.size(); ++row)
        total += columns[row] ? suits.at(row, *columns[row]) : 0;
    return total;
}

/// The most that can be had, by trying all orders of the columns with as many empty ones.
std::int64_t most(const SuitMatrix& suits) {
    std::vector<std::size_t> order(suits.columns() + suits.rows());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::int64_t best = 0;
    do {
        std::int64_t total = 0;
        for (std::size_t row = 0; row < suits.rows(); ++row)
            total += order[row] < suits.columns() ? suits.at(row, order[row]) : 0;
        best = std::max(best, total);
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

} // namespace

TEST_CASE("the best assignment may give a row its second best", "[extract]") {
    CHECK(best_assignment(matrix({{9, 8}, {9, 1}})) == Columns{1, 0});
}

TEST_CASE("what does not suit is not joined", "[extract]") {
    CHECK(best_assignment(matrix({{0, 0}, {0, 5}})) == Columns{std::nullopt, 1});
    CHECK(best_assignment(matrix({{7}, {8}})) == Columns{std::nullopt, 0});
    CHECK(best_assignment(matrix({})).empty());
    CHECK(best_assignment(SuitMatrix(2, 0)) == Columns{std::nullopt, std::nullopt});
}

TEST_CASE("an assignment adds up to the most that any order gives", "[extract]") {
    std::mt19937 random(4); // NOLINT(cert-msc51-cpp): the same cases in every run
    for (int round = 0; round < 300; ++round) {
        SuitMatrix suits(1 + random() % 3, 1 + random() % 4);
        for (std::size_t row = 0; row < suits.rows(); ++row)
            for (std::size_t column = 0; column < suits.columns(); ++column)
                suits.at(row, column) =
                    random() % 3 == 0 ? 0 : static_cast<std::int64_t>(1 + random() % 9);
        const Columns columns = best_assignment(suits);
        REQUIRE(sum(suits, columns) == most(suits));
        for (std::size_t row = 0; row < columns.size(); ++row)
            for (std::size_t other = row + 1; other < columns.size(); ++other)
                REQUIRE((!columns[row] || columns[row] != columns[other]));
    }
}

} // namespace entente
