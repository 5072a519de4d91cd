#pragma once

#include "cli/console.hpp"
#include "graph/corrections.hpp"
#include "graph/store/store.hpp"

#include <string>
#include <vector>

namespace entente {

/// Corrections that are edited, in a file of their own or in a graph file. Lines that others wrote,
/// comments too, stay as they are.
class CorrectedLines {
  public:
    /// Reads the file; one that is not there is empty. Reports lines that say nothing. Throws
    /// `Error` where it cannot be read.
    CorrectedLines(std::string file, Console& console);
    /// Those of a graph. Borrows it. Throws `Error` where it cannot be read.
    CorrectedLines(Store& store, Console& console);

    const Corrections& corrections() const noexcept { return corrections_; }

    /// Adds a line, unless one says so already. False, with a report, if it contradicts another.
    bool add(const Correction& correction, Console& console);
    void add(const ClaimTrace& trace);
    /// Takes out the lines that say so, and those that trace claims that no other names. False if
    /// none says so.
    bool remove(const Correction& correction);

    /// Writes file or graph, whole or not at all. Throws `Error` where that fails.
    void save() const;

    /// The file, for messages.
    const std::string& file() const noexcept { return file_; }

  private:
    void read(const std::string& content, Console& console);

    std::string file_;
    /// Null for a file of their own.
    Store* store_ = nullptr;
    std::vector<std::string> lines_;
    Corrections corrections_;
};

} // namespace entente
