#include "graph/store/stored_article.hpp"

#include "graph/article_records.hpp"
#include "graph/store/claim_block.hpp"

#include <cassert>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// Which text an article has: decided before who read it.
auto edition(const StoredArticle& article) {
    return std::tie(article.record.published, article.record.sha256);
}

auto content(const StoredArticle& article) {
    return std::tuple(record_rank(article.record),
                      std::tie(article.block, article.record.title, article.record.publisher,
                               article.record.url, article.record.characters));
}

} // namespace

StoredArticle make_stored(ArticleRecord record, std::optional<StoredText> text,
                          std::vector<Claim> claims) {
    record.claims = claims.size();
    StoredArticle article{.record = std::move(record), .text = std::move(text), .block = {}};
    article.block = encode_claims(std::move(claims));
    return article;
}

StoredArticle join(StoredArticle a, StoredArticle b) {
    assert(a.record.id == b.record.id && "only states of one article are joined");
    if (a.causal_length != b.causal_length)
        return a.causal_length > b.causal_length ? std::move(a) : std::move(b);
    const bool same_text = edition(a) == edition(b);
    const bool first = content(a) >= content(b);
    StoredArticle& winner = first ? a : b;
    StoredArticle& other = first ? b : a;
    if (same_text && winner.text < other.text)
        winner.text = std::move(other.text);
    return std::move(winner);
}

} // namespace entente
