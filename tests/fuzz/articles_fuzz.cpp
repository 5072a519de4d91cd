// Any bytes, read as plain text and as JSON lines, give articles whose spans lie in their text.

#include "extract/article.hpp"
#include "extract/reader/json_lines.hpp"
#include "extract/reader/plain_text.hpp"
#include "ontology/text.hpp"

#include <cstdint>
#include <cstdlib>
#include <span>
#include <sstream>
#include <string>

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

void check_spans(const entente::Article& article, std::span<const entente::ByteSpan> spans) {
    for (const entente::ByteSpan span : spans) {
        require(span.begin < span.end && span.end <= article.text.size());
        const std::string_view text = std::string_view(article.text);
        require(entente::is_valid_utf8(text.substr(span.begin, span.end - span.begin)));
    }
}

void check(const entente::Article& article) {
    require(entente::is_valid_utf8(article.text));
    require(entente::is_valid_utf8(article.title));
    check_spans(article, article.headlines);
    check_spans(article, article.paragraphs);
    for (std::size_t i = 1; i < article.paragraphs.size(); ++i)
        require(article.paragraphs[i - 1].end <= article.paragraphs[i].begin);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const auto ignore = [](const entente::Diagnostic&) {};
    std::istringstream plain(text);
    entente::read_plain_text(plain, "fuzz.txt", "fuzz", {}, check, ignore);
    std::istringstream lines(text);
    entente::read_json_lines(lines, "fuzz.jsonl", "fuzz", {}, check, ignore);
    return 0;
}
