#include "graph/id_order.hpp"
#include "graph/named_ids.hpp"
#include "graph/prefetch.hpp"
#include "graph/store/connection.hpp"
#include "graph/store/graph_tables.hpp"
#include "graph/store/kept_graph.hpp"
#include "graph/store/part_entities.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace entente {

namespace {

using detail::DamagedBytes;
using detail::KeptGraph;
using detail::Numbers;

bool is_of_all(const GraphPart& part) {
    return part.actors.empty() && part.words.empty() && !part.positions;
}

/// Whether what a line shows of events is enough.
bool is_of_lines(const GraphPart& part) {
    return !part.ids && !part.claims && !part.actors.empty() && part.words.empty() &&
           !part.positions;
}

/// Whom each word means.
std::vector<Numbers> meant_by(KeptGraph& kept, const std::vector<std::string>& words) {
    std::vector<Numbers> meant;
    for (const std::string& word : words)
        meant.push_back(kept.entities_called(word));
    return meant;
}

std::vector<StoredEvent> read_events(KeptGraph& kept, const GraphPart& part,
                                     const std::vector<Numbers>& actors) {
    const Places places = part.claims ? Places::kept : Places::left_out;
    if (part.positions)
        return kept.read_events(*part.positions, places);
    if (actors.empty() && part.words.empty())
        return kept.read_all_events(places);
    if (part.words.empty())
        return kept.read_events(kept.events_of_all(actors), places);
    const Numbers about = kept.events_about(part.words);
    return kept.read_events(
        actors.empty() ? about : detail::common(about, kept.events_of_all(actors)), places);
}

using PlacedClaim = std::pair<Claim, ClaimPlace>;

/// Claims are large, and their ids take time to read: places are sorted instead of them.
std::vector<PlacedClaim> sorted_by_id(std::vector<PlacedClaim> claims) {
    std::vector<std::pair<ClaimId, std::size_t>> order;
    order.reserve(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i)
        order.emplace_back(read_claim_id(claims[i].first.id), i);
    std::ranges::sort(order);
    std::vector<PlacedClaim> sorted;
    sorted.reserve(claims.size());
    for (const auto& [id, i] : order)
        sorted.push_back(std::move(claims[i]));
    return sorted;
}

/// The claims that lie at some places, sorted by id; their articles are put to `articles`.
std::vector<PlacedClaim> read_claims_at(KeptGraph& kept, const std::vector<ClaimPlace>& places,
                                        std::vector<ArticleRecord>& articles) {
    std::vector<PlacedClaim> claims;
    for (auto place = places.begin(); place != places.end();) {
        ArticleRecord record;
        const std::int64_t article = place->article;
        std::vector<Claim> all = kept.read_article(article, record);
        for (; place != places.end() && place->article == article; ++place) {
            if (place->ordinal >= all.size())
                throw DamagedBytes("a claim of the kept graph is missing");
            claims.emplace_back(std::move(all[place->ordinal]), *place);
        }
        articles.push_back(std::move(record));
    }
    return sorted_by_id(std::move(claims));
}

/// Reads the claims of the events, and their articles, and makes indices of places.
void read_claims(KeptGraph& kept, std::vector<StoredEvent>& events, Consolidation& facts) {
    std::vector<ClaimPlace> places;
    for (const StoredEvent& stored : events)
        places.insert(places.end(), stored.claims.begin(), stored.claims.end());
    detail::sort_without_repetition(places);
    std::vector<PlacedClaim> claims = read_claims_at(kept, places, facts.articles);
    std::vector<std::pair<ClaimPlace, ClaimIndex>> index;
    for (auto& [claim, place] : claims) {
        index.emplace_back(place, static_cast<ClaimIndex>(facts.claims.size()));
        facts.claims.push_back(std::move(claim));
    }
    std::ranges::sort(index);
    for (StoredEvent& stored : events) {
        for (const ClaimPlace& place : stored.claims)
            stored.event.claims.push_back(
                std::ranges::lower_bound(index, place, {},
                                         &std::pair<ClaimPlace, ClaimIndex>::first)
                    ->second);
        std::ranges::sort(stored.event.claims);
    }
    std::ranges::sort(facts.articles, {}, &ArticleRecord::id);
}

/// All ids that claims name someone by.
std::set<std::string> ids_of(const std::vector<Claim>& claims) {
    std::set<std::string> ids;
    for (const Claim& claim : claims)
        for_each_named_id(claim, [&](std::string_view id) { ids.emplace(id); });
    return ids;
}

/// Whom ids mean, also those who take part in no event: who only says so, say.
std::vector<std::pair<std::string, std::uint32_t>> known_by(KeptGraph& kept,
                                                            const std::set<std::string>& ids) {
    std::vector<std::pair<std::string, std::uint32_t>> known;
    for (const std::string& id : ids)
        if (const auto entity = kept.entity_with_id(id))
            known.emplace_back(id, *entity);
    return known;
}

std::vector<std::pair<std::string, std::uint32_t>> all_ids(KeptGraph& kept) {
    std::vector<std::pair<std::string, std::uint32_t>> ids;
    kept.for_each_id(
        [&](std::string id, std::uint32_t entity) { ids.emplace_back(std::move(id), entity); });
    return ids;
}

/// Keeps of ids those that are not the ids of their entities.
void note_joined(std::vector<std::pair<std::string, std::uint32_t>> known, const Numbers& entities,
                 Consolidation& facts) {
    for (auto& [id, number] : known) {
        const auto at = std::ranges::lower_bound(entities, number) - entities.begin();
        const std::string& known_as = facts.entities[static_cast<std::size_t>(at)].id;
        if (known_as != id)
            facts.joined_ids.emplace(std::move(id), known_as);
    }
}

/// Reads all who take part in events, are asked for or are named by claims.
template <typename AnyEvent>
void read_entities(KeptGraph& kept, const GraphPart& part, const std::vector<Numbers>& asked_for,
                   std::vector<AnyEvent>& events, Consolidation& facts) {
    const bool all = is_of_all(part);
    std::set<std::string> ids = all ? std::set<std::string>() : ids_of(facts.claims);
    ids.insert(part.actors.begin(), part.actors.end());
    ids.insert(part.others.begin(), part.others.end());
    auto known = all ? all_ids(kept) : known_by(kept, ids);
    Numbers entities = all ? kept.all_entities() : detail::participants_of(events);
    for (const Numbers& meant : asked_for)
        entities.insert(entities.end(), meant.begin(), meant.end());
    for (const auto& [id, number] : known)
        entities.push_back(number);
    detail::sort_without_repetition(entities);
    facts.entities = kept.read_entities(entities);
    note_joined(std::move(known), entities, facts);
    detail::renumber(events, entities);
}

/// In the order of their ids.
std::vector<detail::ShortKeyed> order_by_id(const std::vector<StoredEvent>& stored) {
    return detail::order_by_id(stored.size(), [&](EventIndex e) { return stored[e].event.id; });
}

/// Events are large: each is moved once.
std::vector<Event> in_order(std::vector<StoredEvent> stored,
                            const std::vector<detail::ShortKeyed>& order) {
    std::vector<Event> events;
    events.reserve(stored.size());
    for (std::size_t n = 0; n < order.size(); ++n) {
        if (n + detail::items_ahead < order.size())
            detail::prefetch(stored[order[n + detail::items_ahead].item].event);
        events.push_back(std::move(stored[order[n].item].event));
    }
    return events;
}

std::optional<Consolidation> read(KeptGraph& kept, const GraphPart& part) {
    const std::vector<Numbers> actors = meant_by(kept, part.actors);
    std::vector<Numbers> asked_for = meant_by(kept, part.others);
    asked_for.insert(asked_for.end(), actors.begin(), actors.end());
    if (std::ranges::any_of(asked_for, &Numbers::empty))
        return std::nullopt;
    Consolidation facts;
    if (is_of_lines(part)) {
        facts.events = kept.read_lines(actors);
        read_entities(kept, part, asked_for, facts.events, facts);
        return facts;
    }
    // A store numbers its events by day.
    std::vector<StoredEvent> events = read_events(kept, part, actors);
    if (part.claims)
        read_claims(kept, events, facts);
    // Articles that tell of nothing are of all too.
    if (part.claims && is_of_all(part))
        facts.articles = kept.read_all_articles();
    read_entities(kept, part, asked_for, events, facts);
    const std::vector<detail::ShortKeyed> order = order_by_id(events);
    facts.events = in_order(std::move(events), order);
    return facts;
}

GraphOutline read_outline_of(KeptGraph& kept) {
    std::vector<StoredEvent> events = kept.read_all_events(Places::kept);
    GraphOutline outline;
    read_entities(kept, {}, {}, events, outline.facts);
    const std::vector<detail::ShortKeyed> order = order_by_id(events);
    for (const detail::ShortKeyed& next : order)
        outline.claim_counts.push_back(static_cast<std::uint32_t>(events[next.item].claims.size()));
    outline.facts.events = in_order(std::move(events), order);
    return outline;
}

/// What `read` reads, as of one moment.
template <typename Read>
auto at_one_moment(const Store& store, const Read& read) {
    return store.connection().guarded([&] {
        SQLite::Database& database = store.connection().database();
        SQLite::Transaction moment(database, SQLite::TransactionBehavior::DEFERRED);
        KeptGraph kept(database);
        return read(kept);
    });
}

} // namespace

std::optional<Consolidation> read_graph(const Store& store, const GraphPart& part) {
    return at_one_moment(store, [&](KeptGraph& kept) { return read(kept, part); });
}

GraphOutline read_outline(const Store& store) { return at_one_moment(store, read_outline_of); }

} // namespace entente
