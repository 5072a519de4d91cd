#include "tests/extract/reader/read.hpp"
#include "tests/support/catch.hpp"

namespace entente {

namespace {

/// An article line with a value of so many levels; the line's object is the first.
std::string nested(std::size_t levels) {
    return R"({"text": "Holt met Reyes.", "published": "2019-03-25", "x": )" +
           std::string(levels - 1, '[') + std::string(levels - 1, ']') + "}";
}

} // namespace

using Strings = std::vector<std::string>;

TEST_CASE("a JSON line is an article with what it states", "[reader]") {
    const Reading reading =
        read_lines(R"({"id": "a1", "title": "Talks", "text": "Holt met Reyes.\nThey talked.", )"
                   R"("published": "2019-03-25", "url": "https://news.example/a1", )"
                   R"("publisher": "The Suria Times", "unknown": [1, {"text": 2}]})");
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.id == "a1");
    CHECK(article.title == "Talks");
    CHECK(article.url == "https://news.example/a1");
    CHECK(article.publisher == "The Suria Times");
    CHECK(published(article) == "2019-03-25");
    CHECK(prose(article) == Strings{"Holt met Reyes.", "They talked."});
    CHECK(article.headlines.empty());
    CHECK(reading.diagnostics.empty());
}

TEST_CASE("a day of publication stays as written, whatever its time and zone", "[reader]") {
    const std::string stated =
        GENERATE("2019-03-25", "2019-03-25T23:59:00-11:00", "2019-03-25 00:01:00+14:00",
                 "March 25, 2019", "Mon, 25 Mar 2019 23:00:00 GMT");
    CAPTURE(stated);
    const Reading reading =
        read_lines(R"({"text": "Holt met Reyes.", "published": ")" + stated + "\"}");
    CHECK(published(reading.articles.at(0)) == "2019-03-25");
}

TEST_CASE("a day of publication that is none is a warning", "[reader]") {
    const Reading reading = read_lines(R"({"text": "Holt met Reyes.", "published": "soon"})");
    CHECK(reading.articles.size() == 1);
    CHECK(reading.rejections().empty());
    CHECK(reading.diagnostics.at(0).problem == "\"published\" names no day: \"soon\"");
}

TEST_CASE("a title that the text repeats is no prose", "[reader]") {
    const Reading reading =
        read_lines(R"({"title": "Holt in Belmark", "text": "Holt in Belmark\n\nHolt met Reyes.", )"
                   R"("published": "2019-03-25"})");
    CHECK(prose(reading.articles.at(0)) == Strings{"Holt met Reyes."});
    CHECK(headlines(reading.articles.at(0)) == Strings{"Holt in Belmark"});
}

TEST_CASE("the first line of a text that has no title is prose", "[reader]") {
    const Reading reading = read_lines(R"({"text": "Holt in Belmark\nHolt met Reyes."})");
    CHECK(prose(reading.articles.at(0)) == Strings{"Holt in Belmark", "Holt met Reyes."});
}

TEST_CASE("an article without id is called after its file and line", "[reader]") {
    const Reading reading =
        read_lines("\n{\"text\": \"Holt met Reyes.\"}\n{\"id\": 7, \"text\": \"Done.\"}");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].id == "talks:2");
    CHECK(reading.articles[1].id == "7");
}

TEST_CASE("a line that is no article is rejected and the next one read", "[reader]") {
    const std::string line =
        GENERATE("{", "x", "[]", "\"text\"", "7", "null", "{}", R"({"id": "a"})",
                 R"({"text": null})", R"({"text": ""})", R"({"text": " \n"})", R"({"text": 5})",
                 R"({"text": ["a"]})", R"({"text": {"a": 1}})", R"({"text": "a"} {"text": "b"})",
                 R"({"text": "a", "title": 1})", "{\"text\": \"a\tb\"}", R"({"text": "\x"})",
                 R"({"text": "a", })", R"({"v": 1, "record": "claim"})", "{\"text\": \"a");
    CAPTURE(line);
    const Reading reading =
        read_lines(line + "\n" + R"({"id": "next", "text": "Holt met Reyes."})");
    REQUIRE(reading.rejections().size() == 1);
    CHECK(reading.rejections()[0].location == Location{.file = "talks.jsonl", .line = 1});
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].id == "next");
}

TEST_CASE("levels of the limit are read and one more is rejected", "[reader]") {
    CHECK(read_lines(nested(64)).articles.size() == 1);
    CHECK(read_lines(nested(65)).rejections().size() == 1);
    ReaderOptions options;
    options.limits.json_depth = 3;
    CHECK(read_lines(nested(3), options).articles.size() == 1);
    CHECK(read_lines(nested(4), options).rejections().size() == 1);
}

TEST_CASE("two million brackets are a rejection", "[reader]") {
    const std::string brackets(2'000'000, GENERATE('[', '{'));
    for (const std::string& line : {brackets, R"({"text": "Holt met Reyes.", "x": )" + brackets}) {
        const Reading reading = read_lines(line + "\n" + R"({"text": "Holt met Reyes."})");
        CHECK(reading.rejections().size() == 1);
        CHECK(reading.articles.size() == 1);
    }
}

TEST_CASE("a line of the limit is read and a byte more is rejected", "[reader]") {
    const std::string line = R"({"id": "a", "text": "Holt met Reyes."})";
    const std::string end = GENERATE("\n", "\r\n", "");
    ReaderOptions options;
    options.limits.line_bytes = line.size();
    CHECK(read_lines(line + end, options).articles.size() == 1);
    options.limits.line_bytes = line.size() - 1;
    const Reading reading = read_lines(line + end + (end.empty() ? "" : "{}"), options);
    CHECK(reading.articles.empty());
    CHECK(reading.rejections().at(0).problem == "line of more than 37 bytes");
}

TEST_CASE("a line of more than sixteen MiB is rejected and the next one read", "[reader]") {
    const std::string giant(std::size_t{17} << 20U, 'a');
    const Reading reading = read_lines(giant + "\n" + R"({"text": "Holt met Reyes."})" + "\n");
    CHECK(reading.rejections().size() == 1);
    CHECK(reading.articles.size() == 1);
}

TEST_CASE("a text of the limit is read and a byte more is rejected in a JSON line", "[reader]") {
    ReaderOptions options;
    options.limits.text_bytes = 15;
    CHECK(read_lines(R"({"text": "Holt met Reyes."})", options).articles.size() == 1);
    options.limits.text_bytes = 14;
    CHECK(read_lines(R"({"text": "Holt met Reyes."})", options).rejections().size() == 1);
}

TEST_CASE("broken bytes and lone halves of surrogate pairs are repaired with a warning",
          "[reader]") {
    const Reading reading =
        read_lines("{\"text\": \"a \xFF b \\ud83d c \\udc00 d \\ud83d\\ude00 \\\\ud83d\", "
                   "\"published\": \"2019-03-25\"}");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].text ==
          "a \xEF\xBF\xBD b \xEF\xBF\xBD c \xEF\xBF\xBD d \xF0\x9F\x98\x80 \\ud83d");
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].problem == "3 bad UTF-8 sequences replaced by U+FFFD");
}

TEST_CASE("numbers of any length are no danger", "[reader]") {
    const std::string digits(GENERATE(46U, 300U, 5'000'000U), '9');
    for (const std::string& number :
         {digits, "0." + digits, "-" + digits + "e-99999999", "1e" + digits}) {
        const Reading reading = read_lines(R"({"text": "Holt met Reyes.", "x": )" + number + "}\n" +
                                           R"({"id": "next", "text": "Holt met Reyes."})");
        CHECK(reading.articles.back().id == "next");
        CHECK(reading.articles.size() + reading.rejections().size() == 2);
    }
}

TEST_CASE("an input without lines has no articles", "[reader]") {
    CHECK(read_lines(GENERATE("", "\n\n", "\xEF\xBB\xBF\n")).rejections().size() == 1);
}

} // namespace entente
