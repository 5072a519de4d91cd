#pragma once

#include "extract/language/syntax.hpp"

#include <cstdint>

namespace entente {

enum class Tense : std::uint8_t { past, present, none };

/// The tense of a verb with its auxiliaries: "met" and "has met" are past, "meets" and "is meeting"
/// present; none for infinitives and for what is to come. O(children of the verb).
Tense tense_of_clause(const SyntaxTree& syntax, std::uint32_t verb);

} // namespace entente
