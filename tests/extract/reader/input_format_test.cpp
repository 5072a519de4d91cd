#include "extract/reader/bounded_lines.hpp"
#include "extract/reader/input_format.hpp"
#include "extract/reader/lookahead.hpp"
#include "tests/support/catch.hpp"

#include <sstream>
#include <string>

namespace entente {

TEST_CASE("the ending of a name promises a format", "[reader]") {
    CHECK(format_of_name("a.txt") == InputFormat::plain_text);
    CHECK(format_of_name("news/a.JSONL") == InputFormat::json_lines);
    CHECK(format_of_name("a.ndjson") == InputFormat::json_lines);
    CHECK_FALSE(format_of_name("a.pdf"));
    CHECK_FALSE(format_of_name(".txt"));
}

TEST_CASE("the first line tells the format", "[reader]") {
    CHECK(format_of_beginning("Holt met Reyes.") == InputFormat::plain_text);
    CHECK(format_of_beginning("[Updated] Holt met Reyes.") == InputFormat::plain_text);
    CHECK(format_of_beginning("") == InputFormat::plain_text);
    CHECK(format_of_beginning("\n {\"text\": \"a\"}\n") == InputFormat::json_lines);
    CHECK(format_of_beginning("{\"text\": \"cut of") == InputFormat::json_lines);
    CHECK(format_of_beginning("[[[[") == InputFormat::json_lines);
    CHECK(format_of_beginning("{\"v\":1,\"record\":\"article\",\"article\":\"a\"}\n{") ==
          InputFormat::claim_lines);
    CHECK(format_of_beginning("{\"record\":\"claim\",\"text\":\"an article of its own\"}") ==
          InputFormat::json_lines);
}

TEST_CASE("looking at the first line takes nothing away", "[reader]") {
    const auto [text, first] = GENERATE(table<std::string, std::string>(
        {{"one\ntwo\nthree", "one\n"}, {"no end", "no end"}, {"", ""}, {"\n", "\n"}}));
    std::stringbuf source(text);
    LookaheadBuffer buffer(source);
    CHECK(buffer.first_line(100) == first);
    std::istream input(&buffer);
    CHECK(std::string(std::istreambuf_iterator<char>(input), {}) == text);
}

TEST_CASE("lines are counted, with or without a last line end", "[reader]") {
    std::istringstream input("one\r\n\nthree");
    BoundedLines lines(input, 10);
    REQUIRE(lines.next());
    CHECK(lines.line() == "one");
    REQUIRE(lines.next());
    CHECK(lines.line().empty());
    REQUIRE(lines.next());
    CHECK(lines.line() == "three");
    CHECK(lines.number() == 3);
    CHECK_FALSE(lines.next());
}

} // namespace entente
