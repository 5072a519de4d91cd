#include "extract/language/unicode.hpp"

#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("letters are what Python takes for letters", "[language]") {
    CHECK(is_alphabetic(U'a'));
    CHECK(is_alphabetic(U'é'));
    CHECK(is_alphabetic(U'中'));
    CHECK(is_alphabetic(char32_t{0x10400}));
    CHECK_FALSE(is_alphabetic(char32_t{0x2167})); // roman numeral eight
    CHECK_FALSE(is_alphabetic(char32_t{0x301}));  // combining acute accent
    CHECK_FALSE(is_alphabetic(U'1'));
    CHECK(is_alphabetic("Suriá"));
    CHECK_FALSE(is_alphabetic("Suria 1"));
    CHECK_FALSE(is_alphabetic(""));
}

TEST_CASE("upper case includes letter-like symbols but not title case", "[language]") {
    CHECK(is_upper_case(U'Z'));
    CHECK(is_upper_case(U'Ä'));
    CHECK(is_upper_case(char32_t{0x2160}));      // roman numeral one
    CHECK(is_upper_case(char32_t{0x24B6}));      // circled A
    CHECK_FALSE(is_upper_case(char32_t{0x1C5})); // D with small z
    CHECK_FALSE(is_upper_case(U'z'));
}

TEST_CASE("digits include superscripts but not fractions", "[language]") {
    CHECK(is_digit(U'7'));
    CHECK(is_digit(char32_t{0xB2}));
    CHECK(is_digit(char32_t{0x661}));
    CHECK_FALSE(is_digit(char32_t{0xBD}));
}

TEST_CASE("white space is Python's, not a zero-width space", "[language]") {
    for (const char32_t space :
         std::initializer_list<char32_t>{0x09, 0x0A, 0x1C, 0x1F, 0x20, 0x85, 0xA0, 0x2028, 0x3000})
        CHECK(is_space(space));
    for (const char32_t other :
         std::initializer_list<char32_t>{0x08, 0x1B, 0x21, 0x200B, 0x180E, 0xFEFF})
        CHECK_FALSE(is_space(other));
    CHECK(is_space("\n \t"));
    CHECK_FALSE(is_space(""));
}

TEST_CASE("lower case minds the final sigma and the dotted capital I", "[language]") {
    CHECK(lower_case("BELMARK") == "belmark");
    CHECK(lower_case("ÀÉ") == "àé");
    CHECK(lower_case("İ") == "i̇");
    CHECK(lower_case("ΟΔΟΣ") == "οδος");
    CHECK(lower_case("ΟΔΟΣ.") == "οδος.");
    CHECK(lower_case("ΣΑΣ'Α") == "σασ'α");
    CHECK(lower_case("Σ") == "σ");
    CHECK(lower_case("") == "");
}

TEST_CASE("the ends of a word are counted in characters, not bytes", "[language]") {
    CHECK(first_code_points("éa", 1) == "é");
    CHECK(last_code_points("naïve", 3) == "ïve");
    CHECK(last_code_points("é", 3) == "é");
    CHECK(first_code_points("", 1).empty());
    CHECK(last_code_points("", 3).empty());
}

TEST_CASE("a bad byte decodes to one replacement character and never beyond the text",
          "[language]") {
    CHECK(decode_code_point("\xE2\x82", 0).value == 0xFFFD);
    CHECK(decode_code_point("\xE2\x82", 0).bytes == 1);
    CHECK(decode_code_point("\xC0\x80", 0).value == 0xFFFD);
    CHECK(decode_code_point("\xED\xA0\x80", 0).value == 0xFFFD);
    CHECK(decode_code_point("\xF0\x9F\x91\x8D", 0).value == 0x1F44D);
    CHECK(decode_code_point("\xF0\x9F\x91\x8D", 0).bytes == 4);
}

TEST_CASE("code points survive encoding and decoding", "[language]") {
    for (const char32_t code_point : std::initializer_list<char32_t>{0x41, 0x7F, 0x80, 0x7FF, 0x800,
                                                                     0xFFFD, 0x10000, 0x10FFFF}) {
        std::string text;
        append_code_point(text, code_point);
        CHECK(decode_code_point(text, 0).value == code_point);
        CHECK(decode_code_point(text, 0).bytes == text.size());
    }
}
