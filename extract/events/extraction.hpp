#pragma once

#include "ontology/claim.hpp"
#include "ontology/diagnostic.hpp"

#include <cstddef>
#include <vector>

namespace entente {

/// What extraction makes of one article.
struct Extraction {
    ArticleRecord article;
    /// In the order of the text.
    std::vector<Claim> claims;
    /// How many more there were that are less sure than was asked for.
    std::size_t unsure = 0;
    /// What was left unread of an article that is too long.
    std::vector<Diagnostic> warnings;
};

} // namespace entente
