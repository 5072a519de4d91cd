#include "tests/extract/events/golden_cases.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>

using namespace entente;
using namespace entente::tests;

namespace {

std::string text_of(const JsonValue& object, std::string_view key) {
    return GoldenCase::text_of(object, key);
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

/// Checks that a case gives what it must and nothing that it must not.
void check(const GoldenCase& golden) {
    const Extraction extraction =
        shipped_extractor().extract(article(golden.text("text"), golden.published()));
    std::string found;
    for (const Claim& claim : extraction.claims)
        found += "\n    " + printed(claim);
    INFO(golden.place << ": " << golden.text("why") << "\n  " << golden.text("text") << found);
    const auto is_found = [&](const JsonValue& wanted) {
        return std::ranges::any_of(extraction.claims,
                                   [&](const Claim& claim) { return matches(claim, wanted); });
    };
    for (const JsonValue& wanted : golden.claims("must"))
        CHECK(is_found(wanted));
    for (const JsonValue& unwanted : golden.claims("never"))
        CHECK_FALSE(is_found(unwanted));
    if (golden.wants_none())
        CHECK(extraction.claims.empty());
    CHECK_FALSE(golden.text("why").empty());
    REQUIRE(
        (golden.wants_none() || !golden.claims("must").empty() || !golden.claims("never").empty()));
}

/// The rules that the cases name under a key.
std::set<std::string> rules_named(std::string_view key) {
    std::set<std::string> rules;
    for (const GoldenCase& golden : all_golden_cases())
        for (const JsonValue& claim : golden.claims(key))
            rules.insert(text_of(claim, "rule"));
    return rules;
}

} // namespace

TEST_CASE("golden cases give what they must and never what they must not", "[events]") {
    const auto cases = all_golden_cases();
    CHECK(cases.size() >= 600);
    for (const GoldenCase& golden : cases)
        check(golden);
}

TEST_CASE("each rule has a golden case that it catches and one that it leaves alone", "[events]") {
    const auto caught = rules_named("must");
    const auto left_alone = rules_named("never");
    for (const Rule& rule : shipped_lexicon().rules()) {
        INFO(rule.name);
        CHECK(caught.contains(rule.name));
        CHECK(left_alone.contains(rule.name));
    }
}

TEST_CASE("each subtype of the ontology has a rule that finds it", "[events]") {
    const auto& rules = shipped_lexicon().rules();
    for (const EventType& type : shipped_ontology().types()) {
        INFO(type.parent << "/" << type.name);
        const bool by_rule = std::ranges::any_of(rules, [&](const Rule& rule) {
            return rule.type == type.parent && rule.subtype == type.name;
        });
        // Where it happens decides, not a word.
        CHECK((type.parent.empty() || type.name == "third-place" || by_rule));
    }
}

TEST_CASE("sport, figures of speech, suppositions and background are no events", "[events]") {
    const auto cases = read_golden_cases("traps.jsonl");
    CHECK(cases.size() >= 100);
    for (const GoldenCase& trap : cases)
        check(trap);
}
