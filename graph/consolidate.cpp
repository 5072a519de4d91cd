#include "graph/consolidate.hpp"

#include "graph/act_types.hpp"
#include "graph/containment.hpp"
#include "graph/entities.hpp"
#include "graph/event_draft.hpp"
#include "graph/finish_event.hpp"
#include "graph/leading_bytes.hpp"
#include "ontology/claim_line.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {

namespace {

/// Whether of two claims with one id the first is kept: ids leave out what only the program that
/// found them decides.
bool is_preferred(const Claim& a, const Claim& b) {
    if (a.confidence != b.confidence)
        return a.confidence > b.confidence;
    return a != b && write_claim_line(a) < write_claim_line(b);
}

/// By id, each once. Claims are large: positions are sorted, and each claim moves once.
std::vector<Claim> as_set(std::vector<Claim> claims) {
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    order.reserve(claims.size());
    for (std::size_t c = 0; c < claims.size(); ++c)
        order.emplace_back(detail::leading_bytes(claims[c].id), c);
    std::ranges::sort(order, [&](const auto& a, const auto& b) {
        if (a.first != b.first)
            return a.first < b.first;
        const int ids = claims[a.second].id.compare(claims[b.second].id);
        return ids != 0 ? ids < 0 : is_preferred(claims[a.second], claims[b.second]);
    });
    std::vector<Claim> set;
    set.reserve(claims.size());
    for (const auto& [leading, position] : order)
        if (set.empty() || set.back().id != claims[position].id)
            set.push_back(std::move(claims[position]));
    return set;
}

std::vector<ArticleRecord> as_set(std::vector<ArticleRecord> articles) {
    std::ranges::sort(articles, {}, [](const ArticleRecord& article) {
        return std::tie(article.id, article.sha256, article.extractor, article.published,
                        article.title, article.publisher, article.url, article.characters,
                        article.claims);
    });
    const auto repeated = std::ranges::unique(articles);
    articles.erase(repeated.begin(), repeated.end());
    return articles;
}

} // namespace

Consolidation consolidate(std::vector<ArticleRecord> articles, std::vector<Claim> claims,
                          const Ontology& ontology) {
    Consolidation result;
    result.articles = as_set(std::move(articles));
    result.claims = as_set(std::move(claims));
    const EntityTable table(result.claims);
    result.entities = table.entities();
    result.joined_ids = table.joined_ids();
    const ActTypes types(ontology);
    const std::vector<EventDraft> drafts =
        draft_events(result.claims, result.articles, table, types);
    const std::vector<std::size_t> joined = join_contained(drafts, result.entities);

    std::vector<std::vector<ClaimIndex>> others(drafts.size());
    for (std::size_t d = 0; d < drafts.size(); ++d)
        if (joined[d] != d)
            others[joined[d]].insert(others[joined[d]].end(), drafts[d].claims.begin(),
                                     drafts[d].claims.end());
    for (std::size_t d = 0; d < drafts.size(); ++d)
        if (joined[d] == d)
            result.events.push_back(
                finish_event(drafts[d], std::move(others[d]), result.claims, table, types));
    std::ranges::sort(result.events, {}, &Event::id);
    return result;
}

std::optional<EntityIndex> find_entity(const Consolidation& facts, std::string_view id) {
    const auto joined = facts.joined_ids.find(id);
    const std::string_view wanted = joined == facts.joined_ids.end() ? id : joined->second;
    const auto found =
        std::ranges::lower_bound(facts.entities, wanted, {}, [](const GraphEntity& entity) {
            return std::string_view(entity.id);
        });
    if (found == facts.entities.end() || found->id != wanted)
        return std::nullopt;
    return static_cast<EntityIndex>(found - facts.entities.begin());
}

} // namespace entente
