#pragma once

#include <string_view>

/// \file
/// Words of names that are not the name itself, folded. All are looked up in O(log words).

namespace entente {

/// What stands before a person's name: "president", "sheikh".
bool is_title(std::string_view word);

/// What joins words within a name, as "al" in "al-Assad".
bool is_name_article(std::string_view word);

/// "jr", "iii".
bool is_generation(std::string_view word);

/// What someone is, so that the words before it are no one's name: "spokesman".
bool is_role_word(std::string_view word);

/// What an organisation is or does: "ministry".
bool is_generic_word(std::string_view word);

} // namespace entente
