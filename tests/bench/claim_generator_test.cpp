#include "bench/claim_generator.hpp"

#include "ontology/claim_identity.hpp"
#include "ontology/claim_line.hpp"
#include "ontology/text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shipped.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>

using namespace entente;
using namespace entente::bench;
using entente::tests::shipped_ontology;

namespace {

struct News {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
};

News invented(const NewsShape& shape) {
    News news;
    generate_claims(shape, shipped_ontology(), [&](ArticleRecord article, std::vector<Claim> made) {
        news.articles.push_back(std::move(article));
        std::ranges::move(made, std::back_inserter(news.claims));
    });
    return news;
}

const News& some_news() {
    static const News news = invented({.claims = 20'000});
    return news;
}

std::string lines(const News& news) {
    std::string text;
    for (const ArticleRecord& article : news.articles)
        text += write_article_line(article) + '\n';
    for (const Claim& claim : news.claims)
        text += write_claim_line(claim) + '\n';
    return text;
}

double share(const std::function<bool(const Claim&)>& holds) {
    const auto count = std::ranges::count_if(some_news().claims, holds);
    return static_cast<double>(count) / static_cast<double>(some_news().claims.size());
}

} // namespace

TEST_CASE("invented news is the same wherever it is invented", "[bench]") {
    const News news = invented({.claims = 1000, .actors = 2000});
    CHECK(sha256_hex(lines(news)).substr(0, 16) == "c9fd4adf6767bd16");
    CHECK(lines(invented({.claims = 1000, .actors = 2000})) == lines(news));
    CHECK(lines(invented({.claims = 1000, .seed = 7, .actors = 2000})) != lines(news));
}

TEST_CASE("as many claims are invented as were asked for", "[bench]") {
    for (const std::uint64_t count : {0U, 1U, 999U, 5000U}) {
        const News news = invented({.claims = count, .actors = 1000});
        CHECK(news.claims.size() == count);
        std::uint64_t announced = 0;
        for (const ArticleRecord& article : news.articles)
            announced += article.claims;
        CHECK(announced == count);
    }
}

TEST_CASE("an invented claim can be written, read back and recognised", "[bench]") {
    std::map<std::string, const ArticleRecord*> articles;
    for (const ArticleRecord& article : some_news().articles)
        articles.emplace(article.id, &article);
    std::set<std::string> ids;
    for (const Claim& claim : some_news().claims) {
        const ArticleRecord& article = *articles.at(claim.article);
        REQUIRE(claim.id == claim_id(claim, article.sha256, shipped_ontology()));
        REQUIRE((claim.subject || claim.object));
        REQUIRE(claim.evidence.span.end <= article.characters);
        REQUIRE(ids.insert(claim.id).second);
        const auto read = read_line(write_claim_line(claim));
        REQUIRE(std::get<Claim>(read) == claim);
    }
}

TEST_CASE("invented articles appear on all days of the stretch and on no other", "[bench]") {
    const auto& articles = some_news().articles;
    CHECK(*articles.front().published >= *make_day(2005, 1, 1));
    CHECK(*articles.back().published <= *make_day(2024, 12, 31));
    std::set<int> years;
    for (const ArticleRecord& article : articles)
        years.insert(static_cast<int>(std::chrono::year_month_day(*article.published).year()));
    CHECK(years.size() == 20);
    CHECK(std::ranges::is_sorted(articles, {}, &ArticleRecord::published));
}

TEST_CASE("invented claims have the proportions of real ones", "[bench]") {
    const auto of_type = [](std::string_view type) {
        return share([&](const Claim& claim) { return claim.type == type; });
    };
    CHECK(of_type("statement") == Approx(0.16).margin(0.05));
    CHECK(of_type("assault") == Approx(0.13).margin(0.05));
    CHECK(of_type("visit") + of_type("host") == Approx(0.09).margin(0.04));
    CHECK(share([](const Claim& claim) { return claim.modality == Modality::actual; }) ==
          Approx(0.87).margin(0.05));
    CHECK(share([](const Claim& claim) { return claim.polarity == Polarity::negative; }) ==
          Approx(0.01).margin(0.01));
    CHECK(share([](const Claim& claim) { return !claim.time.has_value(); }) ==
          Approx(0.05).margin(0.02));
    CHECK(share([](const Claim& claim) {
              return claim.subject && claim.subject->id.starts_with("local:");
          }) == Approx(0.3).margin(0.15));
}

TEST_CASE("few invented actors are named often, and most seldom", "[bench]") {
    std::map<std::string, int> named;
    int all = 0;
    for (const Claim& claim : some_news().claims)
        for (const auto& end : {claim.subject, claim.object})
            if (end) {
                ++named[end->id];
                ++all;
            }
    std::vector<int> counts;
    for (const auto& [id, count] : named)
        counts.push_back(count);
    std::ranges::sort(counts, std::ranges::greater());
    int of_ten = 0;
    for (std::size_t i = 0; i < 10; ++i)
        of_ten += counts[i];
    CHECK(of_ten > all / 6);
    CHECK(of_ten < all / 2);
    CHECK(counts[counts.size() / 2] <= 3);
}
