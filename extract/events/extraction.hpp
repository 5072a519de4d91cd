#pragma once

#include "ontology/claim.hpp"
#include "ontology/diagnostic.hpp"

#include <vector>

namespace entente {

/// What extraction makes of one article.
struct Extraction {
    ArticleRecord article;
    /// In the order of the text.
    std::vector<Claim> claims;
    /// What was left unread of an article that is too long.
    std::vector<Diagnostic> warnings;
};

/// Leaves out claims that are less sure than `least`, and counts the others in the article's
/// record.
void drop_unsure_claims(Extraction& extraction, double least);

} // namespace entente
