#include "graph/apply_corrections.hpp"
#include "graph/store/claim_block.hpp"
#include "graph/store/connection.hpp"
#include "graph/store/graph_tables.hpp"
#include "graph/store/statements.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace entente {

namespace {

/// Reads the claims of a store into columns, and notes where each row lies.
class StoreTable {
  public:
    explicit StoreTable(const Corrections& corrections) {
        for (const ClaimTrace& trace : corrections.traces)
            traced_articles_.insert(trace.article);
    }

    void add(const detail::ArticleRow& row, std::string_view block) {
        table_.add(row.article.record);
        std::vector<Claim> claims = decode_claims(block, row.article.record.id);
        ClaimPlace place{row.number, 0};
        for (const Claim& claim : claims) {
            table_.add(claim);
            places_.push_back(place);
            ++place.ordinal;
        }
        if (traced_articles_.contains(row.article.record.id))
            std::ranges::move(claims, std::back_inserter(traced_));
    }

    const ClaimTable& table() const noexcept { return table_; }
    ClaimPlace place(RowNumber row) const { return places_[row]; }
    /// The corrections by the ids that their claims have now: only claims of articles that they
    /// name can have got others.
    Corrections present(const Corrections& corrections) {
        std::ranges::sort(traced_, {}, &Claim::id);
        return with_present_ids(corrections, traced_);
    }

  private:
    ClaimTable table_;
    std::vector<ClaimPlace> places_;
    std::set<std::string_view> traced_articles_;
    std::vector<Claim> traced_;
};

void read_all(SQLite::Database& database, StoreTable& to,
              const std::function<void(std::uint64_t)>& count_article) {
    SQLite::Statement row(database, std::string("SELECT ") + detail::article_columns +
                                        ", block FROM article"
                                        " JOIN article_claims ON article = number");
    while (row.executeStep()) {
        const detail::ArticleRow article = detail::read_row(row);
        to.add(article, detail::bytes_of(row, detail::article_column_count));
        count_article(article.article.record.claims);
    }
}

} // namespace

StoreGraph consolidate_store(const Store& store, const Ontology& ontology,
                             const Corrections& corrections,
                             const std::function<void(std::uint64_t)>& count_article) {
    StoreTable claims(corrections);
    store.connection().guarded(
        [&] { read_all(store.connection().database(), claims, count_article); });
    StoreGraph graph{consolidate(claims.table(), ontology, claims.present(corrections)), {}};
    graph.places.reserve(graph.facts.rows.size());
    for (const RowNumber row : graph.facts.rows)
        graph.places.push_back(claims.place(row));
    return graph;
}

} // namespace entente
