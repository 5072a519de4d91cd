#include "extract/reader/bounded_paragraphs.hpp"
#include "tests/extract/reader/read.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace entente;

namespace {

std::vector<std::string> pieces(const std::string& text, std::size_t most_bytes) {
    const std::vector<ByteSpan> whole{{0, static_cast<std::uint32_t>(text.size())}};
    std::vector<std::string> found;
    for (const ByteSpan span : bound_paragraphs(text, whole, most_bytes))
        found.push_back(text.substr(span.begin, span.end - span.begin));
    return found;
}

using Pieces = std::vector<std::string>;

} // namespace

TEST_CASE("a paragraph at the limit stays whole, one byte more is cut", "[reader]") {
    CHECK(pieces("Holt came.", 10) == Pieces{"Holt came."});
    CHECK(pieces("Reyes is ill", 12) == Pieces{"Reyes is ill"});
    CHECK(pieces("Reyes is ill.", 12) == Pieces{"Reyes is", "ill."});
}

TEST_CASE("a long paragraph is cut behind a sentence, where one ends", "[reader]") {
    CHECK(pieces("Holt came. Reyes left the hall.", 16) ==
          Pieces{"Holt came.", "Reyes left the", "hall."});
    CHECK(pieces("He said \"yes.\" Reyes left.", 20) == Pieces{"He said \"yes.\"", "Reyes left."});
}

TEST_CASE("without white space a long paragraph is cut between code points", "[reader]") {
    CHECK(pieces("ééééé", 5) == Pieces{"éé", "éé", "é"});
    CHECK(pieces("🙂🙂", 4) == Pieces{"🙂", "🙂"});
}

TEST_CASE("pieces lie in their paragraph, and other paragraphs stay", "[reader]") {
    const std::string text = "one two three four      five";
    const std::vector<ByteSpan> paragraphs{{0, 3}, {4, 18}, {24, 28}};
    CHECK(bound_paragraphs(text, paragraphs, 10) ==
          std::vector<ByteSpan>{{0, 3}, {4, 13}, {14, 18}, {24, 28}});
}

TEST_CASE("an article in one endless line has paragraphs of bounded length", "[reader]") {
    std::string text;
    while (text.size() < 100'000)
        text += "Ana Holt met Ivo Reyes in Belmark on Monday. ";
    const Reading reading = read_plain(text);
    REQUIRE(reading.articles.size() == 1);
    const std::vector<ByteSpan>& paragraphs = reading.articles[0].paragraphs;
    CHECK(paragraphs.size() >= 100'000 / longest_paragraph_bytes);
    for (const ByteSpan paragraph : paragraphs) {
        CHECK(paragraph.end - paragraph.begin <= longest_paragraph_bytes);
        CHECK(reading.articles[0].text[paragraph.end - 1] == '.');
    }
}
