#pragma once

#include "graph/consolidate.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// What was left out of a set of claims.
struct LeftOut {
    std::uint64_t articles = 0;
    /// Of these, those that do not say when they were published.
    std::uint64_t undated = 0;
};

/// Keeps what was known on a day: the articles that had been published by then, and their claims.
/// An article without a date cannot be shown to have been, nor can a claim whose article has no
/// record. What is left is a set of claims like any other: who is who, and what is one event, is to
/// be found out anew, without what came later. O(n log n).
LeftOut keep_known_on(Day day, std::vector<ArticleRecord>& articles, std::vector<Claim>& claims);

/// The consolidation as it would have been on that day. Precondition: it holds its claims and
/// articles. O(n log n) in the claims.
Consolidation known_on(const Consolidation& facts, Day day, const Ontology& ontology,
                       const Corrections& corrections = {});

} // namespace entente
