#include "graph/apply_corrections.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/connection.hpp"
#include "graph/store/graph_tables.hpp"
#include "graph/store/statements.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// The claims of a store in columns, with where each row lies.
struct PlacedClaims {
    ClaimTable table;
    std::vector<ClaimPlace> places;
};

using PlacedClaim = std::pair<Claim, ClaimPlace>;

/// A correction of a claim bears on its own article only, so that it can be obeyed article by article.
void drop_wrong(std::vector<PlacedClaim>& claims, const Corrections& corrections) {
    std::ranges::sort(claims, {}, [](const PlacedClaim& placed) -> const std::string& {
        return placed.first.id;
    });
    std::vector<Claim> kept;
    for (const PlacedClaim& placed : claims)
        kept.push_back(placed.first);
    drop_wrong_claims(kept, corrections);
    std::erase_if(claims, [&](const PlacedClaim& placed) {
        return !std::ranges::binary_search(kept, placed.first.id, {}, &Claim::id);
    });
}

std::vector<PlacedClaim> placed_claims(std::vector<Claim> claims, std::int64_t article) {
    std::vector<PlacedClaim> placed;
    placed.reserve(claims.size());
    for (Claim& claim : claims)
        placed.emplace_back(std::move(claim),
                            ClaimPlace{article, static_cast<std::uint32_t>(placed.size())});
    return placed;
}

void add_article(const detail::ArticleRow& row, std::string_view block,
                 const Corrections& corrections, PlacedClaims& to) {
    to.table.add(row.article.record);
    std::vector<PlacedClaim> claims =
        placed_claims(decode_claims(block, row.article.record.id), row.number);
    if (!corrections.entries.empty())
        drop_wrong(claims, corrections);
    for (const auto& [claim, place] : claims) {
        to.table.add(claim);
        to.places.push_back(place);
    }
}

PlacedClaims read_all(SQLite::Database& database, const Corrections& corrections,
                      const std::function<void(std::uint64_t)>& count_article) {
    PlacedClaims all;
    SQLite::Statement row(database, std::string("SELECT ") + detail::article_columns +
                                        ", block FROM article"
                                        " JOIN article_claims ON article = number");
    while (row.executeStep()) {
        const detail::ArticleRow article = detail::read_row(row);
        const SQLite::Column block = row.getColumn(detail::article_column_count);
        add_article(article,
                    {static_cast<const char*>(block.getBlob()),
                     static_cast<std::size_t>(block.getBytes())},
                    corrections, all);
        count_article(article.article.record.claims);
    }
    return all;
}

} // namespace

StoreGraph consolidate_store(const Store& store, const Ontology& ontology,
                             const Corrections& corrections,
                             const std::function<void(std::uint64_t)>& count_article) {
    const PlacedClaims claims = store.connection().guarded([&] {
        return read_all(store.connection().database(), corrections, count_article);
    });
    StoreGraph graph{consolidate(claims.table, ontology, corrections), {}};
    graph.places.reserve(graph.facts.rows.size());
    for (const RowNumber row : graph.facts.rows)
        graph.places.push_back(claims.places[row]);
    return graph;
}

} // namespace entente
