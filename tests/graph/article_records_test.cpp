#include "graph/article_records.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/claims.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;
using namespace entente::tests;

namespace {

ArticleRecord edition(std::string_view day, std::string_view hash, std::string_view extractor) {
    ArticleRecord record = appeared("a2", day);
    record.sha256 = hash;
    record.extractor = extractor;
    return record;
}

} // namespace

TEST_CASE("an extractor is newer by version, then by digest", "[graph]") {
    CHECK(is_newer_extractor("0.10.0+00", "0.9.0+ff"));
    CHECK(is_newer_extractor("0.9.0+ff", "0.9.0+fe"));
    CHECK_FALSE(is_newer_extractor("0.9.0+ff", "0.9.0+ff"));
    CHECK(is_newer_extractor("0.0.1+0", "unversioned"));
}

TEST_CASE("of several records of an article the last published stands, whatever their order",
          "[graph]") {
    const ArticleRecord old = edition("2024-05-06", "ff", "9.0.0+ff");
    const ArticleRecord of_lower_hash = edition("2024-05-07", "00", "9.0.0+ff");
    const ArticleRecord of_older_program = edition("2024-05-07", "0a", "0.9.0+ff");
    const ArticleRecord standing = edition("2024-05-07", "0a", "0.10.0+00");
    std::vector<ArticleRecord> editions{old, of_lower_hash, of_older_program, standing};
    do {
        std::vector<ArticleRecord> records{appeared("a1", "2025-01-01")};
        records.insert(records.end(), editions.begin(), editions.end());
        records.push_back(appeared("a3", "2025-01-01"));
        REQUIRE(*standing_record(records, "a2") == standing);
        REQUIRE(standing_records(records).size() == 3);
        REQUIRE(*standing_records(records).at("a2") == standing);
    } while (std::ranges::next_permutation(editions, {}, record_rank).found);
}

TEST_CASE("an article without record has none that stands", "[graph]") {
    CHECK(standing_record({}, "a1") == nullptr);
    const std::vector<ArticleRecord> records{appeared("a2", "2024-05-06")};
    CHECK(standing_record(records, "a1") == nullptr);
    CHECK(standing_record(records, "a3") == nullptr);
}
