#include "graph/store/statements.hpp"

#include "graph/store/byte_stream.hpp"

#include <string>

namespace entente::detail {

namespace {

/// Makes a statement ready for its next use when it goes, whatever happened.
class Use {
  public:
    explicit Use(SQLite::Statement& statement) : statement_(statement) {}
    ~Use() {
        statement_.tryReset();
        statement_.clearBindings();
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

  private:
    SQLite::Statement& statement_;
};

std::int64_t day_number(Day day) { return day.time_since_epoch().count(); }

void bind_text(SQLite::Statement& statement, int index, std::string_view text) {
    statement.bind(index, std::string(text));
}

/// The columns after number and id, in the order of `article_columns`.
void bind_article(SQLite::Statement& statement, const StoredArticle& article) {
    const ArticleRecord& record = article.record;
    statement.bind(2, record.id);
    statement.bind(3, static_cast<std::int64_t>(article.causal_length));
    statement.bind(4, record.sha256);
    statement.bind(5, record.title);
    if (record.published)
        statement.bind(6, day_number(*record.published));
    statement.bind(7, record.publisher);
    statement.bind(8, record.url);
    statement.bind(9, static_cast<std::int64_t>(record.characters));
    statement.bind(10, static_cast<std::int64_t>(record.claims));
    statement.bind(11, record.extractor);
}

void bind_text_of(SQLite::Statement& statement, const StoredText& text) {
    statement.bind(2, static_cast<int>(text.form));
    statement.bind(3, text.text);
}

} // namespace

ArticleRow read_row(SQLite::Statement& row) {
    ArticleRow read;
    read.number = row.getColumn(0).getInt64();
    read.article.record.id = row.getColumn(1).getString();
    read.article.causal_length = static_cast<std::uint64_t>(row.getColumn(2).getInt64());
    ArticleRecord& record = read.article.record;
    record.sha256 = row.getColumn(3).getString();
    record.title = row.getColumn(4).getString();
    if (!row.getColumn(5).isNull())
        record.published = Day(std::chrono::days(row.getColumn(5).getInt64()));
    record.publisher = row.getColumn(6).getString();
    record.url = row.getColumn(7).getString();
    record.characters = static_cast<std::uint64_t>(row.getColumn(8).getInt64());
    record.claims = static_cast<std::uint64_t>(row.getColumn(9).getInt64());
    record.extractor = row.getColumn(10).getString();
    return read;
}

StoredText read_text(SQLite::Statement& row, int column) {
    return {row.getColumn(column).getInt() == 0 ? StoredText::Form::body : StoredText::Form::page,
            row.getColumn(column + 1).getString()};
}

std::string_view bytes_of(SQLite::Statement& row, int column) {
    const SQLite::Column cell = row.getColumn(column);
    const void* const bytes = cell.getBlob();
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(cell.getBytes())};
}

StoreStatements::StoreStatements(SQLite::Database& database)
    : database_(database),
      find_(database, std::string("SELECT ") + article_columns +
                          ", EXISTS(SELECT 1 FROM article_text WHERE article = number)"
                          " FROM article WHERE id = ?"),
      read_text_(database, "SELECT form, text FROM article_text WHERE article = ?"),
      read_block_(database, "SELECT block FROM article_claims WHERE article = ?"),
      insert_(database, std::string("INSERT INTO article(") + article_columns +
                            ") VALUES(?,?,?,?,?,?,?,?,?,?,?)"),
      update_(database, std::string("REPLACE INTO article(") + article_columns +
                            ") VALUES(?,?,?,?,?,?,?,?,?,?,?)"),
      write_text_(database, "REPLACE INTO article_text VALUES(?, ?, ?)"),
      drop_text_(database, "DELETE FROM article_text WHERE article = ?"),
      write_block_(database, "REPLACE INTO article_claims VALUES(?, ?)"),
      drop_block_(database, "DELETE FROM article_claims WHERE article = ?"),
      count_change_(database, "UPDATE meta SET value = value + 1 WHERE key = 'changes'"),
      sentences_(database) {}

std::optional<ArticleRow> StoreStatements::find(std::string_view id) {
    const Use use(find_);
    bind_text(find_, 1, id);
    if (!find_.executeStep())
        return std::nullopt;
    ArticleRow row = read_row(find_);
    row.has_text = find_.getColumn(article_column_count).getInt() != 0;
    return row;
}

void StoreStatements::read_content(ArticleRow& row) {
    const Use text_use(read_text_);
    read_text_.bind(1, row.number);
    if (read_text_.executeStep())
        row.article.text = read_text(read_text_, 0);
    const Use block_use(read_block_);
    read_block_.bind(1, row.number);
    if (read_block_.executeStep())
        row.article.block = read_block_.getColumn(0).getString();
}

std::int64_t StoreStatements::insert(const StoredArticle& article) {
    const Use use(insert_);
    bind_article(insert_, article);
    insert_.exec();
    const std::int64_t number = database_.getLastInsertRowid();
    write_content(number, article);
    return number;
}

void StoreStatements::update(std::int64_t number, const StoredArticle& article) {
    const Use use(update_);
    update_.bind(1, number);
    bind_article(update_, article);
    update_.exec();
    write_content(number, article);
}

void StoreStatements::write_content(std::int64_t number, const StoredArticle& article) {
    SQLite::Statement& text = article.text ? write_text_ : drop_text_;
    const Use text_use(text);
    text.bind(1, number);
    if (article.text)
        bind_text_of(text, *article.text);
    text.exec();
    SQLite::Statement& block = is_held(article) ? write_block_ : drop_block_;
    const Use block_use(block);
    block.bind(1, number);
    if (is_held(article))
        block.bind(2, article.block.data(), static_cast<int>(article.block.size()));
    block.exec();
    if (is_held(article))
        sentences_.add(number, article.block);
}

void StoreStatements::forget_sentences(std::int64_t number, std::string_view block) {
    if (block.empty())
        return;
    try {
        sentences_.remove(number, block);
    } catch (const DamagedBytes&) {
        return; // Its words stay, and lead to an article that does not have them: no harm.
    }
}

void StoreStatements::count_change() {
    const Use use(count_change_);
    count_change_.exec();
}

} // namespace entente::detail
