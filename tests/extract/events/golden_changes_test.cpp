#include "tests/extract/events/golden_cases.hpp"

#include "extract/events/document.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace entente;
using namespace entente::tests;

/// \file
/// Changes of the golden cases whose effect on their claims is known, whatever the claims are.
/// Parsers read a longer sentence otherwise now and then; each test says how rarely that may be.

namespace {

/// In lower case at the front, as in the middle of a sentence.
std::string name_of(const std::optional<Participant>& participant) {
    std::string name = participant ? participant->name : "-";
    if (!name.empty())
        name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
    return name;
}

/// What a claim says, without where, when and by whom.
std::string deed_of(const Claim& claim) {
    return claim.type + "/" + claim.subtype + " " + name_of(claim.subject) + " -> " +
           name_of(claim.object);
}

std::vector<Claim> claims_of(const std::string& text, std::optional<Day> published) {
    return shipped_extractor().extract(article(text, published)).claims;
}

/// Whether a text is one sentence that states something.
bool is_statement(std::string_view text) {
    return text.ends_with('.') && text.find(". ") == std::string_view::npos &&
           text.find_first_of("\"?:") == std::string_view::npos;
}

/// As it stands after "that": only names keep their capital.
std::string inside(std::string text) {
    const Article whole = article(text);
    if (Document(whole, shipped_engine()).tokens().front().pos != PartOfSpeech::propn)
        text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

/// Counts what stays as it should, and tells what does not.
struct Tally {
    int right = 0;
    int all = 0;
    std::string wrong;

    void count(bool good, const GoldenCase& golden, const Claim& claim) {
        ++all;
        if (good)
            ++right;
        else
            wrong += "\n  " + golden.place + ": " + deed_of(claim) + ": " + golden.text("text");
    }
    double share() const { return static_cast<double>(right) / all; }
};

/// A speaker whom a text does not name itself.
std::string speaker_for(std::string_view text) {
    return text.find("Merkel") == std::string_view::npos ? "Angela Merkel" : "Narendra Modi";
}

/// Puts every golden statement below a verb of saying: how many of its plain claims keep their
/// deed, and get that polarity and the speaker.
Tally reported_by(std::string_view verb, Polarity polarity) {
    Tally tally;
    for (const GoldenCase& golden : all_golden_cases()) {
        const std::string text = golden.text("text");
        if (!is_statement(text))
            continue;
        const std::string speaker = speaker_for(text);
        const auto reported = claims_of(speaker + " " + std::string(verb) + " that " + inside(text),
                                        golden.published());
        for (const Claim& claim : claims_of(text, golden.published())) {
            if (!claim.attributed_to.empty() || claim.polarity != Polarity::positive ||
                claim.modality != Modality::actual || claim.type == "statement")
                continue;
            const bool same = std::ranges::any_of(reported, [&](const Claim& other) {
                return deed_of(other) == deed_of(claim) && other.polarity == polarity &&
                       !other.attributed_to.empty() &&
                       other.attributed_to.front().speaker.name == speaker;
            });
            tally.count(same, golden, claim);
        }
    }
    return tally;
}

/// Whether an expression counts from the day of publication; none with a date in it does.
bool is_relative(std::string_view text) {
    constexpr std::array<std::string_view, 13> words{
        "Monday", "Tuesday",   "Wednesday", "Thursday",  "Friday",    "Saturday", "Sunday",
        "today",  "yesterday", "tomorrow",  "last week", "this week", "next week"};
    const bool dated = text.find_first_of("0123456789") != std::string_view::npos;
    return !dated && std::ranges::any_of(words, [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

/// Four digits in a row: "12 June 2018".
bool has_year(std::string_view text) {
    int digits = 0;
    for (const char c : text) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == 4)
            return true;
    }
    return false;
}

/// `text` with two words exchanged.
std::string exchanged(std::string_view text, std::string_view one, std::string_view other) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const bool first = text.substr(i).starts_with(one);
        const bool second = text.substr(i).starts_with(other);
        result += first ? std::string(other) : second ? std::string(one) : std::string(1, text[i]);
        i += first ? one.size() : second ? other.size() : 1;
    }
    return result;
}

/// States whose name is one plain word, and no part of another's or of an adjective.
constexpr std::array<std::string_view, 44> states{
    "Russia",   "Turkey",  "Germany",  "France",    "Japan",   "Israel",    "Poland",    "Greece",
    "Sweden",   "Norway",  "Denmark",  "Finland",   "Estonia", "Hungary",   "Slovakia",  "Serbia",
    "Kosovo",   "Spain",   "Egypt",    "Qatar",     "Kuwait",  "Jordan",    "Lebanon",   "Syria",
    "Pakistan", "Nepal",   "Malaysia", "Singapore", "Kenya",   "Ethiopia",  "Eritrea",   "Rwanda",
    "Uganda",   "Burundi", "Bolivia",  "Chile",     "Peru",    "Argentina", "Venezuela", "Colombia",
    "Cuba",     "Canada",  "Armenia",  "Azerbaijan"};

/// The two states that a text names, each as a word of its own; empty if there are not two.
std::vector<std::string_view> two_states(std::string_view text) {
    std::vector<std::string_view> found;
    for (const std::string_view state : states) {
        const std::size_t at = text.find(state);
        if (at == std::string_view::npos)
            continue;
        const char after = at + state.size() < text.size() ? text[at + state.size()] : ' ';
        if (std::isalpha(static_cast<unsigned char>(after)) != 0)
            return {};
        found.push_back(state);
    }
    return found.size() == 2 ? found : std::vector<std::string_view>();
}

} // namespace

TEST_CASE("golden cases under \"X said that\" are attributed and otherwise as before", "[events]") {
    const Tally tally = reported_by("said", Polarity::positive);
    INFO(tally.right << " of " << tally.all << tally.wrong);
    CHECK(tally.all >= 250);
    CHECK(tally.share() >= 0.95);
}

TEST_CASE("golden cases under \"X denied that\" are denied by X and otherwise as before",
          "[events]") {
    const Tally tally = reported_by("denied", Polarity::negative);
    INFO(tally.right << " of " << tally.all << tally.wrong);
    CHECK(tally.all >= 250);
    CHECK(tally.share() >= 0.95);
}

TEST_CASE("golden cases keep their claims between sentences about something else", "[events]") {
    Tally tally;
    for (const GoldenCase& golden : all_golden_cases()) {
        const std::string text = golden.text("text");
        if (!text.ends_with('.'))
            continue;
        const auto among =
            claims_of("The sky was grey. " + text + " Snow fell on the hills.", golden.published());
        for (const Claim& claim : claims_of(text, golden.published()))
            tally.count(std::ranges::any_of(among,
                                            [&](const Claim& other) {
                                                return deed_of(other) == deed_of(claim) &&
                                                       other.time == claim.time &&
                                                       other.modality == claim.modality &&
                                                       other.polarity == claim.polarity;
                                            }),
                        golden, claim);
    }
    INFO(tally.right << " of " << tally.all << tally.wrong);
    CHECK(tally.share() >= 0.98);
}

TEST_CASE("golden cases published a week later tell of a week later, dates apart", "[events]") {
    constexpr std::chrono::days week{7};
    Tally relative;
    Tally dated;
    for (const GoldenCase& golden : all_golden_cases()) {
        const std::string text = golden.text("text");
        const auto published = golden.published();
        if (!published)
            continue;
        const auto later = claims_of(text, *published + week);
        for (const Claim& claim : claims_of(text, published)) {
            if (!claim.time || claim.time->basis != TimeBasis::expression)
                continue;
            const auto same = std::ranges::find_if(later, [&](const Claim& other) {
                return other.evidence == claim.evidence && deed_of(other) == deed_of(claim);
            });
            if (same == later.end())
                continue; // Another holds the office by then.
            if (is_relative(claim.time->text))
                relative.count(same->time && *same->time->interval.first() ==
                                                 *claim.time->interval.first() + week,
                               golden, claim);
            else if (has_year(claim.time->text))
                dated.count(same->time == claim.time, golden, claim);
        }
    }
    INFO(relative.wrong << dated.wrong);
    CHECK(relative.all >= 80);
    CHECK(relative.right == relative.all);
    CHECK(dated.all >= 3);
    CHECK(dated.right == dated.all);
}

TEST_CASE("golden cases with two states exchanged have them exchanged in their claims",
          "[events]") {
    Tally tally;
    for (const GoldenCase& golden : all_golden_cases()) {
        const std::string text = golden.text("text");
        const auto pair = two_states(text);
        if (pair.empty())
            continue;
        const auto swap_names = [&](Claim claim) {
            for (auto* end : {&claim.subject, &claim.object})
                if (*end)
                    (*end)->name = exchanged((*end)->name, pair[0], pair[1]);
            return deed_of(claim);
        };
        std::set<std::string> swapped;
        for (const Claim& claim : claims_of(exchanged(text, pair[0], pair[1]), golden.published()))
            swapped.insert(deed_of(claim));
        for (const Claim& claim : claims_of(text, golden.published()))
            tally.count(swapped.contains(swap_names(claim)), golden, claim);
    }
    INFO(tally.right << " of " << tally.all << tally.wrong);
    CHECK(tally.all >= 40);
    CHECK(tally.share() >= 0.95);
}
