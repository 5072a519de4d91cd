#include "graph/named_ids.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/connection.hpp"
#include "graph/store/graph_keys.hpp"
#include "graph/store/graph_tables.hpp"
#include "graph/store/sentence_index.hpp"
#include "graph/store/statements.hpp"
#include "graph/without_repetition.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>
#include <utility>

namespace entente {

namespace {

using Numbers = std::vector<std::uint32_t>;
/// Ids in claims, and the numbers of those they stand for.
using NamedEntities = std::vector<std::pair<std::string, std::uint32_t>>;

/// One read of a kept graph. Functions throw `SQLite::Exception` and `detail::DamagedBytes`.
class GraphReader {
  public:
    explicit GraphReader(SQLite::Database& database)
        : database_(database), article_(database, std::string("SELECT ") + detail::article_columns +
                                                      ", block FROM article JOIN article_claims"
                                                      " ON article = number WHERE number = ?"),
          id_(database, "SELECT entity FROM entity_name WHERE name = ?") {}

    /// Whom each word means.
    std::vector<Numbers> meant_by(const std::vector<std::string>& words) {
        std::vector<Numbers> meant;
        for (const std::string& word : words)
            meant.push_back(entities_called(word));
        return meant;
    }

    /// The events in which someone of each list takes part. Precondition: there is a list.
    Numbers events_of_all(const std::vector<Numbers>& lists) {
        Numbers of_all = events_with(lists.front());
        for (std::size_t i = 1; i < lists.size(); ++i) {
            Numbers common;
            std::ranges::set_intersection(of_all, events_with(lists[i]),
                                          std::back_inserter(common));
            of_all = std::move(common);
        }
        return of_all;
    }

    /// Events with these words in a sentence or a name.
    Numbers events_about(const std::string& words) {
        Numbers named;
        SQLite::Statement names(database_, "SELECT rowid FROM name_words(?) ORDER BY rowid");
        names.bind(1, words);
        while (names.executeStep())
            named.push_back(names.getColumn(0).getUInt());
        Numbers events = events_with(named);
        SQLite::Statement row(database_, "SELECT events FROM article_events WHERE article = ?");
        for (const std::int64_t article : detail::find_articles(database_, words))
            append_postings(row, article, events);
        detail::sort_without_repetition(events);
        return events;
    }

    std::vector<StoredEvent> read_events(const Numbers& numbers) {
        SQLite::Statement row(database_, "SELECT event FROM event WHERE number = ?");
        std::vector<StoredEvent> events;
        events.reserve(numbers.size());
        for (const std::uint32_t number : numbers) {
            row.bind(1, static_cast<std::int64_t>(number));
            if (row.executeStep())
                events.push_back(decode_event(detail::bytes_of(row, 0)));
            row.reset();
        }
        return events;
    }

    std::vector<StoredEvent> read_all_events() {
        SQLite::Statement row(database_, "SELECT event FROM event ORDER BY number");
        std::vector<StoredEvent> events;
        while (row.executeStep())
            events.push_back(decode_event(detail::bytes_of(row, 0)));
        return events;
    }

    std::vector<GraphEntity> read_entities(const Numbers& numbers) {
        SQLite::Statement row(database_, "SELECT entity FROM entity WHERE number = ?");
        std::vector<GraphEntity> entities;
        for (const std::uint32_t number : numbers) {
            row.bind(1, static_cast<std::int64_t>(number));
            if (row.executeStep())
                entities.push_back(decode_entity(detail::bytes_of(row, 0)));
            row.reset();
        }
        return entities;
    }

    /// Whoever the store knows by this id; absent if nobody.
    std::optional<std::uint32_t> entity_with_id(std::string_view id) {
        id_.bind(1, detail::id_key(id));
        std::optional<std::uint32_t> known;
        if (id_.executeStep())
            known = id_.getColumn(0).getUInt();
        id_.reset();
        return known;
    }

    /// The claims of an article, and its record.
    std::vector<Claim> read_article(std::int64_t number, ArticleRecord& record) {
        article_.bind(1, number);
        std::vector<Claim> claims;
        if (article_.executeStep()) {
            record = detail::read_row(article_).article.record;
            claims =
                decode_claims(detail::bytes_of(article_, detail::article_column_count), record.id);
        }
        article_.reset();
        return claims;
    }

  private:
    Numbers entities_called(const std::string& word) {
        SQLite::Statement row(database_, "SELECT entity FROM entity_name WHERE name IN (?, ?, ?)");
        row.bind(1, fold(word));
        row.bind(2, detail::id_key(word));
        row.bind(3, detail::country_key(word));
        Numbers meant;
        while (row.executeStep())
            meant.push_back(row.getColumn(0).getUInt());
        detail::sort_without_repetition(meant);
        return meant;
    }

    Numbers events_with(const Numbers& entities) {
        SQLite::Statement row(database_, "SELECT events FROM entity_events WHERE entity = ?");
        Numbers events;
        for (const std::uint32_t entity : entities)
            append_postings(row, entity, events);
        if (entities.size() > 1)
            detail::sort_without_repetition(events);
        return events;
    }

    static void append_postings(SQLite::Statement& row, std::int64_t key, Numbers& to) {
        row.bind(1, key);
        if (row.executeStep())
            std::ranges::copy(decode_ascending(detail::bytes_of(row, 0)), std::back_inserter(to));
        row.reset();
    }

    SQLite::Database& database_;
    /// Prepared once: a part has many articles.
    SQLite::Statement article_;
    SQLite::Statement id_;
};

Numbers participants_of(const std::vector<StoredEvent>& events) {
    Numbers entities;
    for (const StoredEvent& stored : events)
        for (const Participation& part : stored.event.participations)
            entities.push_back(part.entity);
    return entities;
}

/// Numbers of the store become indices of the part.
void renumber(std::vector<StoredEvent>& events, const Numbers& entities) {
    for (StoredEvent& stored : events)
        for (Participation& part : stored.event.participations)
            part.entity = static_cast<EntityIndex>(std::ranges::lower_bound(entities, part.entity) -
                                                   entities.begin());
}

/// Notes which ids in claims proved to be someone known by another.
void note_joined(const NamedEntities& named, const Numbers& entities, Consolidation& facts) {
    for (const auto& [id, entity] : named) {
        const auto at = std::ranges::lower_bound(entities, entity) - entities.begin();
        const std::string& known_as = facts.entities[static_cast<std::size_t>(at)].id;
        if (known_as != id)
            facts.joined_ids.emplace(id, known_as);
    }
}

/// Reads the claims of the events, and their articles, and makes indices of places.
void read_claims(GraphReader& reader, std::vector<StoredEvent>& events, Consolidation& facts) {
    std::vector<ClaimPlace> places;
    for (const StoredEvent& stored : events)
        places.insert(places.end(), stored.claims.begin(), stored.claims.end());
    std::ranges::sort(places);
    std::vector<std::pair<Claim, ClaimPlace>> claims;
    for (auto place = places.begin(); place != places.end();) {
        ArticleRecord record;
        const std::int64_t article = place->article;
        std::vector<Claim> all = reader.read_article(article, record);
        for (; place != places.end() && place->article == article; ++place)
            if (place->ordinal < all.size())
                claims.emplace_back(std::move(all[place->ordinal]), *place);
        facts.articles.push_back(std::move(record));
    }
    std::ranges::sort(claims, {}, [](const auto& claim) { return read_claim_id(claim.first.id); });
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

/// Whom claims name, by the ids that they have there: speakers take no part.
NamedEntities named_in(const std::vector<Claim>& claims, GraphReader& reader) {
    std::set<std::string_view> ids;
    for (const Claim& claim : claims)
        for_each_named_id(claim, [&](std::string_view id) { ids.insert(id); });
    NamedEntities named;
    for (const std::string_view id : ids)
        if (const auto entity = reader.entity_with_id(id))
            named.emplace_back(id, *entity);
    return named;
}

std::vector<StoredEvent> read_events(GraphReader& reader, const std::vector<Numbers>& actors,
                                     const std::string& words) {
    if (actors.empty() && words.empty())
        return reader.read_all_events();
    if (words.empty())
        return reader.read_events(reader.events_of_all(actors));
    Numbers about = reader.events_about(words);
    if (!actors.empty()) {
        Numbers common;
        std::ranges::set_intersection(about, reader.events_of_all(actors),
                                      std::back_inserter(common));
        about = std::move(common);
    }
    return reader.read_events(about);
}

std::optional<Consolidation> read(GraphReader& reader, const GraphPart& part) {
    const std::vector<Numbers> meant = reader.meant_by(part.actors);
    if (std::ranges::any_of(meant, &Numbers::empty))
        return std::nullopt;
    std::vector<StoredEvent> events = read_events(reader, meant, part.words);
    Consolidation facts;
    // Whoever was asked for is known, also without a common event.
    Numbers entities = participants_of(events);
    for (const Numbers& asked_for : meant)
        entities.insert(entities.end(), asked_for.begin(), asked_for.end());
    if (part.claims)
        read_claims(reader, events, facts);
    const auto named = named_in(facts.claims, reader);
    for (const auto& [id, entity] : named)
        entities.push_back(entity);
    detail::sort_without_repetition(entities);
    facts.entities = reader.read_entities(entities);
    renumber(events, entities);
    note_joined(named, entities, facts);
    std::ranges::sort(events, {}, [](const StoredEvent& stored) -> const std::string& {
        return stored.event.id;
    });
    facts.events.reserve(events.size());
    for (StoredEvent& stored : events)
        facts.events.push_back(std::move(stored.event));
    return facts;
}

} // namespace

std::optional<Consolidation> read_graph(const Store& store, const GraphPart& part) {
    return store.connection().guarded([&] {
        SQLite::Database& database = store.connection().database();
        // All is read as of one moment.
        SQLite::Transaction moment(database, SQLite::TransactionBehavior::DEFERRED);
        GraphReader reader(database);
        return read(reader, part);
    });
}

} // namespace entente
