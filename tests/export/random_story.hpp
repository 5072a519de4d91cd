#pragma once

#include "ontology/gazetteer.hpp"
#include "tests/export/naughty.hpp"

#include <random>
#include <string>
#include <vector>

/// \file
/// Further stories for the export tests: one with every sort of time, and one of random texts.

namespace entente::tests {

inline const Gazetteer& shipped_gazetteer() {
    static const Gazetteer gazetteer =
        Gazetteer::read(ENTENTE_TEST_SOURCE "/ontology/gazetteer/tables");
    return gazetteer;
}

/// Helsinki, where the gazetteer knows it.
inline Participant helsinki() {
    return {.id = "ent:place/FIN/helsinki",
            .name = "Helsinki",
            .kind = EntityKind::place,
            .country = "FIN",
            .sector = {},
            .span = {}};
}

/// Russia, as the gazetteer knows it.
inline Participant russia() {
    return {.id = "wd:Q159",
            .name = "Russia",
            .kind = EntityKind::state,
            .country = "RUS",
            .sector = {},
            .span = {}};
}

/// A visit or meeting for each sort of time: day, month, year, stretch, open on either side, none;
/// and an attack on a place by nobody.
inline EntityGraph story_of_times() {
    const Participant holt = person("Ana Holt", "SUR");
    const Participant reyes = person("Luis Reyes", "BEL");
    return graph_of(
        {article("a1"), article("a2")},
        one_after_another({
            meets(holt, reyes).at(helsinki()).on("2024-05-06").saying("They met on 6 May."),
            meets(holt, reyes).at(helsinki()).on("2024-05-31").saying("They met on 31 May."),
            visits(holt, russia()).on("2024-03").saying("Holt was in Russia in March."),
            visits(holt, state("Belmark")).on("2023").saying("Holt went to Belmark in 2023."),
            visits(reyes, russia()).on("2024-04-29/2024-05-03").saying("Reyes spent days there."),
            visits(reyes, state("Suria")).on("2024-07-01/..").planned().saying("Reyes will go."),
            visits(holt, state("Arvenia")).on("../2024-01-15").saying("Holt had been there."),
            meets(holt, person("Mira Tal", "ARV")).saying("Holt met Tal."),
            ClaimBuilder("call", holt, person("Mira Tal", "ARV"))
                .on("2024-02-29")
                .denied()
                .saying("There was no call."),
            sanctions(state("Belmark"), state("Arvenia")).by_nobody().saying("Arvenia suffers."),
            attacks(state("Belmark"), helsinki())
                .by_nobody()
                .on("2024-06-02")
                .saying("Helsinki was attacked."),
        }));
}

/// The naughty texts, of visits to a known place in a known month.
inline EntityGraph dated_naughty_story() {
    Consolidation facts = naughty_story().facts;
    for (Claim& claim : facts.claims) {
        claim.time = ClaimTime{*read_edtf("2024-05"), TimeBasis::expression, {}};
        claim.qualifiers.push_back({"place", helsinki()});
    }
    return graph_of(std::move(facts.articles), std::move(facts.claims));
}

/// Some readers need a time that grows with the square of their number.
inline constexpr std::size_t some_random_claims = 300;
inline constexpr std::size_t many_random_claims = 1'500;

/// Visits of someone else each, told by articles of four claims: a name, an id, a sector, a
/// sentence and a rule a claim, a title and a publisher an article. The same for every call.
inline EntityGraph random_dated_story(std::size_t count) {
    std::mt19937 random(20241125);
    std::vector<ArticleRecord> articles;
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id = "r" + std::to_string(i);
        if (i % 4 == 0) {
            articles.push_back(article(id, random_text(random)));
            articles.back().publisher = random_text(random);
        }
        Participant visitor = person(random_text(random));
        visitor.id = "local:" + id + random_id(random);
        visitor.sector = random_text(random);
        Claim claim = visits(visitor, i % 3 == 0 ? helsinki() : state("Suria"))
                          .in("r" + std::to_string(i - i % 4))
                          .on("2024-0" + std::to_string(1 + i % 9))
                          .mention(id)
                          .saying(random_text(random));
        claim.evidence.rule = random_text(random);
        if (i % 3 != 0)
            claim.qualifiers.push_back({"place", helsinki()});
        claims.push_back(claim);
    }
    return graph_of(std::move(articles), std::move(claims));
}

} // namespace entente::tests
