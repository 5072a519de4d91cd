#pragma once

#include "extract/evaluation/claim_comparison.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// A label and the claim that it is joined with, by index.
struct MatchedClaim {
    std::size_t label = 0;
    std::size_t claim = 0;
    ClaimComparison comparison;

    bool operator==(const MatchedClaim&) const = default;
};

/// What an article's claims make of its labels. Indexes ascend in each list, by label where there
/// is one.
struct ArticleScore {
    /// Of the labelled type, and right in every role that the label names.
    std::vector<MatchedClaim> found;
    /// Of the labelled type, and wrong in some role. Their labels are missing too.
    std::vector<MatchedClaim> near;
    /// Labels that no claim meets.
    std::vector<std::size_t> missing;
    /// Claims that say again what a label expects and another claim has said.
    std::vector<std::size_t> repeats;
    /// Claims that no label expects, though all of the article's are labelled.
    std::vector<std::size_t> wrong;
    /// Claims that no label expects, where not all of the article's are labelled.
    std::vector<std::size_t> unjudged;
    /// Labels of what must not be found, with each claim that is so in all that they say.
    std::vector<MatchedClaim> forbidden;
};

/// Joins labels with claims, one with one: as many as possible right in type and roles; of these
/// ways one with the most subtypes right, then with the most agreement in the rest, then that
/// of the earliest labels. O(labels^2 * (labels + claims)) at worst.
ArticleScore score_article(const GoldLabels& labels, std::span<const Claim> claims,
                           const Article& article, const Gazetteer& gazetteer,
                           const Ontology& ontology);

} // namespace entente
