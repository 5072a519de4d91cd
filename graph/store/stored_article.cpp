#include "graph/store/stored_article.hpp"

#include "graph/store/claim_block.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// Major, minor and patch; all zero for what is no version.
std::array<std::uint32_t, 3> version_of(std::string_view extractor) {
    std::array<std::uint32_t, 3> version{};
    const char* at = extractor.data();
    const char* const end = at + extractor.size();
    for (std::uint32_t& part : version) {
        const auto [next, failed] = std::from_chars(at, end, part);
        if (failed != std::errc())
            return {};
        at = next != end && *next == '.' ? next + 1 : next;
    }
    return version;
}

std::tuple<std::array<std::uint32_t, 3>, std::string_view> rank(std::string_view extractor) {
    return {version_of(extractor), extractor};
}

/// Which text an article has: decided before who read it.
auto edition(const StoredArticle& article) {
    return std::tie(article.record.published, article.record.sha256);
}

auto content(const StoredArticle& article) {
    return std::tuple(edition(article), rank(article.record.extractor), article.record.claims,
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

bool is_newer_extractor(std::string_view a, std::string_view b) { return rank(a) > rank(b); }

} // namespace entente
