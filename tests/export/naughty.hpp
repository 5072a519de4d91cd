#pragma once

#include "export/picture.hpp"
#include "graph/entity_graph.hpp"
#include "ontology/diagnostic.hpp"
#include "tests/support/claims.hpp"
#include "tests/support/shipped.hpp"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// A story for the export tests, and texts that break careless writers.

namespace entente::tests {

using namespace std::string_literals;

inline ArticleRecord article(std::string_view id, std::string_view title = "A title") {
    ArticleRecord made;
    made.id = id;
    made.sha256 = std::string(64, '7');
    made.title = title;
    made.published = read_day("2024-05-03");
    made.publisher = "The Arven Post";
    made.url = "https://arven.example/1";
    made.extractor = "0.1.0+test";
    return made;
}

inline EntityGraph graph_of(std::vector<ArticleRecord> articles, std::vector<Claim> claims) {
    return build_graph(consolidate(std::move(articles), std::move(claims), shipped_ontology()));
}

/// Gives each claim's sentence a place of its own in the article, one after the other.
inline std::vector<Claim> one_after_another(std::vector<Claim> claims) {
    std::uint32_t at = 0;
    for (Claim& claim : claims) {
        const auto length = static_cast<std::uint32_t>(claim.evidence.text.size());
        claim.evidence.span = {at, at + length};
        at += length + 1;
    }
    return claims;
}

/// A state visit held, one planned, sanctions, and a denied meeting, in one article.
inline EntityGraph small_story() {
    const Participant holt = person("Ana Holt", "SUR");
    const Participant reyes = person("Luis Reyes", "BEL");
    return graph_of(
        {article("a1", "Suria courts Belmark")},
        one_after_another(
            {visits(holt, state("Belmark"))
                 .on("2024-05-01")
                 .saying("Holt was in Belmark on 1 May."),
             visits(reyes, state("Suria")).on("2024-06").planned().saying("Reyes will go in June."),
             sanctions(state("Belmark"), state("Arvenia")).saying("Belmark punished Arvenia."),
             meets(holt, person("Mira Tal", "ARV"))
                 .denied()
                 .saying("Holt never met Tal, she said."),
             tells(holt, reyes).on("2024-05-03").saying("Holt greeted Reyes.")}));
}

/// Texts that have broken one writer or reader of a format or another.
inline std::vector<std::string> naughty_texts() {
    return {"\"quoted\" 'twice'",
            "back\\slash",
            "ends in \\",
            "\\N \\G \\L \\T \\E \\H \\l",
            "\\\" -> b [label=\"x\"]",
            "<b>bold</b>",
            "<TABLE><TR><TD>x</TD></TR></TABLE>",
            "<",
            "a & b &amp; c &#60; &unknown;",
            "</script><script>alert(1)</script>",
            "<![CDATA[ ]]> --> <!-- ",
            "line\nbreak\r\n\ttab",
            std::string("nul\0byte", 8),
            "\x01\x02\x1b[31m\x7f controls",
            "broken \xC3\x28 \xED\xA0\x80 utf-8 \xFF",
            "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
            "\U0001F1F0\U0001F1F7 emoji \U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F600",
            "\uFEFFbyte order mark \uFFFE\uFFFF",
            "digraph { a -> b; }",
            "{record|label} [ ] ; # // /* */",
            "%d %s %n {} {0}",
            "javascript:alert(1)",
            "@id @context _:b0 wd:Q30 //x",
            "strict",
            "]",
            " ",
            "e\u0301\u0301\u0301\u0301 combining",
            "1e9",
            "\u65E5\u672C\u8A9E\u306E\u540D\u524D",
            std::string(std::size_t{64} << 10U, 'x'),
            [] {
                std::string words;
                while (words.size() < (std::size_t{16} << 10U))
                    words += "word & \\ ";
                return words;
            }()};
}

/// What a claim of `text_story` has a text of its own for.
struct ClaimTexts {
    std::string id;
    std::string name;
    std::string country;
    std::string sentence;
    std::string topic;
    std::string rule;
    std::string title;
    std::string publisher;
};

/// A visit to Suria by someone of each of these countries.
inline EntityGraph story_of_countries(const std::vector<std::string>& countries) {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < countries.size(); ++i) {
        Participant visitor = person("Visitor " + std::to_string(i));
        visitor.country = countries[i];
        claims.push_back(visits(visitor, state("Suria")));
    }
    return graph_of({}, std::move(claims));
}

/// A visit and its article for each, that nobody else takes part in.
inline EntityGraph text_story(const std::vector<ClaimTexts>& all) {
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
    for (const ClaimTexts& texts : all) {
        ArticleRecord record = article(texts.id, texts.title);
        record.publisher = texts.publisher;
        record.url = texts.publisher;
        articles.push_back(record);
        Participant visitor = person(texts.name);
        visitor.id = "local:" + texts.id;
        visitor.country = texts.country;
        Claim claim =
            visits(visitor, city("Port Vela", "Suria")).in(texts.id).saying(texts.sentence);
        claim.attributed_to.push_back({visitor, texts.name});
        Participant topic;
        topic.name = texts.topic;
        claim.qualifiers.push_back({"topic", topic});
        claim.evidence.rule = texts.rule;
        claims.push_back(claim);
    }
    return graph_of(std::move(articles), std::move(claims));
}

/// Every naughty text as name, id, country, sentence, speaker, title, publisher and address.
inline EntityGraph naughty_story() {
    std::vector<ClaimTexts> all;
    for (const std::string& text : naughty_texts()) {
        const std::string id = "n" + std::to_string(all.size()) + text;
        all.push_back({id, text, text.substr(0, 8), text, text, text, text, text});
    }
    return text_story(all);
}

/// Up to 40 pieces, of one in 500 a hundred times as many: letters, delimiters of every format,
/// formulas, markup, controls, characters of all lengths and directions, halves of them, surrogates
/// and any bytes; one in 16 ends in a backslash. The same for the same seed.
inline std::string random_text(std::mt19937& random) {
    const auto below = [&](std::size_t count) { return random() % count; };
    static const std::vector<std::string> pieces{
        "a",        "Z",          "7",        " ",        "  ",
        "\"",       "'",          "\\",       "<",        ">",
        "&",        ",",          ";",        "\t",       "\n",
        "\r",       "{",          "}",        "|",        "^",
        "`",        "%",          "#",        "/",        "=",
        "+",        "-",          "@",        "_:",       "\u00E9",
        "\u4E2D",   "\u05D0",     "\u202E",   "\uFEFF",   "\uFFFF",
        "\u2028",   "\u0085",     "\u00A0",   "\u0301",   "\U0001F600",
        "\\u0041",  "\xC3",       "\xE4\xB8", "\xF0\x9F", "\xFF",
        "\x01",     "\x7F",       "&amp;",    "]]>",      "&#0;",
        "BEGIN",    "$",          ":",        "\r\n",     "\0"s,
        "\\N",      "</TD>",      "<BR/>",    "</script", "<!--",
        "=cmd|",    "\u2066",     "\u200F",   "\uFFFE",   "\xED\xA0\x80",
        "\xC0\x80", "END:VEVENT", "@SUM(",    "\\n",      "\\,",
        "; ",       "word "};
    std::string text;
    for (std::size_t left = below(40) * (below(500) == 0 ? 100 : 1); left > 0; --left)
        if (below(8) == 0)
            text += static_cast<char>(below(256));
        else
            text += pieces[below(pieces.size())];
    return below(16) == 0 ? text + "\\" : text;
}

/// A short one, for an id, which stands in a sample a hundred times.
inline std::string random_id(std::mt19937& random) { return random_text(random).substr(0, 60); }

/// The same with a word of its own within, so that nobody is taken for someone else.
inline std::string random_name(std::mt19937& random, std::size_t number) {
    std::string name = random_text(random) + " Q";
    for (std::size_t digit = 0; digit < 8; ++digit, number = number * 2654435761U + 12345U)
        name += static_cast<char>('a' + (number >> 7U) % 26);
    return name + " " + random_text(random);
}

/// About so many random texts, each of them somewhere.
inline EntityGraph random_story(std::size_t texts, unsigned seed = 1648) {
    constexpr std::size_t texts_a_claim = 8;
    std::mt19937 random(seed);
    std::vector<ClaimTexts> all;
    while (all.size() * texts_a_claim < texts) {
        const std::string id = "r" + std::to_string(all.size()) + random_id(random);
        all.push_back({id, random_name(random, all.size()), random_text(random).substr(0, 8),
                       random_text(random), random_text(random), random_text(random),
                       random_text(random), random_text(random)});
    }
    return text_story(all);
}

} // namespace entente::tests
