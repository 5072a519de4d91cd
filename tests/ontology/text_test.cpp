#include "ontology/text.hpp"

#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("good UTF-8 passes unchanged", "[ontology]") {
    const std::string text = "Erdoğan – 서울 🙂";
    const RepairedText repaired = repair_utf8(text);
    CHECK(repaired.text == text);
    CHECK(repaired.repairs == 0);
}

TEST_CASE("each bad sequence becomes one replacement character", "[ontology]") {
    const std::string bad = "\xEF\xBF\xBD";
    CHECK(repair_utf8("a\xFF"
                      "b")
              .text == "a" + bad + "b");
    CHECK(repair_utf8("\xE2\x82").text == bad); // cut off in the middle: one maximal part
    CHECK(repair_utf8("\xED\xA0\x80").text ==
          bad + bad + bad);                              // a surrogate: no part is a beginning
    CHECK(repair_utf8("\xC0\xAF").text == bad + bad);    // overlong
    CHECK(repair_utf8("\xF4\x90\x80\x80").repairs == 4); // above U+10FFFF
    CHECK(is_valid_utf8(repair_utf8("\xF0\x9F\x99").text));
}

TEST_CASE("byte offsets become code point offsets", "[ontology]") {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "é";
    const CodePointIndex index(text);
    CHECK(index.code_point(0) == 0);
    CHECK(index.code_point(514) == 257);
    CHECK(index.code_point(2000) == 1000);
    CHECK(index.span({2, 6}) == CodePointSpan{1, 3});
}

TEST_CASE("folding forgets case and diacritics", "[ontology]") {
    CHECK(fold("Recep Tayyip ERDOĞAN") == "recep tayyip erdogan");
    CHECK(fold("Łódź") == "lodz");
    CHECK(fold("Straße") == "strasse");
    CHECK(fold("İstanbul") == fold("istanbul"));
    CHECK(fold("") == "");
    CHECK_NOTHROW(fold("\xFF\xFE"));
}

TEST_CASE("SHA-256 agrees with FIPS 180-4", "[ontology]") {
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
