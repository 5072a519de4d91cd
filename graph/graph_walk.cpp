#include "graph/graph_walk.hpp"

#include "graph/article_records.hpp"
#include "graph/claim_id.hpp"
#include "graph/prefetch.hpp"
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
    /// Its place among all by id.
    std::uint32_t article = 0;
    CodePointSpan sentence;
    CodePointSpan trigger;
    ClaimIndex claim = 0;

    auto operator<=>(const ClaimPosition&) const = default;
};

/// The articles that have a record or claims.
struct ArticleOrder {
    /// Sorted.
    std::vector<std::string_view> ids;
    /// Of each claim its article's place among these.
    std::vector<std::uint32_t> of_claims;
};

ArticleOrder articles_of(const Consolidation& facts) {
    ArticleOrder order;
    std::unordered_map<std::string_view, std::uint32_t> seen;
    const auto note = [&](std::string_view id) {
        const auto [known, is_new] = seen.emplace(id, static_cast<std::uint32_t>(order.ids.size()));
        if (is_new)
            order.ids.push_back(id);
        return known->second;
    };
    for (const ArticleRecord& record : facts.articles)
        note(record.id);
    order.of_claims.reserve(facts.claims.size());
    for (const Claim& claim : facts.claims)
        order.of_claims.push_back(note(claim.article));
    if (std::ranges::is_sorted(order.ids))
        return order;
    std::ranges::sort(order.ids);
    std::vector<std::uint32_t> places(order.ids.size());
    for (std::uint32_t place = 0; place < order.ids.size(); ++place)
        places[seen[order.ids[place]]] = place;
    for (std::uint32_t& article : order.of_claims)
        article = places[article];
    return order;
}

/// As they stand in their articles; of equal places by id, as indices sort.
std::vector<ClaimPosition> positions_of(const std::vector<Claim>& claims,
                                        const std::vector<std::uint32_t>& articles) {
    std::vector<ClaimPosition> positions;
    positions.reserve(claims.size());
    for (ClaimIndex c = 0; c < claims.size(); ++c)
        positions.push_back({articles[c], claims[c].evidence.span, claims[c].evidence.trigger, c});
    std::ranges::sort(positions);
    return positions;
}

// What a walk shows next lies anywhere in memory, and waiting for it would take half of the time
// that writing does: so it is asked for some steps ahead, what it points to a step later.
constexpr std::size_t steps_ahead = 8;

void fetch(const void* bytes, std::size_t size) {
    constexpr std::size_t line = 64;
    for (std::size_t at = 0; at < size; at += line)
        detail::prefetch_line(static_cast<const char*>(bytes) + at);
}

void fetch(const std::string& text) { fetch(text.data(), text.size()); }

void fetch_strings(const Claim& claim) {
    fetch(claim.id);
    fetch(claim.predicate);
    fetch(claim.evidence.text);
    fetch(claim.evidence.rule);
    if (claim.subject)
        fetch(claim.subject->id);
    if (claim.object)
        fetch(claim.object->id);
}

/// An event that is to come: itself, then its lists, then the claims, then their ids.
void fetch_ahead(const Consolidation& facts, std::span<const EventIndex> to_come) {
    const auto event = [&](std::size_t steps) -> const Event* {
        return steps < to_come.size() ? &facts.events[to_come[steps]] : nullptr;
    };
    if (const Event* const far = event(4 * steps_ahead))
        fetch(far, sizeof(Event));
    if (const Event* const nearer = event(3 * steps_ahead))
        fetch(nearer->claims.data(), nearer->claims.size() * sizeof(ClaimIndex));
    if (const Event* const near = event(2 * steps_ahead))
        for (const ClaimIndex claim : near->claims)
            fetch(&facts.claims[claim].id, sizeof(std::string));
    if (const Event* const next = event(steps_ahead))
        for (const ClaimIndex claim : next->claims)
            fetch(facts.claims[claim].id);
}

/// Precondition: what `claims` points to has been asked for.
void fetch_ahead(const std::vector<Claim>& claims, std::span<const ClaimPosition> to_come) {
    if (to_come.size() > 2 * steps_ahead)
        fetch(&claims[to_come[2 * steps_ahead].claim], sizeof(Claim));
    if (to_come.size() > steps_ahead)
        fetch_strings(claims[to_come[steps_ahead].claim]);
}

} // namespace

bool stands_before(const Claim& one, const Claim& other) {
    const auto place = [](const Claim& claim) {
        return std::tie(claim.evidence.span, claim.evidence.trigger);
    };
    const auto order = place(one) <=> place(other);
    return order != 0 ? order < 0 : read_claim_id(one.id) < read_claim_id(other.id);
}

void MemoryWalk::for_each_event(const std::function<void(const ShownEvent&)>& visit) const {
    const std::vector<EventIndex> events = events_by_day(facts_);
    for (auto event = events.begin(); event != events.end(); ++event) {
        fetch_ahead(facts_, std::span(event, events.end()));
        visit({facts_.events[*event], facts_.claims, facts_.articles});
    }
}

void MemoryWalk::for_each_article(const std::function<void(const ShownArticle&)>& visit) const {
    const auto [ids, of_claims] = articles_of(facts_);
    const std::vector<ClaimPosition> positions = positions_of(facts_.claims, of_claims);
    std::vector<const Claim*> claims;
    auto position = positions.begin();
    for (std::uint32_t article = 0; article < ids.size(); ++article) {
        claims.clear();
        for (; position != positions.end() && position->article == article; ++position) {
            fetch_ahead(facts_.claims, std::span(position, positions.end()));
            claims.push_back(&facts_.claims[position->claim]);
        }
        visit({ids[article], standing_record(facts_.articles, ids[article]), claims});
    }
}

} // namespace entente
