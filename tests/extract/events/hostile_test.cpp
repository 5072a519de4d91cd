#include "tests/extract/events/extraction.hpp"

#include "extract/events/document.hpp"
#include "extract/reader/bounded_paragraphs.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/repeating_engine.hpp"

#include <array>
#include <ctime>
#include <iostream>

/// \file
/// Texts of one pattern without end: what they cost must not grow faster than they do. Where it
/// does, these do not end within the time that ctest gives them. `entente_test_hostile
/// "[.measure]"` prints the seconds that each pattern and four times as much of it take, and their
/// ratio.

using namespace entente;
using namespace entente::tests;

namespace {

struct Pattern {
    std::string_view name;
    /// A paragraph; "#" is a name that only this paragraph has.
    std::string_view paragraph;
};

/// A sentence of one pattern without end.
struct LongSentence {
    std::string_view name;
    std::string_view begin;
    std::string_view unit;
    std::string_view end;
};

constexpr std::array patterns{
    Pattern{"pronouns", "He left."},
    Pattern{"pronouns behind a name", "Ana # left. He met her."},
    Pattern{"people who speak", "Ana # said."},
    Pattern{"people who meet", "Ana # met Ivo # in Moscow."},
    Pattern{"the same people", "Vladimir Putin met Xi Jinping."},
    Pattern{"surnames", "Ana # left. # spoke."},
    Pattern{"surnames of nobody", "# met #."},
    Pattern{"titled surnames", "Minister # left. Envoy # spoke."},
    Pattern{"bare offices", "The president left."},
    Pattern{"bearers of one office", "President Ana # left. The president spoke."},
    Pattern{"an office before its bearers",
            "The chancellor left. Reyes, Minister of Trade, spoke."},
    Pattern{"one bearer of an office",
            "President Vladimir Putin left. The president met Xi Jinping."},
    Pattern{"offices of a state", "Russian Foreign Minister Ana # visited China."},
    Pattern{"appositions", "Ana #, foreign minister of Russia, visited China."},
    Pattern{"long titles", "Head of the Office of the President of Russia Ana # left."},
    Pattern{"weekdays", "On Monday Vladimir Putin met Xi Jinping."},
    Pattern{"dates", "Vladimir Putin visited China on 3 May 2019."},
    Pattern{"dates of today", "Vladimir Putin announced today's donation."},
    Pattern{"dates alone", "On 3 May 2019, Tuesday, last week."},
    Pattern{"scenes", "Ana # spoke with Ivo # today. Ivo thanked Reyes."},
    Pattern{"scenes of the same", "Ana Holt spoke with Ivo Reyes today."},
    Pattern{"thanks without a scene", "Vladimir Putin thanked Xi Jinping for his support."},
    Pattern{"quotations", "“We met Putin,” said Ana #."},
    Pattern{"quotations of nobody", "“We met Putin.”"},
    Pattern{"sources", "According to Ana #, Russia attacked Ukraine."},
    Pattern{"threats", "Russia threatened to attack Ukraine."},
    Pattern{"promises", "Vladimir Putin agreed to visit China."},
    Pattern{"pairs", "Putin met Xi Jinping. The two leaders talked."},
    Pattern{"they", "Putin met Xi Jinping. They agreed to cooperate."},
    Pattern{"the country", "Putin visited China. He left the country for Japan."},
    Pattern{"the group", "Hamas attacked Israel. The group left."},
    Pattern{"compounds", "The Putin-Xi summit ended. The Qaaaaa-Qaaaab summit ended."},
    Pattern{"lists", "Putin met Ana #, Ivo #, Ana #, Ivo # and Xi Jinping."},
    Pattern{"sanctions", "Russia imposed sanctions. The sanctions against China were lifted."},
    Pattern{"one word", "Putin"},
    Pattern{"one mark", "“"},
};

constexpr std::array sentences{
    LongSentence{"names joined", "Putin met ", "Ana # and ", "Xi Jinping."},
    LongSentence{"names with commas", "Putin met ", "Ana #, ", "Xi Jinping."},
    LongSentence{"titles joined", "", "President Ana # and ", "Xi Jinping met Putin."},
    LongSentence{"verbs joined", "Putin ", "met Xi Jinping and ", "left."},
    LongSentence{"states joined", "", "Russia, ", "China and Japan met Putin."},
    LongSentence{"clauses", "Putin said that ", "Xi Jinping said that ", "he left."},
    LongSentence{"owners", "Putin met ", "the king of ", "Russia."},
    LongSentence{"possessors", "", "Russia's ", "king met Putin."},
    LongSentence{"purposes", "Putin agreed ", "to try ", "to visit China."},
    LongSentence{"threats", "Putin ", "threatened to attack Russia and ", "left."},
    LongSentence{"appositions", "Ana Holt, ", "the president of Russia, ", "met Putin."},
    LongSentence{"places", "Putin met Xi Jinping ", "in Moscow at the summit ", "."},
    LongSentence{"dates", "Putin met Xi Jinping ", "on Monday ahead of the vote ", "."},
    LongSentence{"parentheses", "Putin met Xi Jinping", " (who met Ana #", ")."},
    LongSentence{"brackets", "Putin met ", "(", "Xi Jinping."},
    LongSentence{"quotes", "", "“Putin met Xi,” said # ", "."},
    LongSentence{"straight quotes", "", "\" said Putin ", "."},
    LongSentence{"plain quotes", "", "\" ", "said Putin."},
    LongSentence{"hyphens", "the ", "Putin-Xi-", "Kim summit was held."},
    LongSentence{"hyphens apart", "the ", "Putin - ", "Kim summit was held."},
    LongSentence{"relatives", "Putin met Xi Jinping, ", "who met Ana #, ", "."},
    LongSentence{"after", "Putin left ", "after meeting Xi Jinping ", "."},
    LongSentence{"sources", "Putin left, ", "according to Ana #, ", "."},
    LongSentence{"offices", "", "the foreign minister of ", "Russia met Putin."},
    LongSentence{"ministers joined", "", "the president and ", "Putin met Xi Jinping."},
    LongSentence{"capitals", "", "# ", "met Putin."},
    LongSentence{"given names", "", "Ana ", "met Putin."},
    LongSentence{"titles", "", "President ", "Putin met Xi Jinping."},
    LongSentence{"adjectives", "the ", "Russian ", "president met Putin."},
    LongSentence{"semicolons", "", "Putin met Xi Jinping; ", "he left."},
    LongSentence{"colons", "", "Putin: ", "he met Xi Jinping."},
    LongSentence{"including", "Putin met leaders, ", "including Ana #, ", "and left."},
    LongSentence{"sanctions", "Russia imposed ", "sanctions on China and ", "left."},
    LongSentence{"adjective and talks", "Putin held ", "new talks with Xi Jinping in ", "Moscow."},
    LongSentence{"agreements", "Putin signed ", "the Paris Agreement and ", "left."},
    LongSentence{"by", "Putin was met ", "by Xi Jinping ", "."},
    LongSentence{"numbers", "", "12 ", "rebels met Putin."},
    LongSentence{"hundreds", "", "hundreds of ", "rebels met Putin."},
};

void add_filled(std::string& text, std::string_view pattern, std::size_t& names) {
    for (const char c : pattern)
        if (c == '#')
            text += RepeatingEngine::name(names++);
        else
            text += c;
}

Article of_paragraphs(std::string_view pattern, std::size_t paragraphs) {
    Article made;
    made.id = "hostile";
    made.published = make_day(2019, 5, 6);
    std::size_t names = 0;
    for (std::size_t i = 0; i < paragraphs; ++i) {
        const auto begin = static_cast<std::uint32_t>(made.text.size());
        add_filled(made.text, pattern, names);
        made.paragraphs.push_back({begin, static_cast<std::uint32_t>(made.text.size())});
        made.text += '\n';
    }
    return made;
}

Article of_sentence(const LongSentence& sentence, std::size_t times) {
    std::string text;
    std::size_t names = 0;
    add_filled(text, sentence.begin, names);
    for (std::size_t i = 0; i < times; ++i)
        add_filled(text, sentence.unit, names);
    add_filled(text, sentence.end, names);
    return article(std::move(text), make_day(2019, 5, 6));
}

const RepeatingEngine& repeating_engine() {
    static const RepeatingEngine engine(shipped_engine());
    return engine;
}

const Extractor& extractor() {
    static const Extractor made(repeating_engine(), shipped_ontology(), shipped_gazetteer(),
                                shipped_lexicon());
    return made;
}

double seconds_for(const Article& article) {
    repeating_engine(); // annotations are made before
    const Document document(article, repeating_engine());
    const std::clock_t begin = std::clock();
    extractor().extract(article);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void report(std::string_view name, double one, double four) {
    std::cout << name << '\t' << one << '\t' << four << '\t' << four / one << std::endl;
}

/// So many paragraphs as come near the most tokens that an article is read of.
std::size_t most_paragraphs(std::string_view pattern) {
    Annotation annotation;
    const std::string_view text = pattern;
    repeating_engine().annotate(std::span(&text, 1), std::span(&annotation, 1));
    return Document::most_tokens / 2 / annotation.tokens.size();
}

struct Place {
    std::string_view name;
    std::string_view paragraph;
};

/// Where time once grew with the square of the text, and a text that makes it.
constexpr std::array places{
    Place{"scenes told before", "Ana Holt spoke with Ivo Reyes today. Ana Tan thanked Ivo Lim."},
    Place{"expressions of events", "On Monday Vladimir Putin met Xi Jinping."},
    Place{"gifts of today", "Vladimir Putin announced today's donation."},
    Place{"reporting verbs around quotations", "“We met Putin,” said Ana #."},
    Place{"sources of clauses", "According to Ana #, Russia attacked Ukraine."},
    Place{"people by name", "Ana # met Ivo # in Moscow."},
    Place{"people by surname", "Ana # left. # spoke."},
    Place{"bearers of offices", "President Ana # left. The president spoke."},
    Place{"names between words", "Vladimir Putin met Xi Jinping."},
    Place{"states named before", "Putin visited China. He left the country for Japan."},
    Place{"promises and acts", "Russia threatened to attack Ukraine."},
};

} // namespace

TEST_CASE("what articles cost grows no faster than they do", "[events]") {
    for (const Place& place : places) {
        INFO(place.name);
        const std::size_t paragraphs = most_paragraphs(place.paragraph);
        const Extraction extraction =
            extractor().extract(of_paragraphs(place.paragraph, paragraphs));
        CHECK(extraction.warnings.empty());
    }
}

TEST_CASE("articles of one paragraph over and over are read to their end", "[events]") {
    for (const Pattern& pattern : patterns) {
        INFO(pattern.name);
        const Extraction extraction = extractor().extract(of_paragraphs(pattern.paragraph, 2000));
        CHECK(extraction.warnings.empty());
    }
}

TEST_CASE("a sentence without end is read like others", "[events]") {
    for (const LongSentence& sentence : sentences) {
        INFO(sentence.name);
        const Extraction extraction = extractor().extract(
            of_sentence(sentence, longest_paragraph_bytes / sentence.unit.size()));
        CHECK(extraction.warnings.empty());
    }
}

TEST_CASE("measures what paragraphs cost", "[.measure]") {
    for (const Pattern& pattern : patterns) {
        const std::size_t n = 2500;
        report(pattern.name, seconds_for(of_paragraphs(pattern.paragraph, n)),
               seconds_for(of_paragraphs(pattern.paragraph, 4 * n)));
    }
}

TEST_CASE("measures what sentences cost", "[.measure]") {
    for (const LongSentence& sentence : sentences) {
        const std::size_t n = longest_paragraph_bytes / 4 / sentence.unit.size();
        report(sentence.name, seconds_for(of_sentence(sentence, n)),
               seconds_for(of_sentence(sentence, 4 * n)));
    }
}
