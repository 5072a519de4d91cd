#include "tests/extract/events/extraction.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

using namespace entente;
using namespace entente::tests;

/// \file
/// Verbs that only carry their noun, verbs with particles and idioms: each says what one plain verb
/// would say.

namespace {

struct Phrase {
    std::string_view sentence;
    std::string_view type;
};

constexpr std::array phrases = std::to_array<Phrase>({
    {"Norway held talks with Chile.", "negotiate"},
    {"Norway entered into negotiations with Chile.", "negotiate"},
    {"Norway opened talks with Chile on Monday.", "negotiate"},
    {"Norway began a dialogue with Chile.", "negotiate"},
    {"Norway resumed negotiations with Chile.", "negotiate"},
    {"Norway conducted consultations with Chile.", "negotiate"},
    {"Norway engaged in talks with Chile.", "negotiate"},
    {"Norway is in talks with Chile.", "negotiate"},
    {"Norway had discussions with Chile.", "negotiate"},
    {"Emmanuel Macron paid a visit to Chile.", "visit"},
    {"Emmanuel Macron made a trip to Chile.", "visit"},
    {"Emmanuel Macron embarked on a tour of Chile.", "visit"},
    {"Emmanuel Macron began an official visit to Chile.", "visit"},
    {"Emmanuel Macron undertook a journey to Chile.", "visit"},
    {"Emmanuel Macron concluded a visit to Chile.", "visit"},
    {"Emmanuel Macron cut short a visit to Chile.", "visit"},
    {"Emmanuel Macron set off for Chile.", "visit"},
    {"Emmanuel Macron flew in to Chile.", "visit"},
    {"Emmanuel Macron touched down in Chile.", "visit"},
    {"Emmanuel Macron set foot in Chile.", "visit"},
    {"Emmanuel Macron was on a visit to Chile.", "visit"},
    {"Emmanuel Macron was in Chile for talks.", "visit"},
    {"Emmanuel Macron held a meeting with Xi Jinping.", "meet"},
    {"Emmanuel Macron had a meeting with Xi Jinping.", "meet"},
    {"Emmanuel Macron sat down with Xi Jinping.", "meet"},
    {"Emmanuel Macron had lunch with Xi Jinping.", "meet"},
    {"Emmanuel Macron shook hands with Xi Jinping.", "meet"},
    {"Emmanuel Macron was granted an audience with Pope Francis.", "meet"},
    {"Emmanuel Macron and Xi Jinping held a summit.", "meet"},
    {"Emmanuel Macron held a phone call with Xi Jinping.", "call"},
    {"Emmanuel Macron had a telephone conversation with Xi Jinping.", "call"},
    {"Emmanuel Macron placed a call to Xi Jinping.", "call"},
    {"Emmanuel Macron made a phone call to Xi Jinping.", "call"},
    {"Emmanuel Macron spoke on the phone with Xi Jinping.", "call"},
    {"Emmanuel Macron held a video conference with Xi Jinping.", "call"},
    {"Norway offered to mediate between Chile and Peru.", "mediate"},
    {"Norway brokered talks between Chile and Peru.", "mediate"},
    {"Norway acted as mediator between Chile and Peru.", "mediate"},
    {"Norway ordered an investigation into Chile.", "accuse"},
    {"Norway launched a probe into Chile.", "accuse"},
    {"Norway opened an inquiry into Chile.", "accuse"},
    {"Norway levelled accusations at Chile.", "accuse"},
    {"Norway made allegations against Chile.", "accuse"},
    {"Norway lodged a complaint against Chile.", "accuse"},
    {"Norway brought charges against Chile.", "accuse"},
    {"Norway filed a lawsuit against Chile.", "accuse"},
    {"Norway placed the blame on Chile.", "accuse"},
    {"Norway put the blame on Chile.", "accuse"},
    {"Norway pointed the finger at Chile.", "accuse"},
    {"Norway took Chile to court.", "accuse"},
    {"Norway issued a condemnation of Chile.", "accuse"},
    {"Norway hit out at Chile.", "accuse"},
    {"Norway lashed out at Chile.", "accuse"},
    {"Norway took aim at Chile.", "accuse"},
    {"Norway spoke out against Chile.", "accuse"},
    {"Norway held Chile responsible for the attack.", "accuse"},
    {"Norway took issue with Chile.", "accuse"},
    {"Norway expressed outrage at Chile.", "accuse"},
    {"Norway launched an attack on Chile.", "assault"},
    {"Norway carried out a raid on Chile.", "assault"},
    {"Norway mounted an assault on Chile.", "assault"},
    {"Norway conducted strikes against Chile.", "assault"},
    {"Norway opened fire on Chile.", "assault"},
    {"Norway went to war with Chile.", "assault"},
    {"Norway waged war on Chile.", "assault"},
    {"Norway came under attack by Chile.", "assault"},
    {"Norway exchanged fire with Chile.", "assault"},
    {"Norway laid siege to Chile.", "assault"},
    {"Norway reached an agreement with Chile.", "support"},
    {"Norway struck a deal with Chile.", "support"},
    {"Norway signed a pact with Chile.", "support"},
    {"Norway concluded a treaty with Chile.", "support"},
    {"Norway came to an agreement with Chile.", "support"},
    {"Norway entered into an agreement with Chile.", "support"},
    {"Norway made a deal with Chile.", "support"},
    {"Norway cut a deal with Chile.", "support"},
    {"Norway gave its backing to Chile.", "support"},
    {"Norway threw its support behind Chile.", "support"},
    {"Norway offered support to Chile.", "support"},
    {"Norway expressed solidarity with Chile.", "support"},
    {"Norway gave the green light to Chile.", "support"},
    {"Norway lent its support to Chile.", "support"},
    {"Norway paid tribute to Chile.", "support"},
    {"Norway sent its congratulations to Chile.", "support"},
    {"Norway offered congratulations to Chile.", "support"},
    {"Norway extended its thanks to Chile.", "support"},
    {"Norway sided with Chile.", "support"},
    {"Norway stood by Chile.", "support"},
    {"Norway made an apology to Chile.", "support"},
    {"Norway offered an apology to Chile.", "support"},
    {"Norway established diplomatic ties with Chile.", "support"},
    {"Norway heaped praise on Chile.", "support"},
    {"Norway expressed its condolences to Chile.", "support"},
    {"Norway gave aid to Chile.", "aid"},
    {"Norway provided assistance to Chile.", "aid"},
    {"Norway extended a loan to Chile.", "aid"},
    {"Norway made a donation to Chile.", "aid"},
    {"Norway granted asylum to Julian Assange.", "aid"},
    {"Norway came to the aid of Chile.", "aid"},
    {"Norway sent relief to Chile.", "aid"},
    {"Norway lent money to Chile.", "aid"},
    {"Norway imposed sanctions on Chile.", "sanction"},
    {"Norway placed an embargo on Chile.", "sanction"},
    {"Norway slapped tariffs on Chile.", "sanction"},
    {"Norway put restrictions on Chile.", "sanction"},
    {"Norway broke off relations with Chile.", "sanction"},
    {"Norway severed ties with Chile.", "sanction"},
    {"Norway cut ties with Chile.", "sanction"},
    {"Norway cut off ties with Chile.", "sanction"},
    {"Norway withdrew its ambassador from Chile.", "sanction"},
    {"Norway cut off aid to Chile.", "sanction"},
    {"Norway broke off talks with Chile.", "sanction"},
    {"Norway pulled out of talks with Chile.", "sanction"},
    {"Norway called off talks with Chile.", "sanction"},
    {"Norway issued a threat against Chile.", "threaten"},
    {"Norway made threats against Chile.", "threaten"},
    {"Norway gave Chile an ultimatum.", "threaten"},
    {"Norway issued a warning to Chile.", "threaten"},
    {"Norway sent a warning to Chile.", "threaten"},
    {"Norway put Chile on notice.", "threaten"},
    {"Norway made an appeal to Chile.", "request"},
    {"Norway issued a call to Chile.", "request"},
    {"Norway made a request to Chile.", "request"},
    {"Norway put pressure on Chile.", "request"},
    {"Norway exerted pressure on Chile.", "request"},
    {"Norway asked Chile for help.", "request"},
    {"Norway requested assistance from Chile.", "request"},
    {"Norway turned down an offer from Chile.", "reject"},
    {"Norway pulled out of the treaty with Chile.", "reject"},
    {"Norway backed out of the deal with Chile.", "reject"},
    {"Norway walked away from the agreement with Chile.", "reject"},
    {"Norway ruled out talks with Chile.", "reject"},
    {"Norway refused to talk to Chile.", "reject"},
    {"Norway voted against Chile.", "reject"},
    {"Norway gave in to Chile.", "concede"},
    {"Norway bowed to pressure from Chile.", "concede"},
    {"Norway caved in to Chile.", "concede"},
    {"Norway lifted the ban on Chile.", "concede"},
    {"Norway gave permission to Chile.", "concede"},
    {"Norway granted access to Chile.", "concede"},
    {"Norway made concessions to Chile.", "concede"},
    {"Norway declared a ceasefire with Chile.", "retreat"},
    {"Norway pulled out of Chile.", "retreat"},
    {"Norway pulled its troops out of Chile.", "retreat"},
    {"Norway withdrew its forces from Chile.", "retreat"},
    {"Boris Johnson stepped down.", "concede"},
    {"Boris Johnson handed in his resignation.", "concede"},
    {"Boris Johnson tendered his resignation.", "concede"},
    {"Boris Johnson left office.", "concede"},
    {"Boris Johnson quit as prime minister.", "concede"},
    {"Norway set free three prisoners from Chile.", "concede"},
    {"Norway put its troops on alert.", "mobilize"},
    {"Norway massed troops on the border with Chile.", "mobilize"},
    {"Norway moved troops to Chile.", "mobilize"},
    {"Police in Norway placed an activist under arrest.", "coerce"},
    {"Police in Norway took an activist into custody.", "coerce"},
    {"Norway imposed a curfew.", "coerce"},
    {"Norway cracked down on protesters.", "coerce"},
    {"Workers staged a protest against Norway.", "protest"},
    {"Workers held a rally against Norway.", "protest"},
    {"Workers went on strike.", "protest"},
    {"Workers walked off the job in Norway.", "protest"},
    {"Workers took to the streets against Norway.", "protest"},
    {"Norway held joint exercises with Chile.", "cooperate"},
    {"Norway joined forces with Chile.", "cooperate"},
    {"Norway shared intelligence with Chile.", "cooperate"},
    {"Norway teamed up with Chile.", "cooperate"},
    {"Norway made a promise to Chile.", "agree"},
    {"Norway gave a pledge to Chile.", "agree"},
    {"Norway made an offer to Chile.", "agree"},
    {"Norway gave assurances to Chile.", "agree"},
    {"Norway extended an invitation to Chile.", "agree"},
    {"Norway played host to Xi Jinping.", "host"},
    {"Norway issued a denial.", "statement"},
});

/// The same words with nobody to do them to, or in another sense.
constexpr std::array others = std::to_array<std::string_view>({
    "The hall held an exhibition.",
    "The choir paid for its robes.",
    "The tenants made a garden.",
    "The shop launched a new bicycle.",
    "The rope reached the ground.",
    "The tailor cut a dress.",
    "The novelist broke off in the middle of a chapter.",
    "The chef pulled a cake out of the oven.",
    "The climber stepped down from the ladder.",
    "The farmer took over the tractor of his father.",
    "The gardener gave the roses water.",
    "The cook placed a lid on the pot.",
    "The tide turned back.",
    "The printer carried out the paper.",
    "The singer handed in her homework.",
    "The student sat down with a book.",
});

} // namespace

TEST_CASE("light verbs, particles and idioms trigger what a plain verb would", "[events]") {
    for (const Phrase& phrase : phrases) {
        INFO(phrase.sentence);
        const auto claims =
            shipped_extractor()
                .extract(article(std::string(phrase.sentence), read_day("2019-03-25")))
                .claims;
        CHECK(std::ranges::any_of(claims,
                                  [&](const Claim& claim) { return claim.type == phrase.type; }));
    }
}

TEST_CASE("light verbs that carry nothing trigger nothing", "[events]") {
    for (const std::string_view sentence : others) {
        INFO(sentence);
        CHECK(shipped_extractor()
                  .extract(article(std::string(sentence), read_day("2019-03-25")))
                  .claims.empty());
    }
}
