#pragma once

#include "cli/console.hpp"
#include "graph/corrections.hpp"

#include <span>
#include <string>

namespace CLI {
class App;
}

namespace entente {

/// Declares --corrections at a command that makes a graph. Borrows `files`.
void add_corrections_option(CLI::App& command, std::vector<std::string>& files);

/// The union of what files say. Lines that cannot be read, and those that contradict others, are
/// reported. Throws `Error` where a file cannot be read.
Corrections load_corrections(std::span<const std::string> files, Console& console);

} // namespace entente
