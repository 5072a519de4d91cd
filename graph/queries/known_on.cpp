#include "graph/queries/known_on.hpp"

#include <set>
#include <string_view>

namespace entente {

LeftOut keep_known_on(Day day, std::vector<ArticleRecord>& articles, std::vector<Claim>& claims) {
    LeftOut out;
    out.articles = std::erase_if(articles, [&](const ArticleRecord& article) {
        out.undated += article.published ? 0U : 1U;
        return !article.published || *article.published > day;
    });
    std::set<std::string_view> known;
    for (const ArticleRecord& article : articles)
        known.insert(article.id);
    std::erase_if(claims, [&](const Claim& claim) { return !known.contains(claim.article); });
    return out;
}

Consolidation known_on(const Consolidation& facts, Day day, const Ontology& ontology,
                       const Corrections& corrections) {
    std::vector<ArticleRecord> articles = facts.articles;
    std::vector<Claim> claims = facts.claims;
    keep_known_on(day, articles, claims);
    return consolidate(std::move(articles), std::move(claims), ontology, corrections);
}

} // namespace entente
