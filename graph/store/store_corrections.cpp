#include "graph/store/store_corrections.hpp"

#include <sstream>
#include <string>

namespace entente {

Corrections corrections_of(const Store& store, const DiagnosticSink& report) {
    std::string lines;
    for (const std::string& line : store.corrections())
        lines += line + "\n";
    std::istringstream input(lines);
    return read_corrections(input, store.path(), report);
}

} // namespace entente
