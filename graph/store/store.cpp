#include "graph/store/store.hpp"

#include "graph/store/connection.hpp"
#include "graph/store/statements.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
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
    return connection_->guarded(
        [&] { return sqlite3_db_readonly(connection_->database().getHandle(), "main") == 0; });
}

std::optional<ArticleState> Store::find(std::string_view article) const {
    return connection_->guarded([&]() -> std::optional<ArticleState> {
        std::optional<ArticleRow> row = statements_->find(article);
        if (!row)
            return std::nullopt;
        return ArticleState{row->article.causal_length, std::move(row->article.record),
                            row->has_text};
    });
}

std::optional<StoredArticle> Store::read(std::string_view article) const {
    return connection_->guarded([&]() -> std::optional<StoredArticle> {
        std::optional<ArticleRow> row = statements_->find(article);
        if (!row || !is_held(row->article))
            return std::nullopt;
        statements_->read_content(*row);
        return std::move(row->article);
    });
}

std::vector<PutOutcome> Store::put(std::span<const StoredArticle> batch, bool anyway) {
    return connection_->write([&] {
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
    return connection_->write([&] {
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

StoreCounts Store::counts() const {
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

std::map<Day, std::uint32_t> Store::articles_by_day() const {
    return connection_->guarded([&] {
        // SQLite would hold all articles to group them.
        SQLite::Statement row(connection_->database(),
                              "SELECT published FROM article WHERE causal_length % 2 = 1"
                              " AND published IS NOT NULL");
        std::map<Day, std::uint32_t> days;
        while (row.executeStep())
            ++days[Day(std::chrono::days(row.getColumn(0).getInt()))];
        return days;
    });
}

std::uint64_t Store::changes() const {
    return connection_->guarded([&] {
        return count(connection_->database(), "SELECT value FROM meta WHERE key = 'changes'");
    });
}

} // namespace entente
