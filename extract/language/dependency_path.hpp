#pragma once

#include "extract/language/syntax.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// An arc of a parse, followed from a word to its head or back.
struct PathArc {
    /// The lower end of the arc, which has its relation and preposition.
    std::uint32_t dependent = no_token;
    /// Whether it is followed from the dependent to its head.
    bool up = false;

    bool operator==(const PathArc&) const = default;
};

/// The way through a tree from one word to another: up to the word that stands above both, then
/// down. Empty where no tree has both, or they are one; not more than 16 arcs each way. O(length *
/// depth).
std::vector<PathArc> dependency_path(const SyntaxTree& syntax, std::uint32_t from,
                                     std::uint32_t to);

} // namespace entente
