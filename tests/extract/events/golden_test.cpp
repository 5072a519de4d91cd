#include "tests/extract/events/extraction.hpp"

#include "ontology/json.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <fstream>

using namespace entente;
using namespace entente::tests;

/// \file
/// Each line of golden.jsonl is a case: a text in our own words, the claims it must give, the
/// readings it must never give, and why. Keys of a claim that a case leaves out may be anything.

namespace {

std::string text_of(const JsonValue& object, std::string_view key) {
    const JsonValue* value = object.member(key);
    return value && value->string() ? *value->string() : std::string();
}

bool agrees(const std::string& wanted, std::string_view actual) {
    return wanted.empty() || wanted == actual;
}

/// Whether someone has the name, or is what an object says: name, id, kind, country, sector; "-"
/// for none.
bool is_called(const Participant& participant, const JsonValue& wanted) {
    if (wanted.string())
        return participant.name == *wanted.string();
    const auto or_dash = [](const std::string& word) { return word.empty() ? "-" : word; };
    return agrees(text_of(wanted, "name"), participant.name) &&
           agrees(text_of(wanted, "id"), participant.id) &&
           agrees(text_of(wanted, "kind"), to_string(participant.kind)) &&
           agrees(text_of(wanted, "country"), or_dash(participant.country)) &&
           agrees(text_of(wanted, "sector"), or_dash(participant.sector));
}

bool names(const std::optional<Participant>& participant, const JsonValue& wanted,
           std::string_view key) {
    const JsonValue* value = wanted.member(key);
    if (!value)
        return true;
    return value->is_null() ? !participant : participant && is_called(*participant, *value);
}

/// Whether each code and each qualifier ("with") that is wanted is there.
bool has_details(const Claim& claim, const JsonValue& wanted) {
    const auto members = [&](std::string_view key) {
        const JsonValue* value = wanted.member(key);
        return value && value->object() ? *value->object() : JsonValue::Object();
    };
    for (const auto& [scheme, code] : members("codes"))
        if (!claim.codes.contains(scheme) || claim.codes.at(scheme) != *code.string())
            return false;
    for (const auto& [role, name] : members("with"))
        if (std::ranges::none_of(claim.qualifiers, [&](const Qualifier& qualifier) {
                return qualifier.role == role && qualifier.filler.name == *name.string();
            }))
            return false;
    return true;
}

bool matches(const Claim& claim, const JsonValue& wanted) {
    const bool symmetric = shipped_ontology().find(claim.type, claim.subtype)->symmetric;
    const bool ends =
        (names(claim.subject, wanted, "subject") && names(claim.object, wanted, "object")) ||
        (symmetric && names(claim.object, wanted, "subject") &&
         names(claim.subject, wanted, "object"));
    const std::string speaker =
        claim.attributed_to.empty() ? "-" : claim.attributed_to.back().speaker.name;
    return ends && agrees(text_of(wanted, "type"), claim.type) &&
           agrees(text_of(wanted, "subtype"), claim.subtype) &&
           agrees(text_of(wanted, "modality"), to_string(claim.modality)) &&
           agrees(text_of(wanted, "polarity"), to_string(claim.polarity)) &&
           agrees(text_of(wanted, "time"), claim.time ? claim.time->interval.edtf() : "-") &&
           agrees(text_of(wanted, "speaker"), speaker) &&
           agrees(text_of(wanted, "rule"), claim.evidence.rule) && has_details(claim, wanted);
}

std::string printed(const std::optional<Participant>& participant) {
    return !participant ? "-"
                        : participant->name + " (" + std::string(to_string(participant->kind)) +
                              " " + participant->country + " " + participant->sector + ")";
}

std::string printed(const Claim& claim) {
    return claim.type + "/" + claim.subtype + " " + printed(claim.subject) + " -> " +
           printed(claim.object) + " " + (claim.time ? claim.time->interval.edtf() : "-") + " " +
           std::string(to_string(claim.modality)) + " " + std::string(to_string(claim.polarity)) +
           " " + claim.evidence.rule;
}

const JsonValue::Array& items(const JsonValue& object, std::string_view key) {
    static const JsonValue::Array none;
    const JsonValue* value = object.member(key);
    return value && value->array() ? *value->array() : none;
}

/// Checks every case of a file of tests/extract/events; returns how many there were.
int check_cases(const std::string& file) {
    std::ifstream input(ENTENTE_TEST_SOURCE "/tests/extract/events/" + file);
    std::string line;
    int number = 0;
    while (std::getline(input, line)) {
        ++number;
        const JsonValue golden = read_json_file(line, file + ":" + std::to_string(number));
        const Extraction extraction = shipped_extractor().extract(
            article(text_of(golden, "text"), read_day(text_of(golden, "published"))));
        std::string found;
        for (const Claim& claim : extraction.claims)
            found += "\n    " + printed(claim);
        INFO(file << ":" << number << ": " << text_of(golden, "why") << "\n  "
                  << text_of(golden, "text") << found);
        const auto is_found = [&](const JsonValue& wanted) {
            return std::ranges::any_of(extraction.claims,
                                       [&](const Claim& claim) { return matches(claim, wanted); });
        };
        for (const JsonValue& wanted : items(golden, "must"))
            CHECK(is_found(wanted));
        for (const JsonValue& unwanted : items(golden, "never"))
            CHECK_FALSE(is_found(unwanted));
        const JsonValue* none = golden.member("none");
        if (none)
            CHECK(extraction.claims.empty());
        REQUIRE((none || !items(golden, "must").empty() || !items(golden, "never").empty()));
    }
    return number;
}

} // namespace

TEST_CASE("golden cases give what they must and never what they must not", "[events]") {
    CHECK(check_cases("golden.jsonl") >= 60);
}

TEST_CASE("golden cases on who is meant hold", "[events]") {
    CHECK(check_cases("golden_actors.jsonl") >= 40);
}

TEST_CASE("sport, figures of speech, suppositions and background are no events", "[events]") {
    CHECK(check_cases("traps.jsonl") >= 100);
}
