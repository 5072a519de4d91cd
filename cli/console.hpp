#pragma once

#include "cli/exit_code.hpp"
#include "ontology/diagnostic.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace entente {

/// Says on standard error what an answer lacks; nothing where there is no remark.
void print_remark(const std::string& remark);

/// Standard error: diagnostics, a line each, and on a terminal the progress of a long run.
class Console {
  public:
    Console();
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    void report(const Diagnostic& diagnostic);
    /// `report` as a function, which borrows this console.
    DiagnosticSink sink() {
        return [this](const Diagnostic& diagnostic) { report(diagnostic); };
    }
    /// Notes how many bytes of how many have been read; 0 of which the number is not known. Safe to
    /// call beside the others from another thread.
    void note_read(std::uint64_t read, std::uint64_t of) {
        read_ = read;
        of_ = of;
    }
    /// Counts an article that was read, with the claims that it made.
    void count_article(std::uint64_t claims);

    /// Prints a summary, on a terminal or where inputs were rejected; says whether any were.
    ExitCode finish();

  private:
    void show_progress();
    void clear_progress();

    bool terminal_;
    std::atomic<std::uint64_t> read_ = 0;
    std::atomic<std::uint64_t> of_ = 0;
    bool progress_shown_ = false;
    std::chrono::steady_clock::time_point next_progress_;
    std::uint64_t articles_ = 0;
    std::uint64_t claims_ = 0;
    std::uint64_t rejected_ = 0;
};

/// What to report of an input that is skipped.
Diagnostic rejection(Location location, std::string problem, std::string remedy,
                     std::string article = {});

/// "1 article", "2 articles".
std::string counted(std::uint64_t number, std::string_view noun);

} // namespace entente
