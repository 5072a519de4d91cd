#include "export/escaping.hpp"
#include "tests/support/catch.hpp"

using namespace entente;

TEST_CASE("a clean line is one line of valid text without controls", "[export]") {
    CHECK(clean_line("  two\n words\t") == "two words");
    CHECK(clean_line("a\x01\x7f z") == "a z");
    CHECK(clean_line("\xFFx") == "\uFFFDx");
    CHECK(clean_line("abc\u202Edef\uFEFF\uFFFF\u0085") == "abcdef");
    CHECK(clean_line("\n \t").empty());
    CHECK(clean_line("e\u0301 \U0001F600") == "e\u0301 \U0001F600");
}

TEST_CASE("XML text has no delimiter left", "[export]") {
    CHECK(escape_xml("<a b=\"c\" d='e'>&\\") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\\");
}

TEST_CASE("a plain label never ends in a single backslash nor begins an HTML label", "[export]") {
    CHECK(escape_dot_text("\\") == "\\\\\u2060");
    CHECK(escape_dot_text("\\N") == "\\\\\u2060N");
    CHECK(escape_dot_text("<B>") == "&lt;B&gt;");
}

TEST_CASE("an HTML-like label keeps a backslash from what it would expand", "[export]") {
    CHECK(escape_dot_markup("\\N") == "\\\u2060N");
}

TEST_CASE("an HTML-like label has no bracket, of which alone Graphviz makes a syntax error",
          "[export]") {
    CHECK(escape_dot_markup("]") == "&#93;");
}

TEST_CASE("an id is percent-encoded byte by byte", "[export]") {
    CHECK(percent_encode("wd:Q30") == "wd:Q30");
    CHECK(percent_encode("a b\"<>\\%") == "a%20b%22%3C%3E%5C%25");
    CHECK(percent_encode("person/kim-son/PRK") == "person/kim-son/PRK");
    CHECK(percent_encode("/a//b/../c/") == "%2Fa%2F%2Fb%2F..%2Fc%2F");
    CHECK(percent_encode("é") == "%C3%A9");
}

TEST_CASE("only addresses of the web become links", "[export]") {
    CHECK(safe_url("https://a.example/b?c=d&e#f") == "https://a.example/b?c=d&e#f");
    CHECK(safe_url("http://a.example/a b<c>\"") == "http://a.example/a%20b%3Cc%3E%22");
    CHECK(safe_url("javascript:alert(1)").empty());
    CHECK(safe_url(" javascript:alert(1)//https://x").empty());
    CHECK(safe_url("data:text/html,x").empty());
    CHECK(safe_url("https://").empty());
    CHECK(safe_url("https:///x").empty());
    CHECK(safe_url("").empty());
}
