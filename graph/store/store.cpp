#include "graph/store/store.hpp"

#include "graph/store/connection.hpp"
#include "graph/store/statements.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace entente {

namespace {

using detail::ArticleRow;
using detail::Connection;
using detail::StoreStatements;

detail::Access access_to(const std::string& path, Store::Access access) {
    std::error_code failed;
    if (access != Store::Access::create && !std::filesystem::exists(path, failed))
        throw Error({.file = path}, "there is no such graph; `entente add --graph " + path +
                                        " ARTICLES` makes one");
    return access == Store::Access::read ? detail::Access::read : detail::Access::write;
}

PutOutcome outcome_of(const StoredArticle& held, const StoredArticle& put,
                      const StoredArticle& joined) {
    if (!is_held(joined))
        return PutOutcome::withdrawn;
    if (joined != held)
        return PutOutcome::replaced;
    return held.block == put.block && held.record == put.record ? PutOutcome::unchanged
                                                                : PutOutcome::older;
}

PutOutcome put_one(StoreStatements& statements, const StoredArticle& article) {
    std::optional<ArticleRow> row = statements.find(article.record.id);
    if (!row) {
        statements.insert(article);
        return PutOutcome::added;
    }
    statements.read_content(*row);
    const StoredArticle joined = join(row->article, article);
    const PutOutcome outcome = outcome_of(row->article, article, joined);
    if (joined != row->article) {
        statements.forget_sentences(row->number, row->article.block);
        statements.update(row->number, joined);
    }
    return outcome;
}

/// As if all that is held had been withdrawn, and this restored.
PutOutcome put_one_anyway(StoreStatements& statements, StoredArticle article) {
    std::optional<ArticleRow> row = statements.find(article.record.id);
    if (!row) {
        statements.insert(article);
        return PutOutcome::added;
    }
    statements.read_content(*row);
    article.causal_length = row->article.causal_length;
    if (article == row->article)
        return PutOutcome::unchanged;
    article.causal_length += is_held(article) ? 2U : 1U;
    statements.forget_sentences(row->number, row->article.block);
    statements.update(row->number, article);
    return PutOutcome::replaced;
}

bool withdraw_one(StoreStatements& statements, const std::string& id) {
    std::optional<ArticleRow> row = statements.find(id);
    if (!row || !is_held(row->article))
        return false;
    statements.read_content(*row);
    statements.forget_sentences(row->number, row->article.block);
    StoredArticle tombstone;
    tombstone.record.id = id;
    tombstone.causal_length = row->article.causal_length + 1;
    statements.update(row->number, tombstone);
    return true;
}

std::uint64_t count(SQLite::Database& database, const char* query) {
    return static_cast<std::uint64_t>(database.execAndGet(query).getInt64());
}

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

std::string_view to_string(PutOutcome outcome) {
    switch (outcome) {
    case PutOutcome::added:
        return "added";
    case PutOutcome::replaced:
        return "replaced";
    case PutOutcome::unchanged:
        return "unchanged";
    case PutOutcome::older:
        return "older";
    case PutOutcome::withdrawn:
        return "withdrawn";
    }
    return {};
}

Store::Store(const std::string& path, Access access)
    : connection_(std::make_unique<Connection>(path, access_to(path, access))) {
    statements_ = connection_->guarded(
        [&] { return std::make_unique<StoreStatements>(connection_->database()); });
}

Store::~Store() = default;

const std::string& Store::path() const noexcept { return connection_->path(); }

bool Store::is_writable() const {
    return sqlite3_db_readonly(connection_->database().getHandle(), "main") == 0;
}

std::optional<ArticleState> Store::find(std::string_view article) const {
    const std::scoped_lock lock(mutex_);
    return connection_->guarded([&]() -> std::optional<ArticleState> {
        std::optional<ArticleRow> row = statements_->find(article);
        if (!row)
            return std::nullopt;
        return ArticleState{row->article.causal_length, std::move(row->article.record),
                            row->has_text};
    });
}

std::optional<StoredArticle> Store::read(std::string_view article) const {
    const std::scoped_lock lock(mutex_);
    return connection_->guarded([&]() -> std::optional<StoredArticle> {
        std::optional<ArticleRow> row = statements_->find(article);
        if (!row || !is_held(row->article))
            return std::nullopt;
        statements_->read_content(*row);
        return std::move(row->article);
    });
}

template <typename Work>
auto Store::write(Work work) {
    const std::scoped_lock lock(mutex_);
    return connection_->guarded([&] {
        SQLite::Transaction transaction(connection_->database(),
                                        SQLite::TransactionBehavior::IMMEDIATE);
        auto made = work(connection_->database());
        transaction.commit();
        return made;
    });
}

std::vector<PutOutcome> Store::put(std::span<const StoredArticle> batch, bool anyway) {
    return write([&](SQLite::Database&) {
        std::vector<PutOutcome> outcomes;
        for (const StoredArticle& article : batch)
            outcomes.push_back(anyway ? put_one_anyway(*statements_, article)
                                      : put_one(*statements_, article));
        if (std::ranges::any_of(outcomes, [](PutOutcome outcome) {
                return outcome == PutOutcome::added || outcome == PutOutcome::replaced;
            }))
            statements_->count_change();
        return outcomes;
    });
}

std::vector<PutOutcome> Store::put(std::span<const StoredArticle> batch) {
    return put(batch, false);
}

std::vector<PutOutcome> Store::put_anyway(std::span<const StoredArticle> batch) {
    return put(batch, true);
}

std::vector<std::string> Store::withdraw(std::span<const std::string> articles) {
    return write([&](SQLite::Database&) {
        std::vector<std::string> unknown;
        for (const std::string& article : articles)
            if (!withdraw_one(*statements_, article))
                unknown.push_back(article);
        if (unknown.size() < articles.size())
            statements_->count_change();
        return unknown;
    });
}

void Store::for_each(const std::function<void(StoredArticle)>& visit) const {
    const std::scoped_lock lock(mutex_);
    connection_->guarded([&] {
        SQLite::Statement row(connection_->database(),
                              std::string("SELECT ") + detail::article_columns +
                                  ", form, text, block FROM article"
                                  " LEFT JOIN article_text ON article_text.article = number"
                                  " LEFT JOIN article_claims ON article_claims.article = number"
                                  " ORDER BY id");
        while (row.executeStep()) {
            StoredArticle article = detail::read_row(row).article;
            if (!row.getColumn(detail::article_column_count).isNull())
                article.text = detail::read_text(row, detail::article_column_count);
            article.block = row.getColumn(detail::article_column_count + 2).getString();
            visit(std::move(article));
        }
    });
}

std::vector<std::string> Store::read_by_others(std::string_view extractor) const {
    const std::scoped_lock lock(mutex_);
    return connection_->guarded([&] {
        SQLite::Statement row(connection_->database(),
                              "SELECT id FROM article JOIN article_text ON article = number"
                              " WHERE causal_length % 2 = 1 AND extractor <> ? ORDER BY id");
        row.bind(1, std::string(extractor));
        std::vector<std::string> articles;
        while (row.executeStep())
            articles.push_back(row.getColumn(0).getString());
        return articles;
    });
}

std::vector<std::string> Store::corrections() const {
    std::vector<std::string> lines;
    for (auto& [line, length] : correction_history())
        if (is_held(length))
            lines.push_back(std::move(line));
    return lines;
}

std::vector<std::pair<std::string, std::uint64_t>> Store::correction_history() const {
    const std::scoped_lock lock(mutex_);
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
    write([&](SQLite::Database& database) {
        bool changed = false;
        for (const std::string& line : take_back)
            changed |= set_correction(database, line, false);
        for (const std::string& line : add)
            changed |= set_correction(database, line, true);
        if (changed)
            statements_->count_change();
        return changed;
    });
}

void Store::join_corrections(std::span<const std::pair<std::string, std::uint64_t>> history) {
    write([&](SQLite::Database& database) {
        bool changed = false;
        for (const auto& [line, length] : history)
            changed |= join_correction(database, line, length);
        if (changed)
            statements_->count_change();
        return changed;
    });
}

StoreCounts Store::counts() const {
    const std::scoped_lock lock(mutex_);
    return connection_->guarded([&] {
        SQLite::Database& database = connection_->database();
        return StoreCounts{
            .articles = count(database, "SELECT count(*) FROM article WHERE causal_length % 2 = 1"),
            .withdrawn =
                count(database, "SELECT count(*) FROM article WHERE causal_length % 2 = 0"),
            .claims = count(database, "SELECT coalesce(sum(claims), 0) FROM article"),
            .texts = count(database, "SELECT count(*) FROM article_text"),
            .corrections =
                count(database, "SELECT count(*) FROM correction WHERE causal_length % 2 = 1")};
    });
}

std::uint64_t Store::changes() const {
    const std::scoped_lock lock(mutex_);
    return connection_->guarded([&] {
        return count(connection_->database(), "SELECT value FROM meta WHERE key = 'changes'");
    });
}

} // namespace entente
