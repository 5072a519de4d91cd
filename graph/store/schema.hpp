#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace entente::detail {

/// The version of the tables that this program reads and writes.
int newest_schema();

/// Makes the tables, or changes those of an older version into the newest: one transaction. Throws
/// `Error` where the file is of another program or of a newer version; `path` is for messages.
void migrate(SQLite::Database& database, const std::string& path);

/// Of a file that must be a store: brings it up to date where it may be changed. Throws `Error`
/// where it may not and is older, and where `migrate` does.
void check_schema(SQLite::Database& database, const std::string& path, bool may_change);

} // namespace entente::detail
