#include "graph/store/schema.hpp"

#include "graph/store/sentence_index.hpp"
#include "ontology/diagnostic.hpp"

#include <SQLiteCpp/Transaction.h>

#include <array>
#include <string_view>

namespace entente::detail {

namespace {

/// "entg", at a fixed place of the file, where `file` and others look.
constexpr int application = 0x656E7467;

/// Makes one version of the version before it.
struct Step {
    std::string_view statements;
    /// What statements cannot do, after them; may be absent.
    void (*work)(SQLite::Database&) = nullptr;
};

/// Steps are never changed once released.
constexpr std::array<Step, 4> steps = {
    // 1: what was added. Everything else can be made of it.
    Step{R"(
    CREATE TABLE meta(key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID, STRICT;
    INSERT INTO meta VALUES('changes', 0);
    CREATE TABLE article(
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, causal_length INTEGER NOT NULL,
      sha256 TEXT NOT NULL, title TEXT NOT NULL, published INTEGER, publisher TEXT NOT NULL,
      url TEXT NOT NULL, characters INTEGER NOT NULL, claims INTEGER NOT NULL,
      extractor TEXT NOT NULL) STRICT;
    CREATE TABLE article_text(article INTEGER PRIMARY KEY, form INTEGER NOT NULL,
      text TEXT NOT NULL) STRICT;
    CREATE TABLE article_claims(article INTEGER PRIMARY KEY, block BLOB NOT NULL) STRICT;
    CREATE VIRTUAL TABLE sentence_words USING
      fts5(sentence, content = '', tokenize = 'unicode61 remove_diacritics 2');
    CREATE TABLE correction(line TEXT PRIMARY KEY, causal_length INTEGER NOT NULL)
      WITHOUT ROWID, STRICT;
    )"},
    // 2: the graph that the claims make, kept for queries.
    Step{R"(
    INSERT INTO meta VALUES('graph_of', -1);
    CREATE TABLE graph_meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
    CREATE TABLE entity(number INTEGER PRIMARY KEY, entity BLOB NOT NULL) STRICT;
    CREATE TABLE entity_name(name TEXT NOT NULL, entity INTEGER NOT NULL,
      PRIMARY KEY(name, entity)) WITHOUT ROWID, STRICT;
    CREATE TABLE event(number INTEGER PRIMARY KEY, event BLOB NOT NULL) STRICT;
    CREATE TABLE entity_events(entity INTEGER PRIMARY KEY, events BLOB NOT NULL) STRICT;
    CREATE TABLE article_events(article INTEGER PRIMARY KEY, events BLOB NOT NULL) STRICT;
    CREATE VIRTUAL TABLE name_words USING
      fts5(name, content = '', tokenize = 'unicode61 remove_diacritics 2');
    )"},
    // 3: words as a search has them: the tokenizer "ascii" parts folded text as `read_search` does.
    // The kept graph, and with it the names, is made anew.
    Step{R"(
    DROP TABLE sentence_words;
    DROP TABLE name_words;
    CREATE VIRTUAL TABLE sentence_words USING fts5(sentence, content = '', tokenize = 'ascii');
    CREATE VIRTUAL TABLE name_words USING fts5(name, content = '', tokenize = 'ascii');
    UPDATE meta SET value = -1 WHERE key = 'graph_of';
    )",
         index_all_sentences},
    // 4: events of who takes part in many, and of two who take part in many together, side by side.
    // Those of one alone have it as the other too. The kept graph is made anew.
    Step{R"(
    CREATE TABLE event_lines(entity INTEGER NOT NULL, other INTEGER NOT NULL,
      last INTEGER NOT NULL, first INTEGER NOT NULL, lines BLOB NOT NULL,
      PRIMARY KEY(entity, other, last)) WITHOUT ROWID, STRICT;
    UPDATE meta SET value = -1 WHERE key = 'graph_of';
    )"},
};

int pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

bool is_empty(SQLite::Database& database) {
    return database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
}

void check_origin(SQLite::Database& database, const std::string& path) {
    if (pragma(database, "application_id") != application)
        throw Error({.file = path}, "is a SQLite file, but no graph of entente; name one that "
                                    "`entente add` made");
    const int version = pragma(database, "user_version");
    if (version > newest_schema())
        throw Error({.file = path}, "is of version " + std::to_string(version) +
                                        ", this program knows versions up to " +
                                        std::to_string(newest_schema()) + "; use a newer entente");
}

/// Makes of each version the next.
void make_newest(SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Another program may have been here between our look and our lock.
    for (int version = pragma(database, "user_version"); version < newest_schema(); ++version) {
        const Step& step = steps.at(static_cast<std::size_t>(version));
        database.exec(std::string(step.statements));
        if (step.work != nullptr)
            step.work(database);
    }
    database.exec("PRAGMA application_id = " + std::to_string(application));
    database.exec("PRAGMA user_version = " + std::to_string(newest_schema()));
    transaction.commit();
}

} // namespace

int newest_schema() { return static_cast<int>(steps.size()); }

void migrate(SQLite::Database& database, const std::string& path) {
    if (!is_empty(database))
        check_origin(database, path);
    if (pragma(database, "user_version") < newest_schema())
        make_newest(database);
}

void check_schema(SQLite::Database& database, const std::string& path, bool may_change) {
    check_origin(database, path);
    const int version = pragma(database, "user_version");
    if (version < newest_schema() && may_change)
        migrate(database, path);
    else if (version < newest_schema())
        throw Error({.file = path},
                    "is of the older version " + std::to_string(version) +
                        " and cannot be changed here; make it writable, and the next "
                        "command brings it up to date");
}

} // namespace entente::detail
