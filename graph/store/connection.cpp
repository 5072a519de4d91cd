#include "graph/store/connection.hpp"

#include "graph/store/schema.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <system_error>

namespace entente::detail {

namespace {

namespace fs = std::filesystem;

constexpr int wait_for_others = 60'000; // milliseconds

/// By SQLite's primary result code: what is wrong, and what would be right.
const std::map<int, std::string>& remedies() {
    static const std::map<int, std::string> known = {
        {SQLITE_FULL, "no space is left; free some, and the same command goes on where it stopped"},
        {SQLITE_IOERR, "the disk failed; check it, and give the same command again"},
        {SQLITE_READONLY, "cannot be written; check the permissions of the file and its folder"},
        {SQLITE_BUSY, "another program has been writing for a minute; wait until it is done"},
        {SQLITE_CORRUPT, "is damaged; take a copy, or add the articles to a new graph"},
        {SQLITE_NOTADB, "is no graph of entente; name one that `entente add` made"},
        {SQLITE_CANTOPEN, "cannot be opened; check the path and its permissions"},
        {SQLITE_PERM, "cannot be opened; check its permissions"},
        {SQLITE_TOOBIG, "an article is too large; give a lower --max-text"},
    };
    return known;
}

/// A log that holds what the file does not have yet.
bool has_log(const std::string& path) {
    std::error_code missing;
    const auto size = fs::file_size(path + "-wal", missing);
    return !missing && size > 0;
}

/// A path as SQLite's URI, for a file that nobody changes meanwhile.
std::string immutable_uri(const std::string& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '-' || c == '_';
        const auto byte = static_cast<unsigned char>(c);
        uri +=
            plain ? std::string(1, c) : std::string("%") + digits[byte >> 4U] + digits[byte & 0xFU];
    }
    return uri + "?immutable=1";
}

bool can_be_read(SQLite::Database& database) {
    return database.tryExec("SELECT count(*) FROM sqlite_master") == SQLITE_OK;
}

/// With leave to write, the last who reads tidies the log away. Without, also beside the file,
/// SQLite cannot keep the log's index; where there is no log, there is nothing to keep.
SQLite::Database open_to_read(const std::string& path) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_FULLMUTEX,
                              wait_for_others);
    if (can_be_read(database) || has_log(path))
        return database;
    return SQLite::Database(immutable_uri(path),
                            SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_FULLMUTEX,
                            wait_for_others);
}

SQLite::Database open_to_write(const std::string& path) {
    return SQLite::Database(path,
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_FULLMUTEX,
                            wait_for_others);
}

void harden(SQLite::Database& database) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(database.getHandle(), SQLITE_LIMIT_ATTACHED, 0);
    database.exec("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;");
}

} // namespace

Connection::Connection(const std::string& path, Access access)
    : path_(path), access_(access), database_(guarded([&] {
          return access == Access::write ? open_to_write(path) : open_to_read(path);
      })) {
    guarded([&] {
        harden(database_);
        const bool may_change = sqlite3_db_readonly(database_.getHandle(), "main") == 0;
        if (access_ == Access::read)
            return check_schema(database_, path_, may_change);
        // SQLite opens what may not be written all the same, and would say so only after the work.
        if (!may_change)
            throw Error({.file = path_}, remedies().at(SQLITE_READONLY));
        // Both are set before there are tables, and stay with the file.
        database_.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;");
        // A power cut may take back the last batches, never a part of one: the same command adds
        // them again. Waiting for the disk after each would cost more than all else that storing
        // does.
        database_.exec("PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864;");
        migrate(database_, path_);
    });
}

void Connection::fail(const SQLite::Exception& problem) const {
    const auto known = remedies().find(problem.getErrorCode() & 0xFF);
    const std::string reason = problem.getErrorStr();
    throw Error({.file = path_}, known == remedies().end()
                                     ? std::string(problem.what()) + "; is the file damaged?"
                                     : known->second + " (" + reason + ")");
}

void Connection::fail(const DamagedBytes& damage) const {
    throw Error({.file = path_}, std::string("is damaged: ") + damage.what() +
                                     "; `entente check` tells where, or take a copy");
}

} // namespace entente::detail
