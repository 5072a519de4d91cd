#include "extract/language/dependency_path.hpp"

#include <algorithm>
#include <iterator>

namespace entente {

namespace {

/// Longer ways through a parse say nothing.
constexpr std::size_t most_arcs = 16;

} // namespace

std::vector<PathArc> dependency_path(const SyntaxTree& syntax, std::uint32_t from,
                                     std::uint32_t to) {
    std::vector<PathArc> path;
    std::uint32_t top = from;
    while (!syntax.dominates(top, to) && path.size() < most_arcs) {
        path.push_back({top, true});
        if (syntax.head(top) == top)
            return {};
        top = syntax.head(top);
    }
    std::vector<PathArc> down;
    for (std::uint32_t at = to; at != top && down.size() < most_arcs; at = syntax.head(at))
        down.push_back({at, false});
    std::ranges::copy(down.rbegin(), down.rend(), std::back_inserter(path));
    return path;
}

} // namespace entente
