#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace entente::detail {

/// The version of the tables that this program reads and writes.
int newest_schema();

/// Makes the tables, or changes those of an older version into the newest, one version after the
/// other in one transaction each. Throws `Error` where the file is of another program or of a newer
/// version; `path` is for messages.
void migrate(SQLite::Database& database, const std::string& path);

/// Throws `Error` unless the tables are of the newest version.
void check_schema(SQLite::Database& database, const std::string& path);

} // namespace entente::detail
