#include "graph/store/graph_tables.hpp"

#include "graph/store/connection.hpp"
#include "graph/store/graph_keys.hpp"
#include "ontology/text.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <numeric>
#include <tuple>
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

/// By day, so that events of one time lie beside each other; undated ones last.
std::vector<EventIndex> events_by_day(const Consolidation& facts) {
    const auto day = [&](EventIndex e) {
        const std::optional<ClaimTime>& time = facts.events[e].time;
        std::optional<Day> known;
        if (time)
            known = time->interval.first() ? time->interval.first() : time->interval.last();
        return std::tuple(!known, known.value_or(Day()), e);
    };
    std::vector<EventIndex> order(facts.events.size());
    std::iota(order.begin(), order.end(), EventIndex{0});
    std::ranges::sort(order, {}, day);
    return order;
}

class GraphWriter {
  public:
    GraphWriter(SQLite::Database& database, const StoreGraph& graph)
        : database_(database), facts_(graph.facts), places_(graph.places) {}

    void write() {
        for (const char* table : {"entity", "entity_name", "event", "entity_events"})
            database_.exec(std::string("DELETE FROM ") + table);
        write_entities();
        write_events();
    }

  private:
    void write_entities() {
        SQLite::Statement entity(database_, "INSERT INTO entity VALUES(?, ?)");
        for (EntityIndex e = 0; e < facts_.entities.size(); ++e) {
            entity.bind(1, static_cast<std::int64_t>(e));
            bind_blob(entity, 2, encode_entity(facts_.entities[e]));
            run(entity);
        }
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
        std::vector<std::vector<std::uint32_t>> events_of(facts_.entities.size());
        std::uint32_t number = 0;
        for (const EventIndex e : events_by_day(facts_)) {
            row.bind(1, static_cast<std::int64_t>(number));
            bind_blob(row, 2, encode_event(stored(facts_.events[e])));
            run(row);
            for (const Participation& part : facts_.events[e].participations)
                if (auto& events = events_of[part.entity]; events.empty() || events.back() != number)
                    events.push_back(number);
            ++number;
        }
        write_postings(events_of);
    }

    StoredEvent stored(const Event& event) const {
        StoredEvent made{event, {}};
        made.event.claims.clear();
        for (const ClaimIndex claim : event.claims)
            made.claims.push_back(places_[claim]);
        std::ranges::sort(made.claims);
        return made;
    }

    void write_postings(const std::vector<std::vector<std::uint32_t>>& events_of) {
        SQLite::Statement row(database_, "INSERT INTO entity_events VALUES(?, ?)");
        for (EntityIndex e = 0; e < events_of.size(); ++e) {
            row.bind(1, static_cast<std::int64_t>(e));
            bind_blob(row, 2, encode_ascending(events_of[e]));
            run(row);
        }
    }

    SQLite::Database& database_;
    const Consolidation& facts_;
    const std::vector<ClaimPlace>& places_;
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

bool keep_graph(Store& store, const GraphOrigin& origin, const StoreGraph& graph) {
    return store.connection().guarded([&] {
        SQLite::Database& database = store.connection().database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (changes_of(database) != origin.changes)
            return false;
        GraphWriter(database, graph).write();
        write_origin(database, origin);
        transaction.commit();
        return true;
    });
}

} // namespace entente
