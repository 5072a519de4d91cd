#pragma once

#include "extract/language/syntax.hpp"

#include <cstdint>

namespace entente {

enum class Tense : std::uint8_t { past, present, none };

/// The tense of a verb with its auxiliaries: "met" and "has met" are past, "meets" and "is meeting"
/// present; none for infinitives and for what is to come. O(children of the verb).
Tense tense_of_clause(const SyntaxTree& syntax, std::uint32_t verb);

/// The verb that a participle accompanies, and whose time it shares: "*attacks* a convoy, killing
/// three"; `no_token` for other verbs. O(depth).
std::uint32_t accompanied_verb(const SyntaxTree& syntax, std::uint32_t participle);

} // namespace entente
