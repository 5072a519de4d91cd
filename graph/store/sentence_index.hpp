#pragma once

#include "graph/store/graph_codec.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// The words of the sentences behind claims (SQLite's FTS5, which keeps no texts of its own). Not
/// safe for several threads. Borrows the database. Functions throw `SQLite::Exception`.
class SentenceIndex {
  public:
    explicit SentenceIndex(SQLite::Database& database);

    /// Each sentence of an article's claims once. O(bytes).
    void add(std::int64_t article, std::string_view block);
    /// Takes out what was added. Precondition: the same block was.
    void remove(std::int64_t article, std::string_view block);

  private:
    void write(SQLite::Statement& statement, std::int64_t article, std::string_view block);

    SQLite::Statement add_;
    SQLite::Statement remove_;
};

/// The articles with a sentence that a query of FTS5 finds, sorted.
std::vector<std::int64_t> find_articles(SQLite::Database& database, const std::string& query);

} // namespace entente::detail
