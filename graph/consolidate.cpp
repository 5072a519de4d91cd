#include "graph/consolidate.hpp"

#include "graph/act_types.hpp"
#include "graph/apply_corrections.hpp"
#include "graph/claim_set.hpp"
#include "graph/containment.hpp"
#include "graph/correct_events.hpp"
#include "graph/event_draft.hpp"
#include "graph/finish_event.hpp"
#include "graph/id_order.hpp"
#include "graph/prefetch.hpp"
#include "ontology/claim_line.hpp"

#include <algorithm>
#include <set>
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
    std::vector<std::pair<ClaimId, std::size_t>> order;
    order.reserve(claims.size());
    for (std::size_t c = 0; c < claims.size(); ++c)
        order.emplace_back(read_claim_id(claims[c].id), c);
    std::ranges::sort(order, [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first
                                  : is_preferred(claims[a.second], claims[b.second]);
    });
    std::vector<Claim> set;
    set.reserve(claims.size());
    for (std::size_t c = 0; c < order.size(); ++c)
        if (c == 0 || order[c].first != order[c - 1].first)
            set.push_back(std::move(claims[order[c].second]));
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

/// The rows of the drafts that joined each, one after the other, and where those of each begin.
struct JoinedRows {
    std::vector<std::uint32_t> begins;
    std::vector<RowNumber> rows;

    std::span<const RowNumber> of(std::size_t draft) const {
        return std::span(rows).subspan(begins[draft], begins[draft + 1] - begins[draft]);
    }
};

JoinedRows gather(std::span<const EventDraft> drafts, std::span<const std::uint32_t> joined) {
    JoinedRows gathered;
    std::vector<std::uint32_t>& begins = gathered.begins;
    begins.assign(drafts.size() + 2, 0);
    for (std::size_t d = 0; d < drafts.size(); ++d)
        if (joined[d] != d)
            begins[joined[d] + 2] += static_cast<std::uint32_t>(drafts[d].rows().size());
    for (std::size_t d = 2; d < begins.size(); ++d)
        begins[d] += begins[d - 1];
    gathered.rows.resize(begins.back());
    for (std::size_t d = 0; d < drafts.size(); ++d)
        if (joined[d] != d)
            for (const RowNumber row : drafts[d].rows())
                gathered.rows[begins[joined[d] + 1]++] = row;
    return gathered;
}

/// Makes events of the drafts that stand. Rows of those that joined them lie scattered: those of
/// the next drafts are asked for beforehand.
class EventMaking {
  public:
    EventMaking(const EventDrafts& drafts, std::span<const std::uint32_t> joined,
                const ClaimContext& context)
        : context_(context), drafts_(drafts.drafts), others_(gather(drafts_, joined)),
          finisher_(context) {
        for (std::uint32_t d = 0; d < joined.size(); ++d)
            if (joined[d] == d)
                standing_.push_back(d);
    }

    /// Events are large: each is made where it stays, as its id says.
    std::vector<Event> events() {
        find_ids();
        const std::vector<EventIndex> places = places_by_id();
        std::vector<Event> events(standing_.size());
        for (std::uint32_t n = 0; n < standing_.size(); ++n) {
            if (n + detail::items_ahead < standing_.size())
                detail::prefetch(events[places[n + detail::items_ahead]]);
            ask_for_rows(n + detail::items_ahead);
            Event& event = events[places[n]];
            event.id = ids_[n];
            finisher_.finish(drafts_[standing_[n]], others_.of(standing_[n]), claims_of(n), event);
        }
        return events;
    }

  private:
    std::span<const EventFinisher::KeptRow> claims_of(std::size_t n) const {
        return std::span(claims_).subspan(begins_[n], begins_[n + 1] - begins_[n]);
    }

    void find_ids() {
        ids_.reserve(standing_.size());
        begins_.reserve(standing_.size() + 1);
        claims_.reserve(context_.set.rows.size());
        begins_.push_back(0);
        for (std::size_t n = 0; n < standing_.size(); ++n) {
            ask_for_ids(n + detail::items_ahead);
            const std::uint32_t d = standing_[n];
            finisher_.append_claims(drafts_[d].rows(), others_.of(d), claims_);
            begins_.push_back(static_cast<std::uint32_t>(claims_.size()));
            ids_.push_back(finisher_.id_of(claims_of(n)));
        }
    }

    std::vector<EventIndex> places_by_id() const {
        const auto order =
            detail::order_by_id(ids_.size(), [&](std::uint32_t n) { return ids_[n]; });
        std::vector<EventIndex> places(ids_.size());
        for (EventIndex e = 0; e < order.size(); ++e)
            places[order[e].item] = e;
        return places;
    }

    void ask_for_ids(std::size_t n) const {
        if (n >= standing_.size())
            return;
        for (const auto& rows : {drafts_[standing_[n]].rows(), others_.of(standing_[n])})
            for (const RowNumber row : rows) {
                detail::prefetch(context_.table.rows()[row].id);
                detail::prefetch(context_.set.positions[row]);
            }
    }

    void ask_for_rows(std::size_t n) const {
        if (n >= standing_.size())
            return;
        for (const RowNumber row : drafts_[standing_[n]].rows())
            detail::prefetch(context_.table.rows()[row]);
        for (const RowNumber row : others_.of(standing_[n]))
            detail::prefetch(context_.table.rows()[row]);
    }

    const ClaimContext& context_;
    std::span<const EventDraft> drafts_;
    JoinedRows others_;
    EventFinisher finisher_;
    /// Numbers of the drafts that joined none.
    std::vector<std::uint32_t> standing_;
    /// Of the events of these.
    std::vector<ClaimId> ids_;
    /// The claims of one event behind those of the one before, and where each begins.
    std::vector<EventFinisher::KeptRow> claims_;
    std::vector<std::uint32_t> begins_;
};

/// The rows of claims that are called wrong by their ids.
void leave_out_wrong(const Corrections& corrections, const ClaimTable& table, ClaimSet& set) {
    std::set<ClaimId> wrong;
    for (const Correction& correction : corrections.entries)
        if (correction.verb == CorrectionVerb::wrong)
            wrong.insert(read_claim_id(correction.id));
    if (wrong.empty())
        return;
    std::erase_if(set.rows, [&](RowNumber row) { return wrong.contains(table.rows()[row].id); });
    std::ranges::fill(set.positions, ClaimSet::repeated);
    for (ClaimIndex c = 0; c < set.rows.size(); ++c)
        set.positions[set.rows[c]] = c;
}

/// Precondition: no claim of the set is called wrong.
Consolidation consolidate_set(const ClaimTable& table, ClaimSet set, const Ontology& ontology,
                              const Corrections& corrections) {
    Consolidation result;
    const EntityTable entities(table, set, corrections);
    result.entities = entities.entities();
    result.joined_ids = entities.joined_ids();
    result.entity_joins = entities.joins();
    const ActTypes types(table, ontology);
    const ClaimContext context{table, set, entities, types};
    EventDrafts drafts;
    draft_events(context, drafts);
    std::vector<std::uint32_t> joined = join_contained(drafts, Nations(result.entities));
    correct_events(corrections, context, drafts, joined);
    result.events = EventMaking(drafts, joined, context).events();
    result.rows = std::move(set.rows);
    return result;
}

} // namespace

Consolidation consolidate(const ClaimTable& table, const Ontology& ontology,
                          const Corrections& corrections) {
    ClaimSet set = as_set(table);
    leave_out_wrong(corrections, table, set);
    return consolidate_set(table, std::move(set), ontology, corrections);
}

Consolidation consolidate(std::vector<ArticleRecord> articles, std::vector<Claim> claims,
                          const Ontology& ontology, const Corrections& corrections) {
    std::vector<Claim> claim_set = as_set(std::move(claims));
    const Corrections present = with_present_ids(corrections, claim_set);
    drop_wrong_claims(claim_set, present);
    std::vector<ArticleRecord> article_set = as_set(std::move(articles));
    ClaimTable table;
    table.reserve_rows(claim_set.size());
    for (const ArticleRecord& article : article_set)
        table.add(article);
    for (const Claim& claim : claim_set)
        table.add(claim);
    Consolidation result = consolidate_set(table, as_set(table), ontology, present);
    result.articles = std::move(article_set);
    result.claims = std::move(claim_set);
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
