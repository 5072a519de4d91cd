#pragma once

#include "tests/extract/events/extraction.hpp"

#include "ontology/json.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The golden cases: each line of a file is a text in our own words, the claims it must give, the
/// readings it must never give, and why. Keys of a claim that a case leaves out may be anything.

namespace entente::tests {

/// Files of tests/extract/events with golden cases of the extraction.
inline constexpr std::array<std::string_view, 4> golden_files{
    "golden.jsonl", "golden_actors.jsonl", "golden_rules.jsonl", "golden_time.jsonl"};

struct GoldenCase {
    /// "golden.jsonl:12".
    std::string place;
    JsonValue wanted;

    /// A member that is a string; empty if there is none.
    std::string text(std::string_view key) const { return text_of(wanted, key); }
    std::optional<Day> published() const { return read_day(text("published")); }

    /// The patterns of claims under "must" or "never".
    const JsonValue::Array& claims(std::string_view key) const {
        static const JsonValue::Array none;
        const JsonValue* value = wanted.member(key);
        return value && value->array() ? *value->array() : none;
    }
    bool wants_none() const { return wanted.member("none") != nullptr; }

    static std::string text_of(const JsonValue& object, std::string_view key) {
        const JsonValue* value = object.member(key);
        return value && value->string() ? *value->string() : std::string();
    }
};

inline std::vector<GoldenCase> read_golden_cases(std::string_view file) {
    std::vector<GoldenCase> cases;
    std::ifstream input(ENTENTE_TEST_SOURCE "/tests/extract/events/" + std::string(file));
    std::string line;
    while (std::getline(input, line)) {
        const std::string place = std::string(file) + ":" + std::to_string(cases.size() + 1);
        cases.push_back({place, read_json_file(line, place)});
    }
    return cases;
}

/// Those of all `golden_files`.
inline std::vector<GoldenCase> all_golden_cases() {
    std::vector<GoldenCase> cases;
    for (const std::string_view file : golden_files)
        for (GoldenCase& golden : read_golden_cases(file))
            cases.push_back(std::move(golden));
    return cases;
}

} // namespace entente::tests
