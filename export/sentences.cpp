#include "export/sentences.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace entente {

std::vector<SentencePlace> sentences_of(const std::vector<Claim>& claims) {
    std::unordered_map<std::string_view, std::uint32_t> ranks;
    for (const Claim& claim : claims)
        ranks.emplace(claim.article, 0);
    std::vector<std::string_view> articles;
    for (const auto& [article, rank] : ranks)
        articles.push_back(article);
    std::ranges::sort(articles);
    for (std::uint32_t rank = 0; rank < articles.size(); ++rank)
        ranks[articles[rank]] = rank;
    std::vector<SentencePlace> places;
    places.reserve(claims.size());
    for (ClaimIndex c = 0; c < claims.size(); ++c)
        places.push_back({ranks[claims[c].article], claims[c].evidence.span, c});
    std::ranges::sort(places);
    return places;
}

} // namespace entente
