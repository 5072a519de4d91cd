#pragma once

#include "extract/evaluation/gold.hpp"
#include "ontology/json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The values that labels are made of, each read from its JSON. What is wrong is thrown as a
/// LabelProblem, which the reader of labels catches.

namespace entente::detail {

/// Thrown between these functions and the reader only.
struct LabelProblem {
    GoldProblem what;
};

[[noreturn]] void fail(std::string problem, std::string remedy);

/// The nearest of some words to one that is not among them; empty where none is near.
std::string nearest_known(std::string_view word, const std::vector<std::string_view>& known);

/// A remedy that names the nearest, or the other one.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known,
                         std::string otherwise);

/// The front of a text, for messages. Precondition: valid UTF-8.
std::string_view front(std::string_view text);

/// Whether there is no value, or null.
bool is_absent(const JsonValue* value);

/// The string under a key of an object; empty where it is absent.
std::string text_or_empty(const JsonValue& object, std::string_view key);

/// A name, a list of names, or participants as claim lines have them.
ExpectedNames names(const JsonValue& value, std::string_view key);

// What a label says of its claim; absent where it says nothing.
std::optional<Modality> modality(const JsonValue& label);
std::optional<Polarity> polarity(const JsonValue& label);
std::optional<TimeInterval> time(const JsonValue& label);
/// Claim lines have a list of speakers under `attributed_to`.
std::optional<ExpectedNames> speaker(const JsonValue& label);

} // namespace entente::detail
