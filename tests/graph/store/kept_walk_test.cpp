#include "graph/store/kept_walk.hpp"

#include "graph/store/connection.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/stored.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

using namespace entente;
using namespace entente::tests;

namespace {

constexpr std::int64_t article_count = 20;

/// Articles of nought to six claims.
void fill(Store& store) {
    for (int a = 0; a < article_count; ++a) {
        const std::string id = "a" + std::to_string(a);
        std::vector<Claim> claims;
        for (int c = 0; c < a % 7; ++c)
            claims.push_back(
                visits("Ana Holt", "Suria").in(id).on("2024-05-1" + std::to_string(c)));
        const StoredArticle one = article(id).with(std::move(claims));
        store.put(std::span(&one, 1));
    }
}

} // namespace

TEST_CASE("articles that were let go for their many claims are read again as they were",
          "[graph][store]") {
    const TemporaryFolder folder;
    Store store(folder.file("g.entente"), Store::Access::create);
    fill(store);
    detail::KeptGraph kept(store.connection().database());
    detail::ArticleCache all(kept);
    for (const std::size_t most_claims : {0U, 1U, 8U}) {
        detail::ArticleCache few(kept, most_claims);
        for (std::int64_t step = 0; step < 3 * article_count; ++step) {
            // There and back.
            const std::int64_t number = 1 + (step * step) % article_count;
            const auto& article = few.at(number);
            CHECK(article.record.id == all.at(number).record.id);
            CHECK(article.claims.size() == all.at(number).claims.size());
            CHECK(few.claims() <= std::max(most_claims, article.claims.size()));
        }
    }
    CHECK(all.claims() > 8);
}
