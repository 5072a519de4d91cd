#pragma once

#include "graph/store/byte_stream.hpp"
#include "ontology/diagnostic.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <mutex>
#include <string>

namespace entente::detail {

enum class Access : bool { read, write };

/// An open store, of this program's newest schema, hardened: no extensions, no writes to the schema
/// by data, cells checked, other programs waited for. Throws `Error` where there is none or it
/// cannot be used.
class Connection {
  public:
    Connection(const std::string& path, Access access);

    /// Runs `work`, while no other thread runs any on this connection, and turns what is wrong into
    /// an `Error` with what would be right. Everything that touches the database does so in here;
    /// `work` may not call this again.
    template <typename Work>
    auto guarded(Work work) const {
        const std::scoped_lock lock(mutex_);
        try {
            return work();
        } catch (const SQLite::Exception& problem) {
            fail(problem);
        } catch (const DamagedBytes& damage) {
            fail(damage);
        }
    }

    /// Runs `work` in the same way, as one transaction: all of what it writes is there afterwards,
    /// or nothing.
    template <typename Work>
    auto write(Work work) {
        return guarded([&] {
            SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
            auto made = work();
            transaction.commit();
            return made;
        });
    }

    SQLite::Database& database() noexcept { return database_; }
    const std::string& path() const noexcept { return path_; }
    bool is_writable() const noexcept { return access_ == Access::write; }

  private:
    [[noreturn]] void fail(const SQLite::Exception& problem) const;
    [[noreturn]] void fail(const DamagedBytes& damage) const;

    std::string path_;
    Access access_;
    mutable std::mutex mutex_;
    SQLite::Database database_;
};

} // namespace entente::detail
