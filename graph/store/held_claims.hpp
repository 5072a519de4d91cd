#pragma once

#include "graph/consolidate.hpp"
#include "graph/store/store.hpp"
#include "ontology/claim.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace entente {

/// Shows each article that a store holds with its claims, by the article's id in code point order,
/// as of one moment. O(claims).
void for_each_held(const Store& store,
                   const std::function<void(ArticleRecord, std::vector<Claim>)>& visit);

/// The graph of a store's claims, with them and their articles: for a store that keeps none. Calls
/// `count_article` with the number of claims of each article. Memory grows with the claims. O(n log
/// n).
Consolidation consolidate_held(const Store& store, const Ontology& ontology,
                               const Corrections& corrections,
                               const std::function<void(std::uint64_t)>& count_article);

} // namespace entente
