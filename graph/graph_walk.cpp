#include "graph/graph_walk.hpp"

#include "graph/claim_id.hpp"
#include "graph/queries/event_filter.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace entente {

namespace {

/// Where a claim stands.
struct ClaimPosition {
    /// In the order of the articles' ids.
    std::uint32_t article = 0;
    CodePointSpan sentence;
    CodePointSpan trigger;
    ClaimIndex claim = 0;

    auto operator<=>(const ClaimPosition&) const = default;
};

/// The ids of articles that have a record or claims, sorted; their places in that order go to
/// `ranks`.
std::vector<std::string_view>
articles_of(const Consolidation& facts,
            std::unordered_map<std::string_view, std::uint32_t>& ranks) {
    for (const ArticleRecord& record : facts.articles)
        ranks.emplace(record.id, 0);
    for (const Claim& claim : facts.claims)
        ranks.emplace(claim.article, 0);
    std::vector<std::string_view> ids;
    for (const auto& [id, rank] : ranks)
        ids.push_back(id);
    std::ranges::sort(ids);
    for (std::uint32_t rank = 0; rank < ids.size(); ++rank)
        ranks[ids[rank]] = rank;
    return ids;
}

/// As they stand in their articles; of equal places by id, as indices sort.
std::vector<ClaimPosition>
positions_of(const std::vector<Claim>& claims,
             const std::unordered_map<std::string_view, std::uint32_t>& ranks) {
    std::vector<ClaimPosition> positions;
    positions.reserve(claims.size());
    for (ClaimIndex c = 0; c < claims.size(); ++c)
        positions.push_back(
            {ranks.at(claims[c].article), claims[c].evidence.span, claims[c].evidence.trigger, c});
    std::ranges::sort(positions);
    return positions;
}

} // namespace

const ArticleRecord* find_article(std::span<const ArticleRecord> records, std::string_view id) {
    const auto after = std::ranges::upper_bound(records, id, {}, &ArticleRecord::id);
    return after != records.begin() && std::prev(after)->id == id ? &*std::prev(after) : nullptr;
}

bool stands_before(const Claim& one, const Claim& other) {
    const auto place = [](const Claim& claim) {
        return std::tie(claim.evidence.span, claim.evidence.trigger);
    };
    const auto order = place(one) <=> place(other);
    return order != 0 ? order < 0 : read_claim_id(one.id) < read_claim_id(other.id);
}

void MemoryWalk::for_each_event(const std::function<void(const ShownEvent&)>& visit) const {
    for (const EventIndex e : events_by_day(facts_))
        visit({facts_.events[e], facts_.claims, facts_.articles});
}

void MemoryWalk::for_each_article(const std::function<void(const ShownArticle&)>& visit) const {
    std::unordered_map<std::string_view, std::uint32_t> ranks;
    const std::vector<std::string_view> ids = articles_of(facts_, ranks);
    const std::vector<ClaimPosition> positions = positions_of(facts_.claims, ranks);
    std::vector<const Claim*> claims;
    auto position = positions.begin();
    for (std::uint32_t rank = 0; rank < ids.size(); ++rank) {
        claims.clear();
        for (; position != positions.end() && position->article == rank; ++position)
            claims.push_back(&facts_.claims[position->claim]);
        visit({ids[rank], find_article(facts_.articles, ids[rank]), claims});
    }
}

} // namespace entente
