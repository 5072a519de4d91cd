#pragma once

#include "graph/entities.hpp"
#include "graph/queries/search.hpp"
#include "graph/store/graph_codec.hpp"
#include "ontology/claim.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace entente::detail {

/// Numbers of the store's own, of entities or events, sorted.
using Numbers = std::vector<std::uint32_t>;

/// What is in both.
Numbers common(const Numbers& one, const Numbers& other);

/// The tables of a kept graph, read row by row. Not safe for several threads. Borrows the database.
/// Functions throw `SQLite::Exception` and `DamagedBytes`.
class KeptGraph {
  public:
    explicit KeptGraph(SQLite::Database& database);

    /// Whom a name, an alias, an id or a country's code means. O(log names).
    Numbers entities_called(const std::string& word);
    /// Whom an id means, also one that proved to be someone known by another. O(log names).
    std::optional<std::uint32_t> entity_with_id(const std::string& id);
    /// Calls `visit` with each id that `entity_with_id` knows, and what it says of it.
    void for_each_id(const std::function<void(std::string, std::uint32_t)>& visit);
    /// Events in which one of them takes part.
    Numbers events_with(const Numbers& entities);
    /// Events in which someone of each list takes part. Precondition: there is a list.
    Numbers events_of_all(const std::vector<Numbers>& lists);
    /// Events with someone among whose names all terms occur, and those that an article with such a
    /// sentence tells of.
    Numbers events_about(std::span<const SearchTerm> terms);

    /// One of each number.
    std::vector<StoredEvent> read_events(const Numbers& numbers, Places places);
    std::vector<StoredEvent> read_all_events(Places places);
    /// What a line shows (see `keep_line`) of the events in which someone of each list takes part,
    /// by number. Those of busy actors are read from where they lie beside each other, the others
    /// one by one. Precondition: there is a list.
    std::vector<Event> read_lines(std::vector<Numbers> lists);
    /// One of each number.
    std::vector<GraphEntity> read_entities(const Numbers& numbers);
    Numbers all_entities();
    /// The claims of an article, and its record.
    std::vector<Claim> read_article(std::int64_t number, ArticleRecord& record);
    /// The records of all articles that are held, also of those without claims, by id.
    std::vector<ArticleRecord> read_all_articles();

  private:
    std::size_t likely_events();

    SQLite::Database& database_;
    /// Prepared once: a part has many articles and ids.
    SQLite::Statement article_;
    SQLite::Statement with_id_;
};

} // namespace entente::detail
