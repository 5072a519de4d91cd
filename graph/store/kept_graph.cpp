#include "graph/store/kept_graph.hpp"

#include "graph/store/byte_stream.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/graph_keys.hpp"
#include "graph/store/sentence_index.hpp"
#include "graph/store/statements.hpp"
#include "graph/without_repetition.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente::detail {

namespace {

void append_postings(SQLite::Statement& row, std::int64_t key, Numbers& to) {
    row.bind(1, key);
    if (row.executeStep()) {
        Numbers numbers = decode_ascending(bytes_of(row, 0));
        if (to.empty())
            to = std::move(numbers);
        else
            to.insert(to.end(), numbers.begin(), numbers.end());
    }
    row.reset();
}

Numbers read_numbers(SQLite::Statement& rows) {
    Numbers numbers;
    while (rows.executeStep())
        numbers.push_back(rows.getColumn(0).getUInt());
    return numbers;
}

} // namespace

Numbers common(const Numbers& one, const Numbers& other) {
    Numbers both;
    // Which of two numbers is lower cannot be foreseen: both steps are taken without a branch.
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        const std::uint32_t left = *a;
        const std::uint32_t right = *b;
        if (left == right)
            both.push_back(left);
        a += left <= right ? 1 : 0;
        b += right <= left ? 1 : 0;
    }
    return both;
}

KeptGraph::KeptGraph(SQLite::Database& database)
    : database_(database), article_(database, std::string("SELECT ") + article_columns +
                                                  ", block FROM article JOIN article_claims"
                                                  " ON article = number WHERE number = ?"),
      with_id_(database, "SELECT entity FROM entity_name WHERE name = ?") {}

Numbers KeptGraph::entities_called(const std::string& word) {
    SQLite::Statement row(database_, "SELECT entity FROM entity_name WHERE name IN (?, ?, ?)");
    row.bind(1, fold(word));
    row.bind(2, id_key(word));
    row.bind(3, country_key(word));
    Numbers meant = read_numbers(row);
    sort_without_repetition(meant);
    return meant;
}

std::optional<std::uint32_t> KeptGraph::entity_with_id(const std::string& id) {
    with_id_.bind(1, id_key(id));
    std::optional<std::uint32_t> entity;
    if (with_id_.executeStep())
        entity = with_id_.getColumn(0).getUInt();
    with_id_.reset();
    return entity;
}

void KeptGraph::for_each_id(const std::function<void(std::string, std::uint32_t)>& visit) {
    const std::string mark = id_key({});
    SQLite::Statement row(database_, "SELECT substr(name, 2), entity FROM entity_name"
                                     " WHERE name >= ? AND name < ?");
    row.bind(1, mark);
    row.bind(2, std::string(1, static_cast<char>(mark.front() + 1)));
    while (row.executeStep())
        visit(row.getColumn(0).getString(), row.getColumn(1).getUInt());
}

Numbers KeptGraph::events_with(const Numbers& entities) {
    SQLite::Statement row(database_, "SELECT events FROM entity_events WHERE entity = ?");
    Numbers events;
    for (const std::uint32_t entity : entities)
        append_postings(row, entity, events);
    if (entities.size() > 1)
        sort_without_repetition(events);
    return events;
}

Numbers KeptGraph::events_of_all(const std::vector<Numbers>& lists) {
    Numbers of_all = events_with(lists.front());
    for (std::size_t i = 1; i < lists.size(); ++i)
        of_all = common(of_all, events_with(lists[i]));
    return of_all;
}

Numbers KeptGraph::events_about(std::span<const SearchTerm> terms) {
    SQLite::Statement names(database_, "SELECT rowid FROM name_words(?) ORDER BY rowid");
    names.bind(1, to_fts5(terms));
    Numbers events = events_with(read_numbers(names));
    SQLite::Statement row(database_, "SELECT events FROM article_events WHERE article = ?");
    for (const std::int64_t article : find_articles(database_, terms))
        append_postings(row, article, events);
    sort_without_repetition(events);
    return events;
}

std::vector<StoredEvent> KeptGraph::read_events(const Numbers& numbers, Places places) {
    SQLite::Statement row(database_, "SELECT event FROM event WHERE number = ?");
    std::vector<StoredEvent> events;
    events.reserve(numbers.size());
    for (const std::uint32_t number : numbers) {
        row.bind(1, static_cast<std::int64_t>(number));
        if (!row.executeStep())
            throw DamagedBytes("an event of the kept graph is missing");
        events.push_back(decode_event(bytes_of(row, 0), places));
        row.reset();
    }
    return events;
}

std::vector<StoredEvent> KeptGraph::read_all_events(Places places) {
    std::vector<StoredEvent> events;
    events.reserve(likely_events());
    SQLite::Statement row(database_, "SELECT event FROM event ORDER BY number");
    while (row.executeStep())
        events.push_back(decode_event(bytes_of(row, 0), places));
    return events;
}

/// As many as the highest number says, since numbers go from 0 up; but no more than the file has
/// room for, whatever a damaged one says.
std::size_t KeptGraph::likely_events() {
    constexpr std::int64_t least_bytes = 16;
    SQLite::Statement row(database_, "SELECT max(number) FROM event");
    row.executeStep();
    const std::int64_t highest = row.getColumn(0).getInt64();
    const std::int64_t bytes = database_.execAndGet("PRAGMA page_count").getInt64() *
                               database_.execAndGet("PRAGMA page_size").getInt64();
    // Compared before one is added: the highest number may be the highest that there is.
    return static_cast<std::size_t>(std::clamp<std::int64_t>(highest, -1, bytes / least_bytes) + 1);
}

std::vector<GraphEntity> KeptGraph::read_entities(const Numbers& numbers) {
    SQLite::Statement row(database_, "SELECT entity FROM entity WHERE number = ?");
    std::vector<GraphEntity> entities;
    entities.reserve(numbers.size());
    for (const std::uint32_t number : numbers) {
        row.bind(1, static_cast<std::int64_t>(number));
        if (!row.executeStep())
            throw DamagedBytes("an entity of the kept graph is missing");
        entities.push_back(decode_entity(bytes_of(row, 0)));
        row.reset();
    }
    return entities;
}

Numbers KeptGraph::all_entities() {
    SQLite::Statement rows(database_, "SELECT number FROM entity ORDER BY number");
    return read_numbers(rows);
}

std::vector<Claim> KeptGraph::read_article(std::int64_t number, ArticleRecord& record) {
    article_.bind(1, number);
    if (!article_.executeStep())
        throw DamagedBytes("an article of the kept graph is missing");
    record = read_row(article_).article.record;
    std::vector<Claim> claims = decode_claims(bytes_of(article_, article_column_count), record.id);
    article_.reset();
    return claims;
}

std::vector<ArticleRecord> KeptGraph::read_all_articles() {
    SQLite::Statement row(database_, std::string("SELECT ") + article_columns +
                                         " FROM article WHERE causal_length % 2 = 1 ORDER BY id");
    std::vector<ArticleRecord> articles;
    while (row.executeStep())
        articles.push_back(std::move(read_row(row).article.record));
    return articles;
}

} // namespace entente::detail
