#pragma once

#include "ontology/gazetteer.hpp"

#include <optional>
#include <string_view>

namespace entente {

/// The gender that a pronoun tells: "she", "his".
std::optional<Gender> gender_of_pronoun(std::string_view lemma);

/// The gender that a title or noun tells, by its words in lower case: "mrs", "former queen",
/// "spokeswoman"; absent where it tells none, or both.
std::optional<Gender> gender_of_words(std::string_view words);

} // namespace entente
