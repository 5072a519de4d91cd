#include "graph/store/graph_tables.hpp"

#include "graph/queries/event_filter.hpp"
#include "graph/store/connection.hpp"
#include "graph/store/event_lines.hpp"
#include "graph/store/graph_keys.hpp"
#include "ontology/text.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace entente {

namespace {

using detail::country_key;
using detail::id_key;

void run(SQLite::Statement& statement) {
    statement.exec();
    statement.reset();
}

void bind_blob(SQLite::Statement& statement, int index, const std::string& bytes) {
    statement.bind(index, bytes.data(), static_cast<int>(bytes.size()));
}

/// Name and aliases, a line each, as a search reads them.
std::string all_names(const GraphEntity& entity) {
    std::string names = entity.name;
    for (const std::string& alias : entity.aliases)
        names += "\n" + alias;
    return fold(names);
}

/// Numbers by a key that comes in any order, each once.
using Postings = std::map<std::int64_t, std::vector<std::uint32_t>>;

class GraphWriter {
  public:
    GraphWriter(SQLite::Database& database, const StoreGraph& graph, std::size_t least_of_busy)
        : database_(database), facts_(graph.facts), places_(graph.places),
          least_of_busy_(least_of_busy) {}

    void write() {
        for (const char* table :
             {"entity", "entity_name", "event", "entity_events", "event_lines", "article_events"})
            database_.exec(std::string("DELETE FROM ") + table);
        database_.exec("INSERT INTO name_words(name_words) VALUES('delete-all')");
        write_entities();
        write_events();
    }

  private:
    void write_entities() {
        SQLite::Statement row(database_, "INSERT INTO entity VALUES(?, ?)");
        SQLite::Statement words(database_, "INSERT INTO name_words(rowid, name) VALUES(?, ?)");
        for (EntityIndex e = 0; e < facts_.entities.size(); ++e) {
            row.bind(1, static_cast<std::int64_t>(e));
            bind_blob(row, 2, encode_entity(facts_.entities[e]));
            run(row);
            words.bind(1, static_cast<std::int64_t>(e));
            words.bind(2, all_names(facts_.entities[e]));
            run(words);
        }
        write_names();
    }

    void write_names() {
        std::vector<std::pair<std::string, EntityIndex>> names;
        for (EntityIndex e = 0; e < facts_.entities.size(); ++e)
            add_names(e, names);
        for (const auto& [id, known_as] : facts_.joined_ids)
            if (const auto e = find_entity(facts_, known_as))
                names.emplace_back(id_key(id), *e);
        std::ranges::sort(names);
        SQLite::Statement name(database_, "INSERT OR IGNORE INTO entity_name VALUES(?, ?)");
        for (const auto& [word, e] : names) {
            name.bind(1, word);
            name.bind(2, static_cast<std::int64_t>(e));
            run(name);
        }
    }

    void add_names(EntityIndex e, std::vector<std::pair<std::string, EntityIndex>>& to) const {
        const GraphEntity& entity = facts_.entities[e];
        to.emplace_back(id_key(entity.id), e);
        to.emplace_back(fold(entity.name), e);
        for (const std::string& alias : entity.aliases)
            to.emplace_back(fold(alias), e);
        if (!entity.country.empty())
            to.emplace_back(country_key(entity.country), e);
    }

    void write_events() {
        SQLite::Statement row(database_, "INSERT INTO event VALUES(?, ?)");
        Postings of_entities;
        Postings of_articles;
        std::uint32_t number = 0;
        // By day, so that events of one time lie beside each other, and a walk finds them in order.
        const std::vector<EventIndex> by_day = events_by_day(facts_);
        for (const EventIndex e : by_day) {
            const StoredEvent event = stored(facts_.events[e]);
            row.bind(1, static_cast<std::int64_t>(number));
            bind_blob(row, 2, encode_event(event));
            run(row);
            for (const Participation& part : event.event.participations)
                add_once(number, of_entities[part.entity]);
            for (const ClaimPlace& claim : event.claims)
                add_once(number, of_articles[claim.article]);
            ++number;
        }
        write_postings("entity_events", of_entities);
        write_postings("article_events", of_articles);
        write_lines(by_day, of_entities);
    }

    /// Of who takes part in many events, one after the other, so that theirs lie beside each other.
    void write_lines(const std::vector<EventIndex>& by_day, const Postings& of_entities) {
        std::vector<bool> busy(facts_.entities.size());
        for (const auto& [entity, events] : of_entities)
            busy[static_cast<std::size_t>(entity)] = events.size() >= least_of_busy_;
        SQLite::Statement row(database_, "INSERT INTO event_lines VALUES(?, ?, ?, ?, ?)");
        for (const auto& [entity, events] : of_entities)
            if (busy[static_cast<std::size_t>(entity)]) {
                row.bind(1, entity);
                write_blocks(row, entity, by_day, events);
                write_pairs(row, by_day, entity, events, busy);
            }
    }

    /// The same of two who take part in many together, under the first of them.
    void write_pairs(SQLite::Statement& row, const std::vector<EventIndex>& by_day,
                     std::int64_t entity, const std::vector<std::uint32_t>& events,
                     const std::vector<bool>& busy) {
        Postings together;
        for (const std::uint32_t number : events)
            for (const Participation& part : facts_.events[by_day[number]].participations)
                if (part.entity > entity && busy[part.entity])
                    add_once(number, together[part.entity]);
        for (const auto& [other, common] : together)
            if (common.size() >= least_of_busy_)
                write_blocks(row, other, by_day, common);
    }

    /// Precondition: the first entity is bound.
    void write_blocks(SQLite::Statement& row, std::int64_t other,
                      const std::vector<EventIndex>& by_day,
                      std::span<const std::uint32_t> events) {
        while (!events.empty()) {
            const auto of_block = events.first(std::min(most_lines, events.size()));
            LineBlock block;
            for (const std::uint32_t number : of_block)
                block.add(number, facts_.events[by_day[number]]);
            row.bind(2, other);
            row.bind(3, static_cast<std::int64_t>(of_block.back()));
            row.bind(4, static_cast<std::int64_t>(of_block.front()));
            bind_blob(row, 5, block.take());
            run(row);
            events = events.subspan(of_block.size());
        }
    }

    static void add_once(std::uint32_t number, std::vector<std::uint32_t>& to) {
        if (to.empty() || to.back() != number)
            to.push_back(number);
    }

    StoredEvent stored(const Event& event) const {
        StoredEvent made{event, {}};
        made.event.claims.clear();
        for (const ClaimIndex claim : event.claims)
            made.claims.push_back(places_[claim]);
        std::ranges::sort(made.claims);
        return made;
    }

    void write_postings(const std::string& table, const Postings& postings) {
        SQLite::Statement row(database_, "INSERT INTO " + table + " VALUES(?, ?)");
        for (const auto& [key, events] : postings) {
            row.bind(1, key);
            bind_blob(row, 2, encode_ascending(events));
            run(row);
        }
    }

    SQLite::Database& database_;
    const Consolidation& facts_;
    const std::vector<ClaimPlace>& places_;
    std::size_t least_of_busy_;
};

std::uint64_t changes_of(SQLite::Database& database) {
    return static_cast<std::uint64_t>(
        database.execAndGet("SELECT value FROM meta WHERE key = 'changes'").getInt64());
}

void write_origin(SQLite::Database& database, const GraphOrigin& origin) {
    SQLite::Statement of(database, "UPDATE meta SET value = ? WHERE key = 'graph_of'");
    of.bind(1, static_cast<std::int64_t>(origin.changes));
    of.exec();
    SQLite::Statement maker(database, "REPLACE INTO graph_meta VALUES('maker', ?)");
    maker.bind(1, origin.maker);
    maker.exec();
}

} // namespace

std::optional<GraphOrigin> kept_graph(const Store& store) {
    return store.connection().guarded([&]() -> std::optional<GraphOrigin> {
        SQLite::Statement row(store.connection().database(),
                              "SELECT (SELECT value FROM meta WHERE key = 'graph_of'), value"
                              " FROM graph_meta WHERE key = 'maker'");
        if (!row.executeStep())
            return std::nullopt;
        return GraphOrigin{static_cast<std::uint64_t>(row.getColumn(0).getInt64()),
                           row.getColumn(1).getString()};
    });
}

bool keep_graph(Store& store, const GraphOrigin& origin, const StoreGraph& graph,
                std::size_t least) {
    return store.connection().write([&] {
        SQLite::Database& database = store.connection().database();
        if (changes_of(database) != origin.changes)
            return false;
        GraphWriter(database, graph, least).write();
        write_origin(database, origin);
        return true;
    });
}

bool keeps_graph(const Store& store, const std::string& maker) {
    return kept_graph(store) == GraphOrigin{store.changes(), maker};
}

void renew_kept_graph(Store& store, const Ontology& ontology, const std::string& maker,
                      const Corrections& corrections,
                      const std::function<void(std::uint64_t)>& count_article) {
    const GraphOrigin origin{store.changes(), maker};
    if (kept_graph(store) != origin)
        keep_graph(store, origin, consolidate_store(store, ontology, corrections, count_article));
}

} // namespace entente
