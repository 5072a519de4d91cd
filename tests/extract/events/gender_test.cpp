#include "extract/events/gender.hpp"

#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("pronouns of the third person tell a gender, others none", "[events]") {
    CHECK(gender_of_pronoun("she") == Gender::female);
    CHECK(gender_of_pronoun("him") == Gender::male);
    CHECK_FALSE(gender_of_pronoun("they"));
    CHECK_FALSE(gender_of_pronoun("it"));
}

TEST_CASE("titles tell a gender unless their words disagree", "[events]") {
    CHECK(gender_of_words("former queen") == Gender::female);
    CHECK(gender_of_words("mr.") == Gender::male);
    CHECK(gender_of_words("surian congresswoman") == Gender::female);
    CHECK_FALSE(gender_of_words("prime minister"));
    CHECK_FALSE(gender_of_words("king and queen"));
    CHECK_FALSE(gender_of_words(""));
}
