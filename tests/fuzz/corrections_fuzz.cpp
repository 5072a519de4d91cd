// Any bytes give corrections that are written and read unchanged, and problems with a remedy.

#include "graph/corrections.hpp"

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

entente::Corrections read(const std::string& text, bool contradictory) {
    std::istringstream input(text);
    return entente::read_corrections(input, "fuzz", [&](const entente::Diagnostic& problem) {
        require(contradictory && !problem.problem.empty() && !problem.remedy.empty());
    });
}

std::string write(const entente::Corrections& corrections) {
    std::ostringstream output;
    entente::write_corrections(output, corrections);
    return output.str();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const entente::Corrections corrections = read(text, true);
    const std::string lines = write(corrections);
    const bool contradictory = !entente::contradictions(corrections).empty();
    require(read(lines, contradictory) == corrections);
    require(write(read(lines, contradictory)) == lines);
    return 0;
}
