#pragma once

#include "graph/store/stored_article.hpp"
#include "ontology/claim.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

namespace detail {
class Connection;
class StoreStatements;
} // namespace detail

/// What became of an article that was to be stored.
enum class PutOutcome : std::uint8_t {
    added,
    replaced,  ///< what was held of it is older
    unchanged, ///< held already
    older,     ///< what is held of it is newer
    withdrawn, ///< was removed before, and stays so
};

std::string_view to_string(PutOutcome outcome);

/// What a store knows of an article without its claims.
struct ArticleState {
    std::uint64_t causal_length = 0;
    /// Only the id, where it is withdrawn.
    ArticleRecord record;
    bool has_text = false;
};

/// How much a store holds.
struct StoreCounts {
    std::uint64_t articles = 0;
    std::uint64_t withdrawn = 0;
    std::uint64_t claims = 0;
    std::uint64_t texts = 0;
    std::uint64_t corrections = 0;
};

/// Articles with their texts and the claims of their newest extraction, in one SQLite file. What a
/// store holds is the join of all that was put into it (see `join`), so that neither order nor
/// repetition shows.
///
/// Every call that writes is one transaction: after a crash at any time all of it is there, or
/// nothing. A crash of the program loses nothing that a call has written; one of the machine may
/// take back the last calls. All is on disk when the store is closed. Any number of programs may
/// read while one writes; a second writer waits. Several threads may use one store, also by the
/// functions that take it (`read_graph`, `keep_graph` and others): one call at a time, so that
/// threads that read much open a store each. What a call calls back may not use the store. Every
/// call throws `Error` where the file cannot be used, and says what would be right.
class Store {
  public:
    /// What the file is opened for.
    enum class Access : std::uint8_t {
        read,   ///< the file must be there
        write,  ///< the file must be there
        create, ///< an empty store is made where no file is
    };

    Store(const std::string& path, Access access);
    ~Store();
    Store(Store&&) = delete;
    Store& operator=(Store&&) = delete;

    /// Absent if nothing was ever known of the article. O(log articles).
    std::optional<ArticleState> find(std::string_view article) const;
    /// The article with its claims; absent if it is not held. O(log articles).
    std::optional<StoredArticle> read(std::string_view article) const;

    /// Joins what is held with each of `batch`: one transaction, one outcome each, in their order.
    std::vector<PutOutcome> put(std::span<const StoredArticle> batch);

    /// The same, but takes what `batch` says whatever is held: articles removed before come back,
    /// and an older extraction may replace a newer one.
    std::vector<PutOutcome> put_anyway(std::span<const StoredArticle> batch);

    /// Removes articles with all that is known of them; only their ids stay, so that they are not
    /// added again by accident. Returns those that are not held. One transaction.
    std::vector<std::string> withdraw(std::span<const std::string> articles);

    /// Calls `visit` with each article, withdrawn ones too, by id in code point order, as of one
    /// moment.
    void for_each(const std::function<void(StoredArticle)>& visit) const;

    /// The ids of articles held with their texts that others than `extractor` have read, sorted.
    std::vector<std::string> read_by_others(std::string_view extractor) const;

    /// The user's corrections, a line each, sorted.
    std::vector<std::string> corrections() const;
    /// Adds and takes back corrections: one transaction. What was taken back stays so in a join
    /// with a store that still has it.
    void correct(std::span<const std::string> add, std::span<const std::string> take_back);
    /// Each correction that was ever made, with its causal length, sorted.
    std::vector<std::pair<std::string, std::uint64_t>> correction_history() const;
    /// Joins a history with this store's: the longer causal length of each line. One transaction.
    void join_corrections(std::span<const std::pair<std::string, std::uint64_t>> history);

    StoreCounts counts() const;
    /// How many of the articles held were published on each day; undated ones are not counted.
    /// Reads no texts and claims.
    std::map<Day, std::uint32_t> articles_by_day() const;
    /// Grows with every change of articles or corrections.
    std::uint64_t changes() const;
    const std::string& path() const noexcept;
    /// Whether the file may be written, however it was opened.
    bool is_writable() const;

    /// What only the store's own parts use.
    detail::Connection& connection() const noexcept { return *connection_; }

  private:
    std::vector<PutOutcome> put(std::span<const StoredArticle> batch, bool anyway);
    std::unique_ptr<detail::Connection> connection_;
    std::unique_ptr<detail::StoreStatements> statements_;
};

} // namespace entente
