#include "tests/extract/events/extraction.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace entente;
using namespace entente::tests;

/// \file
/// Changes of a text whose effect on its claims is known, whatever the claims are.

namespace {

const Day publication = *read_day("2024-05-15"); // a Wednesday

struct Deed {
    std::string_view active;  ///< "A condemned B."
    std::string_view passive; ///< "B was condemned by A."; empty if it has none
};

/// A and B stand for two states.
const std::vector<Deed> deeds{
    {"A condemned B.", "B was condemned by A."},
    {"A sanctioned B.", "B was sanctioned by A."},
    {"A attacked B.", "B was attacked by A."},
    {"A accused B of spying.", "B was accused of spying by A."},
    {"A praised B.", "B was praised by A."},
    {"A recognised B.", "B was recognised by A."},
    {"A threatened B.", "B was threatened by A."},
    {"A urged B to withdraw its troops.", "B was urged by A to withdraw its troops."},
    {"A imposed sanctions on B.", "Sanctions were imposed on B by A."},
    {"A severed ties with B.", ""},
    {"A suspended aid to B.", ""},
    {"A agreed to release prisoners from B.", ""},
    {"A rejected a request by B.", "A request by B was rejected by A."},
    {"A established diplomatic relations with B.", ""},
    {"A sent troops to B.", ""},
    {"A invaded B.", "B was invaded by A."},
    {"A criticised B.", "B was criticised by A."},
    {"A blamed B for the attack.", "B was blamed for the attack by A."},
    {"A bombed B.", "B was bombed by A."},
    {"A defended B.", "B was defended by A."},
    {"A endorsed B.", "B was endorsed by A."},
    {"A thanked B.", "B was thanked by A."},
    {"A congratulated B.", "B was congratulated by A."},
    {"A warned B.", "B was warned by A."},
    {"A blockaded B.", "B was blockaded by A."},
    {"A compensated B.", "B was compensated by A."},
    {"A helped B.", "B was helped by A."},
    {"A invited B to the talks.", "B was invited to the talks by A."},
    {"A imposed a blockade on B.", "On Monday a blockade was imposed on B by A."},
    {"A lifted sanctions on B.", "Sanctions on B were lifted by A."},
    {"A launched an attack on B.", "An attack was launched on B by A."},
    {"A granted B a loan.", "B was granted a loan by A."},
    {"A gave B an ultimatum.", "B was given an ultimatum by A."},
    {"A filed a lawsuit against B.", "On Monday a lawsuit was filed against B by A."},
    {"A opened an investigation into B.", "An investigation into B was opened by A."},
    {"A deployed troops to B.", "Troops were deployed to B by A."},
    {"A expressed support for B.", "Support for B was expressed by A."},
    {"A paid tribute to B.", ""},
    {"A cut off aid to B.", ""},
    {"A came to the aid of B.", ""},
    {"A gave in to B.", ""},
    {"A put pressure on B.", "Pressure was put on B by A."},
    {"A teamed up with B.", ""},
    {"A lodged a protest with B.", "On Monday a protest was lodged with B by A."},
};

std::string with_states(std::string_view pattern, const std::string& a, const std::string& b) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool alone =
            (i == 0 || pattern[i - 1] == ' ') &&
            (i + 1 == pattern.size() || pattern[i + 1] == ' ' || pattern[i + 1] == '.');
        text += alone && pattern[i] == 'A'   ? a
                : alone && pattern[i] == 'B' ? b
                                             : std::string(1, pattern[i]);
    }
    return text;
}

std::vector<Claim> claims_of(const std::string& text, Day published = publication) {
    return shipped_extractor().extract(article(text, published)).claims;
}

std::string name_of(const std::optional<Participant>& participant) {
    return participant ? participant->name : "-";
}

/// What a claim says, without where and when it says so.
std::set<std::string> deeds_of(const std::vector<Claim>& claims) {
    std::set<std::string> said;
    for (const Claim& claim : claims)
        said.insert(claim.type + " " + name_of(claim.subject) + " " + name_of(claim.object));
    return said;
}

} // namespace

TEST_CASE("exchange two states, and they are exchanged in what is claimed", "[events]") {
    for (const Deed& deed : deeds) {
        const std::string there = with_states(deed.active, "Norway", "Chile");
        const std::string back = with_states(deed.active, "Chile", "Norway");
        INFO(there);
        std::set<std::string> expected;
        for (Claim claim : claims_of(there)) {
            for (auto* end : {&claim.subject, &claim.object})
                if (*end)
                    (*end)->name = (*end)->name == "Norway"  ? "Chile"
                                   : (*end)->name == "Chile" ? "Norway"
                                                             : (*end)->name;
            expected.insert(*deeds_of({claim}).begin());
        }
        CHECK_FALSE(expected.empty());
        CHECK(deeds_of(claims_of(back)) == expected);
    }
}

TEST_CASE("what is told in the passive is the same deed", "[events]") {
    for (const Deed& deed : deeds) {
        if (deed.passive.empty())
            continue;
        const std::string active = with_states(deed.active, "Norway", "Chile");
        const std::string passive = with_states(deed.passive, "Norway", "Chile");
        INFO(active << " / " << passive);
        const auto wanted = deeds_of(claims_of(active));
        const auto found = deeds_of(claims_of(passive));
        CHECK_FALSE(wanted.empty());
        CHECK(std::ranges::includes(found, wanted));
    }
}

TEST_CASE("sentences about something else change nothing", "[events]") {
    for (const Deed& deed : deeds) {
        const std::string text = with_states(deed.active, "Norway", "Chile");
        INFO(text);
        const auto alone = deeds_of(claims_of(text));
        CHECK(deeds_of(claims_of("The sky was grey. " + text)) == alone);
        CHECK(deeds_of(claims_of(text + " Snow fell on the hills.")) == alone);
    }
}

TEST_CASE("an article published a week later tells of a week later, dates apart", "[events]") {
    const auto week = std::chrono::days(7);
    for (const std::string when : {"on Monday", "yesterday", "last week", "two days ago"}) {
        const std::string text = "Norway condemned Chile " + when + ".";
        INFO(text);
        const auto before = claims_of(text);
        const auto after = claims_of(text, publication + week);
        REQUIRE(before.size() == 1);
        REQUIRE(after.size() == 1);
        REQUIRE(before[0].time);
        REQUIRE(after[0].time);
        CHECK(*after[0].time->interval.first() == *before[0].time->interval.first() + week);
        CHECK(*after[0].time->interval.last() == *before[0].time->interval.last() + week);
    }
    const std::string text = "Norway condemned Chile on May 3, 2024.";
    const auto before = claims_of(text);
    const auto after = claims_of(text, publication + week);
    REQUIRE(before.size() == 1);
    REQUIRE(after.size() == 1);
    CHECK(before[0].time->interval == after[0].time->interval);
}

TEST_CASE("what someone denies is the same deed, with their name and the other sign", "[events]") {
    for (const Deed& deed : deeds) {
        const std::string text = with_states(deed.active, "Norway", "Chile");
        INFO(text);
        const auto told = claims_of(text);
        const auto denied = claims_of("Vladimir Putin denied that " + text);
        for (const Claim& claim : told) {
            const auto same = std::ranges::find_if(
                denied, [&](const Claim& other) { return deeds_of({other}) == deeds_of({claim}); });
            REQUIRE(same != denied.end());
            CHECK(same->polarity == Polarity::negative);
            CHECK(same->modality == claim.modality);
            REQUIRE_FALSE(same->attributed_to.empty());
            CHECK(same->attributed_to.front().speaker.name == "Vladimir Putin");
        }
    }
}
