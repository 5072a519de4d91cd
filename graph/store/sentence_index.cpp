#include "graph/store/sentence_index.hpp"

#include "graph/store/byte_stream.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/statements.hpp"
#include "ontology/text.hpp"

#include <unordered_set>

namespace entente::detail {

namespace {

/// An article's number and a claim's ordinal share a row id; claims beyond are found by others'
/// sentences.
constexpr unsigned bits_of_ordinal = 20;
constexpr std::size_t most_ordinals = std::size_t{1} << bits_of_ordinal;

} // namespace

SentenceIndex::SentenceIndex(SQLite::Database& database)
    : add_(database, "INSERT INTO sentence_words(rowid, sentence) VALUES(?, ?)"),
      remove_(database, "INSERT INTO sentence_words(sentence_words, rowid, sentence)"
                        " VALUES('delete', ?, ?)") {}

void SentenceIndex::add(std::int64_t article, std::string_view block) {
    write(add_, article, block);
}

void SentenceIndex::remove(std::int64_t article, std::string_view block) {
    write(remove_, article, block);
}

void SentenceIndex::write(SQLite::Statement& statement, std::int64_t article,
                          std::string_view block) {
    const std::vector<Claim> claims = decode_claims(block, {});
    std::unordered_set<std::string_view> seen;
    for (std::size_t c = 0; c < claims.size() && c < most_ordinals; ++c) {
        const std::string& sentence = claims[c].evidence.text;
        if (sentence.empty() || !seen.insert(sentence).second)
            continue;
        statement.bind(1, article << bits_of_ordinal | static_cast<std::int64_t>(c));
        const std::string words = fold(sentence);
        statement.bindNoCopy(2, words);
        statement.exec();
        statement.reset();
    }
}

void index_all_sentences(SQLite::Database& database) {
    SentenceIndex index(database);
    SQLite::Statement row(database, "SELECT article, block FROM article_claims");
    while (row.executeStep()) {
        try {
            index.add(row.getColumn(0).getInt64(), bytes_of(row, 1));
        } catch (const DamagedBytes&) {
            continue; // Whoever checks the file is told.
        }
    }
}

std::vector<std::int64_t> find_articles(SQLite::Database& database,
                                        std::span<const SearchTerm> terms) {
    SQLite::Statement row(database, "SELECT DISTINCT rowid >> " + std::to_string(bits_of_ordinal) +
                                        " FROM sentence_words(?) ORDER BY 1");
    row.bind(1, to_fts5(terms));
    std::vector<std::int64_t> articles;
    while (row.executeStep())
        articles.push_back(row.getColumn(0).getInt64());
    return articles;
}

std::string to_fts5(std::span<const SearchTerm> terms) {
    std::string query;
    for (const SearchTerm& term : terms) {
        query += query.empty() ? "\"" : " \"";
        for (const std::string& word : term.words)
            query += (&word == &term.words.front() ? "" : " ") + word;
        query += term.is_prefix ? "\"*" : "\"";
    }
    return query;
}

} // namespace entente::detail
