#include "tests/extract/reader/read.hpp"
#include "tests/support/catch.hpp"

namespace entente {

using Strings = std::vector<std::string>;

TEST_CASE("a page is laid out into title, standfirst, date and prose", "[reader]") {
    const Reading reading =
        read_plain("The Suria Times\n\nWorld\n\nArvenia's president to visit Belmark\n\n"
                   "Ana Holt may go to Port Vela this month, aides say\n\n"
                   "By Ivo Reyes in Port Vela\nMon 25 Mar 2019 10.22 GMT\n\n"
                   "Ana Holt will visit Belmark.\n\nRead more\n\nShe said so on Monday.\n");
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.id == "talks");
    CHECK(article.title == "Arvenia's president to visit Belmark");
    CHECK(article.publisher == "The Suria Times");
    CHECK(published(article) == "2019-03-25");
    CHECK(headlines(article) == Strings{"Arvenia's president to visit Belmark",
                                        "Ana Holt may go to Port Vela this month, aides say"});
    CHECK(prose(article) == Strings{"Ana Holt will visit Belmark.", "She said so on Monday."});
    CHECK(reading.diagnostics.empty());
}

TEST_CASE("the article's date is not the day its page was saved", "[reader]") {
    const Reading reading = read_plain("Wednesday, 22nd January 2025\n\nHolt goes to Belmark\n\n"
                                       "Monday, 25th March 2019\n\nShe will meet Ivo Reyes.");
    CHECK(published(reading.articles.at(0)) == "2019-03-25");
}

TEST_CASE("a date directly below the title is no second line of it", "[reader]") {
    const Reading reading = read_plain(
        "Three leaders in Port Vela promise to consult in a crisis\nAugust 19, 2023\n\n"
        "Ana Holt, who had come to Port Vela two days before with a delegation of twelve, "
        "received Ivo Reyes on Friday for talks about trade.");
    const Article& article = reading.articles.at(0);
    CHECK(article.title == "Three leaders in Port Vela promise to consult in a crisis");
    CHECK(published(article) == "2023-08-19");
}

TEST_CASE("a lone date above the title is the article's", "[reader]") {
    const Reading reading =
        read_plain("25 March 2019\n\nHolt goes to Belmark\n\nShe will meet Ivo Reyes.");
    CHECK(published(reading.articles.at(0)) == "2019-03-25");
}

TEST_CASE("a date of publication counts before a day of change or of saving", "[reader]") {
    const std::string lines = GENERATE(
        "Updated 26 March 2019\nPublished: 25 March 2019",
        "Published 25 March 2019, updated 26 March 2019",
        "25 March 2019\nLast modified on Tue 26 Mar 2019", "Retrieved 1 May 2024\n25 March 2019",
        "25 March 2019\nRetrieved 1 May 2024", "Published:\n25 March 2019\nUpdated:\n26 March 2019",
        "By Ivo Reyes, March 25, 2019\nUpdated 26 March 2019");
    CAPTURE(lines);
    const Reading reading =
        read_plain("Holt goes to Belmark\n\n" + lines + "\n\nShe will meet Reyes.");
    CHECK(published(reading.articles.at(0)) == "2019-03-25");
    CHECK(prose(reading.articles.at(0)) == Strings{"She will meet Reyes."});
}

TEST_CASE("a date of publication below the prose counts", "[reader]") {
    const Reading reading = read_plain("Holt goes to Belmark\n\nShe will meet Ivo Reyes.\n\n"
                                       "First published on 25 March 2019\n");
    CHECK(published(reading.articles.at(0)) == "2019-03-25");
    CHECK(prose(reading.articles.at(0)) == Strings{"She will meet Ivo Reyes."});
}

TEST_CASE("a headline that contains a date stays a headline", "[reader]") {
    const Reading reading =
        read_plain("Summit on 25 April 2019\n\n25 March 2019\n\nHolt will meet Ivo Reyes.");
    CHECK(reading.articles.at(0).title == "Summit on 25 April 2019");
    CHECK(published(reading.articles.at(0)) == "2019-03-25");
}

TEST_CASE("the published option wins over what the article says", "[reader]") {
    const Reading reading = read_plain("Holt goes to Belmark\n\n25 March 2019\n\nShe will.",
                                       {.limits = {}, .published = make_day(2020, 1, 2)});
    CHECK(published(reading.articles.at(0)) == "2020-01-02");
}

TEST_CASE("a standfirst that repeats the first paragraph is not read twice", "[reader]") {
    const Reading reading = read_plain("Holt goes to Belmark\n\nAna Holt will meet Ivo Reyes.\n\n"
                                       "Ana Holt will meet Ivo Reyes. They last met in 2017.\n");
    CHECK(prose(reading.articles.at(0)) ==
          Strings{"Ana Holt will meet Ivo Reyes. They last met in 2017."});
}

TEST_CASE("a dateline is kept apart from the prose", "[reader]") {
    const Reading reading =
        read_plain("Holt goes to Belmark\n\n26 March 2019\n\n"
                   "PORT VELA, March 25 (Agency) - Ana Holt arrived on Monday.");
    const Article& article = reading.articles.at(0);
    CHECK(article.dateline_place == "PORT VELA");
    REQUIRE(article.dateline_day);
    CHECK(to_string(*article.dateline_day) == "2019-03-25");
    CHECK(published(article) == "2019-03-26");
    CHECK(prose(article) == Strings{"Ana Holt arrived on Monday."});
}

TEST_CASE("a dateline with its year dates an article that has no other date", "[reader]") {
    const Reading reading = read_plain("PORT VELA, March 25, 2019 (Agency) - Ana Holt arrived.");
    CHECK(published(reading.articles.at(0)) == "2019-03-25");
}

TEST_CASE("a dateline without a year dates nothing by itself", "[reader]") {
    const Reading reading = read_plain("PORT VELA, March 25 (Agency) - Ana Holt arrived.");
    CHECK(published(reading.articles.at(0)) == "none");
    CHECK_FALSE(reading.articles.at(0).dateline_day);
}

TEST_CASE("a single sentence is prose, with or without full stop", "[reader]") {
    const std::string text = GENERATE("Ana Holt met Ivo Reyes.", "Ana Holt met Ivo Reyes");
    const Reading reading = read_plain(text);
    CHECK(prose(reading.articles.at(0)) == Strings{text});
    CHECK(reading.articles.at(0).title.empty());
}

TEST_CASE("lines of a wrapped text are joined into paragraphs", "[reader]") {
    const std::string first =
        "The president of Arvenia, Ana Holt, arrived in the capital of Belmark on\n"
        "Monday for talks with her counterpart, and both sides said that they had\n"
        "agreed to meet again.";
    const std::string second =
        "The visit is the first by a president of Arvenia since the war ended. It\n"
        "will last two days.";
    const Reading reading = read_plain("Holt goes to Belmark\n\n" + first + "\n\n" + second + "\n");
    CHECK(prose(reading.articles.at(0)) == Strings{first, second});
}

TEST_CASE("each line of a text that is not wrapped is a paragraph", "[reader]") {
    const Reading reading =
        read_plain("Ana Holt will visit Belmark this month.\r\nIvo Reyes will receive her.\r"
                   "They last met in 2017.\n\n* * *\n\nNobody else is invited.");
    CHECK(prose(reading.articles.at(0)) ==
          Strings{"Ana Holt will visit Belmark this month.", "Ivo Reyes will receive her.",
                  "They last met in 2017.", "Nobody else is invited."});
}

TEST_CASE("lines of the page are no prose", "[reader]") {
    const std::string line = GENERATE(
        "Read more", "ADVERTISEMENT", "Share this article", "Photo: Ana Holt/Agency",
        "\xC2\xA9 2019 The Suria Times", "Copyright 2019 The Suria Times. All rights reserved.",
        "Reporting by Ana Holt; Editing by Ivo Reyes", "Related: Belmark denies everything",
        "(Photo by Ana Holt)", "Sign up for our newsletter", "Holt in Belmark / Getty Images");
    CAPTURE(line);
    const Reading reading =
        read_plain("Ana Holt will visit Belmark.\n\n" + line + "\n\nIvo Reyes said so.");
    CHECK(prose(reading.articles.at(0)) ==
          Strings{"Ana Holt will visit Belmark.", "Ivo Reyes said so."});
}

TEST_CASE("prose that begins like a line of the page stays prose", "[reader]") {
    const std::string line = GENERATE(
        "Advertisement of the talks began on Monday.", "By Monday the envoys had left.",
        "Reporting by the agency showed nothing.",
        "Copyright talks between Arvenia and Belmark failed.", "Home is where the envoy is.");
    CAPTURE(line);
    const Reading reading = read_plain("Ana Holt will visit Belmark.\n\n" + line);
    CHECK(prose(reading.articles.at(0)).size() == 2);
}

TEST_CASE("bad UTF-8 is repaired with a warning", "[reader]") {
    const Reading reading = read_plain("Holt met \xFF Reyes on 25 March 2019.");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].text == "Holt met \xEF\xBF\xBD Reyes on 25 March 2019.");
    CHECK(reading.rejections().empty());
    CHECK(reading.diagnostics.at(0).problem == "1 bad UTF-8 sequence replaced by U+FFFD");
}

TEST_CASE("the byte order mark is no part of the text", "[reader]") {
    CHECK(read_plain("\xEF\xBB\xBFHolt met Reyes.").articles.at(0).text == "Holt met Reyes.");
}

TEST_CASE("an article without a date is a warning, not a rejection", "[reader]") {
    const Reading reading = read_plain("Holt met Reyes.");
    CHECK(reading.articles.size() == 1);
    CHECK(reading.diagnostics.size() == 1);
    CHECK(reading.rejections().empty());
}

TEST_CASE("a file without text is rejected", "[reader]") {
    const Reading reading = read_plain(GENERATE("", "\n \t\r\n", "\xEF\xBB\xBF", "\xC2\xA0"));
    CHECK(reading.articles.empty());
    CHECK(reading.rejections().size() == 1);
}

TEST_CASE("a text of the limit is read and a byte more is rejected", "[reader]") {
    const ReaderOptions options{.limits = {.text_bytes = 20}, .published = make_day(2019, 3, 25)};
    CHECK(read_plain(std::string(20, 'a'), options).articles.size() == 1);
    CHECK(read_plain("\xEF\xBB\xBF" + std::string(20, 'a'), options).articles.size() == 1);
    const Reading longer = read_plain(std::string(21, 'a'), options);
    CHECK(longer.articles.empty());
    CHECK(longer.rejections().size() == 1);
}

TEST_CASE("spans of prose stay inside the text and in order, whatever it holds", "[reader]") {
    const std::string piece =
        GENERATE(std::string(1, '\0'), std::string("\n"), std::string("\r"), std::string("- "),
                 std::string("By A\n"), std::string("March 25, 2019\n"), std::string("a\n\n"),
                 std::string("("), std::string("\xE2\x80"), std::string("PORT VELA - "),
                 std::string("\xF0\x9F\x98\x80"), std::string("Published\n"));
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += piece;
    for (const Article& article : read_plain(text).articles) {
        std::uint32_t end = 0;
        for (const ByteSpan span : article.paragraphs) {
            CHECK(end <= span.begin);
            CHECK(span.begin <= span.end);
            end = span.end;
        }
        CHECK(end <= article.text.size());
    }
}

TEST_CASE("an article is called like its file, without folders and ending", "[reader]") {
    CHECK(article_id("news/2019/talks.txt") == "talks");
    CHECK(article_id("talks") == "talks");
    CHECK(article_id(".hidden") == ".hidden");
    CHECK(article_id("a.b.txt") == "a.b");
}

} // namespace entente
