#include "graph/store/held_claims.hpp"

#include "graph/store/claim_block.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {

void for_each_held(const Store& store,
                   const std::function<void(ArticleRecord, std::vector<Claim>)>& visit) {
    store.for_each([&](StoredArticle article) {
        if (!is_held(article))
            return;
        std::vector<Claim> claims = decode_claims(article.block, article.record.id);
        visit(std::move(article.record), std::move(claims));
    });
}

Consolidation consolidate_held(const Store& store, const Ontology& ontology,
                               const Corrections& corrections,
                               const std::function<void(std::uint64_t)>& count_article) {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> all;
    for_each_held(store, [&](ArticleRecord article, std::vector<Claim> claims) {
        count_article(article.claims);
        articles.push_back(std::move(article));
        std::ranges::move(claims, std::back_inserter(all));
    });
    return consolidate(std::move(articles), std::move(all), ontology, corrections);
}

} // namespace entente
