#include "extract/language/string_id.hpp"

#include "tests/support/catch.hpp"

using entente::murmur_hash_64a;
using entente::string_id;

TEST_CASE("ids of ordinary words are the hashes that the model was trained with", "[language]") {
    CHECK(string_id("a") == 11901859001352538922U);
    CHECK(string_id("the") == 7425985699627899538U);
    CHECK(string_id("France") == 6613816697677965370U);
    CHECK(string_id("foreign minister") == 13806530846279114301U);
    CHECK(string_id("U.S.") == 16611556673110956997U);
    CHECK(string_id("ROOT") == 8206900633647566924U);
    CHECK(string_id("Xxxxx") == 16072095006890171862U);
    CHECK(string_id("xxxx") == 13110060611322374290U);
    CHECK(string_id("é") == 16256712947286012828U);
    CHECK(string_id("’") == 9283054155332335931U);
}

TEST_CASE("reserved names have small ids, even as words of a text", "[language]") {
    CHECK(string_id("") == 0);
    CHECK(string_id("X") == 101);
    CHECK(murmur_hash_64a("X", 1) == 4918752717281726814U);
    CHECK(string_id("agent") == 401);
    CHECK(string_id("nsubj") == 429);
    CHECK(string_id("punct") == 445);
    CHECK(string_id("_") == 456);
    CHECK(string_id("IS_ALPHA") == 1);
    CHECK(string_id("WORK_OF_ART") == 388);
    CHECK(string_id("IS_OOV_DEPRECATED") == 13);
}

TEST_CASE("numbered reserved names end where the model's table ends", "[language]") {
    CHECK(string_id("FLAG19") == 19);
    CHECK(string_id("FLAG63") == 63);
    CHECK(string_id("FLAG18") > 1000);
    CHECK(string_id("FLAG64") > 1000);
    CHECK(string_id("FLAG2x") > 1000);
    CHECK(string_id("DEPRECATED001") == 104);
    CHECK(string_id("DEPRECATED276") == 379);
    CHECK(string_id("DEPRECATED000") > 1000);
    CHECK(string_id("DEPRECATED277") > 1000);
    CHECK(string_id("DEPRECATED1") > 1000);
}

TEST_CASE("names that only look reserved are hashed", "[language]") {
    CHECK(string_id("compound") > 1000);
    CHECK(string_id("x") > 1000);
    CHECK(string_id("Agent") > 1000);
    CHECK(string_id("IS_OOV_DEPRECATED_") > 1000);
}
