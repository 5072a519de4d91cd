#include "tests/extract/events/extraction.hpp"

#include "extract/events/document.hpp"
#include "extract/language/null_engine.hpp"
#include "ontology/text.hpp"
#include "tests/support/catch.hpp"

#include <random>

using namespace entente;
using namespace entente::tests;

TEST_CASE("hostile texts give an extraction, not a crash", "[events]") {
    const std::vector<std::string> texts{"",
                                         " ",
                                         "\n\n\n",
                                         std::string(20'000, 'a'),
                                         std::string(5'000, '"'),
                                         std::string(3'000, '-'),
                                         "Kim-Kim-Kim-Kim- met -Kim-",
                                         "\xEF\xBF\xBD visited \xEF\xBF\xBD.",
                                         "U.S.-U.S.-U.S. summit",
                                         "according to",
                                         "“",
                                         "” said said said",
                                         "He he he met him."};
    for (const std::string& text : texts)
        CHECK_NOTHROW(shipped_extractor().extract(article(text, make_day(2019, 3, 25))));
}

TEST_CASE("random mixtures of news words keep every span inside the text", "[events]") {
    const std::vector<std::string> words{
        "Kim", "-",         "Trump", "U.S.-North", "Korean", "summit", "visited", "said",
        "\"",  "”",         "“",     ",",          ".",      "and",    "to",      "Moscow",
        "the", "president", "of",    "Suria's",    "Monday", "will",   "not",     "é🙂"};
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i)
            text += words[random() % words.size()] + (random() % 4 ? " " : "");
        const Extraction extraction =
            shipped_extractor().extract(article(text, make_day(2019, 3, 25)));
        const std::uint64_t length = count_code_points(text);
        for (const Claim& claim : extraction.claims) {
            REQUIRE(claim.evidence.span.end <= length);
            REQUIRE(claim.evidence.trigger.begin < claim.evidence.trigger.end);
            for (const auto& end : {claim.subject, claim.object})
                if (end) {
                    REQUIRE(end->span);
                    REQUIRE(end->span->begin < end->span->end);
                    REQUIRE(end->span->end <= length);
                }
        }
    }
}

TEST_CASE("an extractor's version tells of the ontology that it was given", "[events]") {
    const Ontology extended =
        shipped_ontology().extended_by(Ontology({}, {{.name = "rescue", .predicate = "rescues"}}));
    const Extractor other(shipped_engine(), extended, shipped_gazetteer(), shipped_lexicon());
    CHECK(other.version() != shipped_extractor().version());
}

TEST_CASE("an article of too many words is read as far as its limit, with a warning", "[events]") {
    const std::string sentence = "Emmanuel Macron met Xi Jinping. ";
    Article long_article;
    long_article.id = "long";
    for (std::size_t tokens = 0; tokens <= Document::most_tokens; tokens += 6) {
        const auto begin = static_cast<std::uint32_t>(long_article.text.size());
        long_article.text += sentence;
        long_article.paragraphs.push_back({begin, begin + 31});
    }
    const std::unique_ptr<Engine> engine = make_null_engine();
    const Document document(long_article, *engine);
    CHECK_FALSE(document.is_complete());
    CHECK(document.tokens().size() == Document::most_tokens / 6 * 6);
    CHECK(document.paragraphs().size() == Document::most_tokens / 6);

    const Extractor extractor(*engine, shipped_ontology(), shipped_gazetteer(), shipped_lexicon());
    const Extraction extraction = extractor.extract(long_article);
    REQUIRE(extraction.warnings.size() == 1);
    CHECK(extraction.warnings[0].severity == Severity::warning);
    CHECK(extraction.warnings[0].article == "long");

    long_article.paragraphs.pop_back();
    CHECK(Document(long_article, *engine).is_complete());
    CHECK(extractor.extract(long_article).warnings.empty());
}

TEST_CASE("pronouns and owners that go on without end mean nobody", "[events]") {
    const auto repeated = [](std::string_view text, int times) {
        std::string made;
        for (int i = 0; i < times; ++i)
            made += text;
        return made;
    };
    // The first once took all of the stack.
    for (const std::string& text :
         {repeated("He left. ", 20000) + "Ana Holt, his aide, spoke.",
          repeated("His president left. ", 5000), repeated("the king of ", 10000) + "Suria left."})
        CHECK(shipped_extractor().extract(article(text)).claims.size() < 20000);
}

TEST_CASE("an article's claims do not depend on what was read before", "[events]") {
    const Article one =
        article("Emmanuel Macron met Xi Jinping in Beijing on Monday.", make_day(2023, 4, 7));
    const auto before = shipped_extractor().extract(one).claims;
    shipped_extractor().extract(article("Xi Jinping visited Moscow. He met Vladimir Putin."));
    CHECK(shipped_extractor().extract(one).claims == before);
    CHECK_FALSE(before.empty());
}

TEST_CASE("offsets count code points, and the text at them is the mention", "[events]") {
    const std::string text = "“Schön!” — Emmanuel Macron visited Germany.";
    const auto claims = shipped_extractor().extract(article(text)).claims;
    REQUIRE_FALSE(claims.empty());
    const Claim& claim = claims.back();
    CHECK(claim.type == "visit");
    REQUIRE(claim.subject->span);
    CHECK(*claim.subject->span == CodePointSpan{11, 26});
}
