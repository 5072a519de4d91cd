#include "extract/events/quotations.hpp"

#include "extract/language/null_engine.hpp"
#include "tests/support/catch.hpp"

#include <memory>

using namespace entente;

namespace {

/// What is quoted in an article of these paragraphs, which end with line breaks.
std::vector<std::string> quoted(const std::string& text) {
    Article article;
    article.text = text;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n') {
            article.paragraphs.push_back({begin, i});
            begin = i + 1;
        }
    const std::unique_ptr<Engine> engine = make_null_engine();
    const Document document(article, *engine);
    std::vector<std::string> found;
    for (const TokenSpan quotation : find_quotations(document))
        found.emplace_back(document.text(document.bytes(quotation)));
    return found;
}

} // namespace

TEST_CASE("what stands between quotation marks is quoted, with its marks", "[events]") {
    CHECK(quoted("“We met,” said Holt. \"We agreed.\"\n") ==
          std::vector<std::string>{"“We met,”", "\"We agreed.\""});
    CHECK(quoted("Holt met Reyes.\n").empty());
}

TEST_CASE("a quotation that is not closed goes on to the end of its paragraph", "[events]") {
    CHECK(quoted("“We met.\n“We agreed,” said Holt.\n") ==
          std::vector<std::string>{"“We met.", "“We agreed,”"});
    CHECK(quoted("We met,” said Holt.\n").empty());
}
