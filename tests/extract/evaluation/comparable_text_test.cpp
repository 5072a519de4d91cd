#include "extract/evaluation/comparable_text.hpp"
#include "tests/support/catch.hpp"

namespace entente {

TEST_CASE("texts are compared without case, accents, punctuation and articles", "[extract]") {
    CHECK(comparable("The Élysée Palace's") == "elysee palace");
    CHECK(comparable("Élysée Palace’s gardens") == "elysee palace gardens");
    CHECK(comparable("Kim Jong-un") == comparable("KIM JONG UN"));
    CHECK(comparable("the U.S.") == "us");
    CHECK(comparable("“An envoy”—he said") == "envoy he said");
    CHECK(comparable(" ... ").empty());
    CHECK(comparable("Россия") == comparable("РОССИЯ"));
}

TEST_CASE("words are found as a whole", "[extract]") {
    CHECK(contains_words("arvenia met belmark", "met belmark"));
    CHECK(contains_words("commet met", "met"));
    CHECK_FALSE(contains_words("arvenian ministers", "arvenia"));
    CHECK(ends_with_words("sixty diplomats", "diplomats"));
    CHECK_FALSE(ends_with_words("nondiplomats", "diplomats"));
}

} // namespace entente
