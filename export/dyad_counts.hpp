#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

namespace entente {

/// How many events of one kind lie in one period of a pair of states. What they are sorted by
/// stands first.
struct DyadCount {
    /// Numbers of states: who acts, and to whom it is done.
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    /// Days since 1970-01-01, or `no_period`, which comes last.
    std::int32_t period = 0;
    /// Columns of a type and a quad class, or `no_column`.
    std::uint16_t type = 0;
    std::uint16_t quad = 0;
    std::uint32_t events = 0;

    static constexpr std::int32_t no_period = INT32_MAX;
    static constexpr std::uint16_t no_column = UINT16_MAX;

    auto operator<=>(const DyadCount&) const = default;
};

/// Counts of events that come in any order, to be seen sorted, each kind once. What does not fit
/// into memory waits in a temporary file without a name. Functions throw `Error` where that cannot
/// be written or read.
class DyadCounts {
  public:
    /// Holds so many counts in memory, and to read those of the file a block for each time that it
    /// was written to. Precondition: at least 2.
    explicit DyadCounts(std::size_t most_held = std::size_t{1} << 19U);

    /// O(log n) on average.
    void add(const DyadCount& count);

    /// Calls `visit` with the sum of each kind. O(n log n). Afterwards nothing may be added.
    void for_each(const std::function<void(const DyadCount&)>& visit);

  private:
    struct CloseFile {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    class Reader;

    void fold();
    void write_held();
    void merge_runs(const std::function<void(const DyadCount&)>& visit);

    std::size_t most_held_;
    std::vector<DyadCount> held_;
    std::unique_ptr<std::FILE, CloseFile> file_;
    /// How many counts each sorted run in the file has.
    std::vector<std::size_t> runs_;
};

} // namespace entente
