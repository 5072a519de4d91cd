#include "graph/store/connection.hpp"
#include "graph/store/statements.hpp"
#include "graph/store/store.hpp"

#include <utility>

/// \file
/// The part of a store that keeps corrections.

namespace entente {

namespace {

/// The longer causal length of a line stays.
bool join_correction(SQLite::Database& database, const std::string& line, std::uint64_t length) {
    SQLite::Statement write(database,
                            "INSERT INTO correction VALUES(?1, ?2) ON CONFLICT(line) DO UPDATE"
                            " SET causal_length = ?2 WHERE causal_length < ?2");
    write.bind(1, line);
    write.bind(2, static_cast<std::int64_t>(length));
    return write.exec() > 0;
}

std::uint64_t length_of_correction(SQLite::Database& database, const std::string& line) {
    SQLite::Statement read(database, "SELECT causal_length FROM correction WHERE line = ?");
    read.bind(1, line);
    return read.executeStep() ? static_cast<std::uint64_t>(read.getColumn(0).getInt64()) : 0;
}

/// Makes the line's length odd (it holds) or even.
bool set_correction(SQLite::Database& database, const std::string& line, bool holds) {
    const std::uint64_t length = length_of_correction(database, line);
    return is_held(length) != holds && join_correction(database, line, length + 1);
}

} // namespace

std::vector<std::string> Store::corrections() const {
    std::vector<std::string> lines;
    for (auto& [line, length] : correction_history())
        if (is_held(length))
            lines.push_back(std::move(line));
    return lines;
}

std::vector<std::pair<std::string, std::uint64_t>> Store::correction_history() const {
    return connection_->guarded([&] {
        SQLite::Statement row(connection_->database(),
                              "SELECT line, causal_length FROM correction ORDER BY line");
        std::vector<std::pair<std::string, std::uint64_t>> lines;
        while (row.executeStep())
            lines.emplace_back(row.getColumn(0).getString(),
                               static_cast<std::uint64_t>(row.getColumn(1).getInt64()));
        return lines;
    });
}

void Store::correct(std::span<const std::string> add, std::span<const std::string> take_back) {
    connection_->write([&] {
        bool changed = false;
        for (const std::string& line : take_back)
            changed |= set_correction(connection_->database(), line, false);
        for (const std::string& line : add)
            changed |= set_correction(connection_->database(), line, true);
        if (changed)
            statements_->count_change();
        return changed;
    });
}

void Store::join_corrections(std::span<const std::pair<std::string, std::uint64_t>> history) {
    connection_->write([&] {
        bool changed = false;
        for (const auto& [line, length] : history)
            changed |= join_correction(connection_->database(), line, length);
        if (changed)
            statements_->count_change();
        return changed;
    });
}

} // namespace entente
