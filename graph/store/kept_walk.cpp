#include "graph/store/kept_walk.hpp"

#include "graph/claim_id.hpp"
#include "graph/named_ids.hpp"
#include "graph/store/byte_stream.hpp"
#include "graph/store/statements.hpp"
#include "graph/without_repetition.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace entente::detail {

namespace {

using Bits = std::vector<bool>;

void set(Bits& bits, std::size_t number) {
    if (number >= bits.size())
        bits.resize(number + 1);
    bits[number] = true;
}

bool is_set(const Bits& bits, std::size_t number) { return number < bits.size() && bits[number]; }

Numbers numbers_in(const Bits& bits) {
    Numbers numbers;
    for (std::size_t number = 0; number < bits.size(); ++number)
        if (bits[number])
            numbers.push_back(static_cast<std::uint32_t>(number));
    return numbers;
}

/// Everyone in the kept graph, by their numbers.
Consolidation read_actors(KeptGraph& kept) {
    const Numbers numbers = kept.all_entities();
    if (!numbers.empty() && numbers.back() + 1 != numbers.size())
        throw DamagedBytes("an entity of the kept graph is missing");
    Consolidation actors;
    actors.entities = kept.read_entities(numbers);
    kept.for_each_id([&](std::string id, std::uint32_t number) {
        if (number >= actors.entities.size())
            throw DamagedBytes("an entity of the kept graph is missing");
        if (actors.entities[number].id != id)
            actors.joined_ids.emplace(std::move(id), actors.entities[number].id);
    });
    return actors;
}

/// Calls `visit` with the number and bytes of all events, by number.
template <typename Visit>
void for_all_events(SQLite::Database& database, const Visit& visit) {
    SQLite::Statement row(database, "SELECT number, event FROM event ORDER BY number");
    while (row.executeStep())
        visit(row.getColumn(0).getUInt(), bytes_of(row, 1));
}

/// The same of some events.
template <typename Visit>
void for_some_events(SQLite::Database& database, const Numbers& numbers, const Visit& visit) {
    SQLite::Statement row(database, "SELECT event FROM event WHERE number = ?");
    for (const std::uint32_t number : numbers) {
        row.bind(1, static_cast<std::int64_t>(number));
        if (!row.executeStep())
            throw DamagedBytes("an event of the kept graph is missing");
        visit(number, bytes_of(row, 0));
        row.reset();
    }
}

Claim& claim_at(ArticleCache::Article& article, std::uint32_t ordinal) {
    if (ordinal >= article.claims.size())
        throw DamagedBytes("a claim of the kept graph is missing");
    return article.claims[ordinal];
}

/// As a consolidation does.
void sort_by_id(std::vector<Claim>& claims) {
    if (claims.size() > 1)
        std::ranges::sort(claims, {}, [](const Claim& claim) { return read_claim_id(claim.id); });
}

} // namespace

ArticleCache::Article& ArticleCache::at(std::int64_t number) {
    Article& article = held_[static_cast<std::size_t>(number) % held_.size()];
    if (article.number != number)
        read(number, article);
    return article;
}

void ArticleCache::read(std::int64_t number, Article& article) {
    let_go(article);
    article.claims = kept_.read_article(number, article.record);
    article.number = number;
    claims_ += article.claims.size();
    make_room_beside(article);
}

void ArticleCache::make_room_beside(const Article& article) {
    while (claims_ > most_claims_ && claims_ > article.claims.size()) {
        if (Article& oldest = held_[next_to_go_]; &oldest != &article)
            let_go(oldest);
        next_to_go_ = (next_to_go_ + 1) % held_.size();
    }
}

void ArticleCache::let_go(Article& article) {
    claims_ -= article.claims.size();
    article = {};
}

ClaimPlaces::ClaimPlaces(SQLite::Database& database)
    : events_of_article_(database, "SELECT events FROM article_events WHERE article = ?"),
      event_(database, "SELECT event FROM event WHERE number = ?"), held_(most_held) {}

const std::vector<ClaimPlace>& ClaimPlaces::of_event(std::uint32_t event) {
    Held& held = held_[event % held_.size()];
    if (held.event == event)
        return held.places;
    held.event.reset();
    event_.bind(1, static_cast<std::int64_t>(event));
    if (!event_.executeStep())
        throw DamagedBytes("an event of the kept graph is missing");
    held.places = decode_event(bytes_of(event_, 0)).claims;
    event_.reset();
    held.event = event;
    return held.places;
}

std::vector<std::uint32_t> ClaimPlaces::of_article(std::int64_t article,
                                                   const std::vector<bool>* events) {
    std::vector<std::uint32_t> ordinals;
    events_of_article_.bind(1, article);
    Numbers numbers;
    if (events_of_article_.executeStep())
        numbers = decode_ascending(bytes_of(events_of_article_, 0));
    events_of_article_.reset();
    for (const std::uint32_t number : numbers) {
        if (events != nullptr && !is_set(*events, number))
            continue;
        for (const ClaimPlace& place : of_event(number))
            if (place.article == article)
                ordinals.push_back(place.ordinal);
    }
    return ordinals;
}

KeptWalk::KeptWalk(SQLite::Database& database, const Ontology& ontology, const ChooseEvents& choose)
    : database_(database) {
    KeptGraph kept(database);
    actors_ = build_graph(read_actors(kept));
    const EventFilter filter = choose(actors_);
    if (filter != EventFilter())
        keep_part(EventSelection(actors_, ontology, filter), filter);
}

void KeptWalk::keep_part(const EventSelection& selection, const EventFilter& filter) {
    KeptGraph kept(database_);
    ArticleCache articles(kept);
    Part part;
    const auto look = [&](std::uint32_t number, std::string_view bytes) {
        const StoredEvent stored = decode_event(bytes);
        if (!selection.holds(stored.event))
            return;
        set(part.events, number);
        keep_event(stored, articles, part);
    };
    std::vector<Numbers> lists;
    for (const std::string& actor : filter.actors)
        lists.push_back(actors_meant(actors_, actor));
    if (lists.empty())
        for_all_events(database_, look);
    else
        for_some_events(database_, kept.events_of_all(lists), look);
    leave_actors_of(part);
    part_ = std::move(part);
}

void KeptWalk::keep_event(const StoredEvent& stored, ArticleCache& articles, Part& part) const {
    for (const Participation& participation : stored.event.participations)
        set(part.entities, participation.entity);
    for (const ClaimPlace& place : stored.claims) {
        const Claim& claim = claim_at(articles.at(place.article), place.ordinal);
        set(part.articles, static_cast<std::size_t>(place.article));
        for_each_named_id(claim, [&](std::string_view id) {
            if (const auto entity = find_entity(actors_.facts, id))
                set(part.entities, *entity);
        });
    }
}

void KeptWalk::leave_actors_of(const Part& part) {
    Consolidation left;
    numbers_ = numbers_in(part.entities);
    for (const std::uint32_t number : numbers_) {
        if (number >= actors_.facts.entities.size())
            throw DamagedBytes("an entity of the kept graph is missing");
        left.entities.push_back(std::move(actors_.facts.entities[number]));
    }
    for (const auto& [id, known_as] : actors_.facts.joined_ids)
        if (find_entity(left, known_as))
            left.joined_ids.emplace(id, known_as);
    actors_ = build_graph(std::move(left));
}

void KeptWalk::show(StoredEvent stored, ArticleCache& articles,
                    const std::function<void(const ShownEvent&)>& visit) const {
    for (Participation& participation : stored.event.participations) {
        if (part_)
            participation.entity = static_cast<EntityIndex>(
                std::ranges::lower_bound(numbers_, participation.entity) - numbers_.begin());
        if (participation.entity >= actors_.facts.entities.size())
            throw DamagedBytes("an entity of the kept graph is missing");
    }
    std::vector<Claim> claims;
    std::vector<ArticleRecord> records;
    for (auto place = stored.claims.begin(); place != stored.claims.end(); ++place) {
        ArticleCache::Article& article = articles.at(place->article);
        // No other event has it.
        claims.push_back(std::move(claim_at(article, place->ordinal)));
        if (place == stored.claims.begin() || std::prev(place)->article != place->article)
            records.push_back(article.record);
        stored.event.claims.push_back(static_cast<ClaimIndex>(stored.event.claims.size()));
    }
    sort_by_id(claims);
    std::ranges::sort(records, {}, &ArticleRecord::id);
    visit({stored.event, claims, records});
}

void KeptWalk::for_each_event(const std::function<void(const ShownEvent&)>& visit) const {
    KeptGraph kept(database_);
    ArticleCache articles(kept);
    const auto look = [&](std::uint32_t, std::string_view bytes) {
        show(decode_event(bytes), articles, visit);
    };
    if (part_)
        for_some_events(database_, numbers_in(part_->events), look);
    else
        for_all_events(database_, look);
}

void KeptWalk::for_each_article(const std::function<void(const ShownArticle&)>& visit) const {
    KeptGraph kept(database_);
    ClaimPlaces places(database_);
    // All of a part are held: then the index alone is read.
    SQLite::Statement row(database_, std::string("SELECT number FROM article") +
                                         (part_ ? "" : " WHERE causal_length % 2 = 1") +
                                         " ORDER BY id");
    ArticleCache::Article article;
    std::vector<const Claim*> claims;
    while (row.executeStep()) {
        article.number = row.getColumn(0).getInt64();
        if (part_ && !is_set(part_->articles, static_cast<std::size_t>(article.number)))
            continue;
        article.claims = kept.read_article(article.number, article.record);
        claims.clear();
        for (const std::uint32_t ordinal :
             places.of_article(article.number, part_ ? &part_->events : nullptr))
            claims.push_back(&claim_at(article, ordinal));
        std::ranges::sort(claims, [](const Claim* one, const Claim* other) {
            return stands_before(*one, *other);
        });
        visit({article.record.id, &article.record, claims});
    }
}

} // namespace entente::detail
