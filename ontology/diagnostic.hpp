#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>

namespace entente {

/// A place in an input: a file (or "<stdin>"), and the line in it; 0 where no line applies.
struct Location {
    std::string file;
    std::uint64_t line = 0;
    /// Counted in bytes from 1; 0 where none applies.
    std::uint64_t column = 0;

    bool operator==(const Location&) const = default;
};

/// `warning`: repaired or left unknown, the article stays. `rejected`: this input was skipped, the
/// rest goes on.
enum class Severity : std::uint8_t { warning, rejected };

/// One thing wrong with one input.
struct Diagnostic {
    Severity severity = Severity::rejected;
    Location location;
    /// The article's id; empty where it is not known.
    std::string article;
    std::string problem;
    /// What would be right.
    std::string remedy;

    bool operator==(const Diagnostic&) const = default;
};

/// `FILE:LINE: article ID: what is wrong; what would be right`, without a line break. Control
/// characters, which could repaint a terminal, are replaced.
std::string to_string(const Diagnostic& diagnostic);

/// Takes diagnostics as they arise, in the order of the input.
using DiagnosticSink = std::function<void(const Diagnostic&)>;

/// We cannot work: model, ontology, store or output unusable. The program ends with exit code 3.
class Error : public std::runtime_error {
  public:
    /// `problem` says what is wrong and what would be right.
    Error(Location location, const std::string& problem);

    const Location& location() const noexcept { return location_; }

  private:
    Location location_;
};

} // namespace entente
