#pragma once

#include "cli/console.hpp"
#include "graph/corrections.hpp"

#include <string>
#include <vector>

namespace entente {

/// A file of corrections that is edited: lines that others wrote, comments too, stay as they are.
class CorrectedLines {
  public:
    /// Reads the file; one that is not there is empty. Reports lines that say nothing. Throws
    /// `Error` where it cannot be read.
    CorrectedLines(std::string file, Console& console);

    const Corrections& corrections() const noexcept { return corrections_; }

    /// Adds a line, unless one says so already. False, with a report, if it contradicts another.
    bool add(const Correction& correction, Console& console);
    void add(const ClaimTrace& trace);
    /// Takes out the lines that say so, and those that trace claims that no other names. False if
    /// none says so.
    bool remove(const Correction& correction);

    /// Writes the file, whole or not at all. Throws `Error` where that fails.
    void save() const;

  private:
    std::string file_;
    std::vector<std::string> lines_;
    Corrections corrections_;
};

} // namespace entente
