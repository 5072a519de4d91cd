#pragma once

#include "graph/store/sentence_index.hpp"
#include "graph/store/stored_article.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente::detail {

/// A row of the article table, with what stands beside it.
struct ArticleRow {
    std::int64_t number = 0;
    StoredArticle article;
    bool has_text = false;
};

/// The statements of a store, prepared once. Not safe for several threads. Borrows the database.
/// Functions throw `SQLite::Exception`.
class StoreStatements {
  public:
    explicit StoreStatements(SQLite::Database& database);

    /// Without text and claims.
    std::optional<ArticleRow> find(std::string_view id);
    /// Text and claims of a row.
    void read_content(ArticleRow& row);
    std::int64_t insert(const StoredArticle& article);
    void update(std::int64_t number, const StoredArticle& article);
    /// Takes out what is searched for of the article as it was. Before `update`.
    void forget_sentences(std::int64_t number, std::string_view block);
    /// Says that the store is not what it was.
    void count_change();

  private:
    void write_content(std::int64_t number, const StoredArticle& article);

    SQLite::Database& database_;
    SQLite::Statement find_;
    SQLite::Statement read_text_;
    SQLite::Statement read_block_;
    SQLite::Statement insert_;
    SQLite::Statement update_;
    SQLite::Statement write_text_;
    SQLite::Statement drop_text_;
    SQLite::Statement write_block_;
    SQLite::Statement drop_block_;
    SQLite::Statement count_change_;
    SentenceIndex sentences_;
};

/// Columns of the article table in the order in which `read_row` takes them, from its first on.
inline constexpr const char* article_columns =
    "number, id, causal_length, sha256, title, published, publisher, url, characters, claims, "
    "extractor";
inline constexpr int article_column_count = 11;

ArticleRow read_row(SQLite::Statement& row);

/// A text of two columns, form and text, of which `column` is the first.
StoredText read_text(SQLite::Statement& row, int column);

/// The bytes of a column, as long as the row is not left.
std::string_view bytes_of(SQLite::Statement& row, int column);

} // namespace entente::detail
