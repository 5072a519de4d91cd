#pragma once

#include "graph/queries/search.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// The words of the sentences behind claims (SQLite's FTS5, which keeps no texts of its own). They
/// are folded, and what `read_search` takes for a word is one here too, so that a search finds the
/// same with and without this index. Not safe for several threads. Borrows the database. Functions
/// throw `SQLite::Exception`.
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

/// Fills an empty index with the sentences of all articles. What is damaged is passed over.
/// O(bytes).
void index_all_sentences(SQLite::Database& database);

/// The articles with a sentence in which all terms occur, sorted. Precondition: there is a term.
std::vector<std::int64_t> find_articles(SQLite::Database& database,
                                        std::span<const SearchTerm> terms);

/// As FTS5 reads a query: each term a string in quotation marks, in which nothing has a meaning of
/// its own.
std::string to_fts5(std::span<const SearchTerm> terms);

} // namespace entente::detail
