#include "graph/store/stored_article.hpp"

#include "graph/store/claim_block.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/stored.hpp"

#include <algorithm>
#include <random>

using namespace entente;
using namespace entente::tests;

namespace {

StoredArticle random_state(std::mt19937& random) {
    const auto pick = [&](auto... values) {
        const std::vector<std::string> all{values...};
        return all[random() % all.size()];
    };
    if (random() % 6 == 0)
        return withdrawn("a1", 2 + 2 * (random() % 2));
    StoredBuilder made = article("a1");
    made.hash(pick("0a", "0b")).by(pick("0.1.0+b", "0.1.0+a", "0.10.0+0", "0.9.9+f"));
    if (random() % 3 != 0)
        made.told_on(pick("2024-05-06", "2024-05-07"));
    if (random() % 3 == 0)
        made.page();
    if (random() % 2 == 0)
        made.text("the text");
    if (random() % 2 == 0)
        made.with({visits("Ana Holt", "Suria")});
    StoredArticle state = made;
    state.causal_length = random() % 3 == 0 ? 3 : 1;
    return state;
}

} // namespace

TEST_CASE("a correction of a later day supersedes the article, whoever read it", "[graph][store]") {
    const StoredArticle first = article("a1").told_on("2024-05-06").hash("ff").by("9.0.0+ff");
    const StoredArticle corrected = article("a1").told_on("2024-05-07").hash("00").by("0.1.0+00");
    CHECK(join(first, corrected) == corrected);
    CHECK(join(corrected, first) == corrected);
}

TEST_CASE("of one text the claims of the newer program are kept", "[graph][store]") {
    const StoredArticle nine = article("a1").by("0.9.0+ff").with({visits("Ana Holt", "Suria")});
    const StoredArticle ten = article("a1").by("0.10.0+00").with({});
    CHECK(join(nine, ten) == ten);
}

TEST_CASE("a text that only one of two holds is kept beside the newer claims", "[graph][store]") {
    const StoredArticle with_text = article("a1").by("0.1.0+00").text("Ana Holt visited Suria.");
    const StoredArticle newer = article("a1").by("0.2.0+00");
    const StoredArticle joined = join(with_text, newer);
    CHECK(joined.record.extractor == "0.2.0+00");
    CHECK(joined.text.value().text == "Ana Holt visited Suria.");
}

TEST_CASE("the text of a superseded article is not kept beside its correction", "[graph][store]") {
    const StoredArticle first = article("a1").told_on("2024-05-06").hash("0a").text("wrong");
    const StoredArticle corrected = article("a1").told_on("2024-05-07").hash("0b");
    CHECK_FALSE(join(first, corrected).text);
}

TEST_CASE("a withdrawn article stays withdrawn until it is restored", "[graph][store]") {
    const StoredArticle held = article("a1").told_on("2030-01-01").by("9.9.9+ff");
    CHECK(join(held, withdrawn("a1")) == withdrawn("a1"));
    StoredArticle restored = held;
    restored.causal_length = 3;
    CHECK(join(restored, withdrawn("a1")) == restored);
}

TEST_CASE("joining is associative, commutative and idempotent", "[graph][store]") {
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) {
        const StoredArticle a = random_state(random);
        const StoredArticle b = random_state(random);
        const StoredArticle c = random_state(random);
        REQUIRE(join(a, a) == a);
        REQUIRE(join(a, b) == join(b, a));
        REQUIRE(join(join(a, b), c) == join(a, join(b, c)));
    }
}

TEST_CASE("an article's record counts its claims", "[graph][store]") {
    const StoredArticle made =
        article("a1").with({visits("Ana Holt", "Suria"), visits("Luis Reyes", "Belmark")});
    CHECK(made.record.claims == 2);
    CHECK(decode_claims(made.block, "a1").size() == 2);
}
