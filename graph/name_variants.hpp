#pragma once

#include "graph/name_words.hpp"

#include <cstdint>
#include <string_view>

/// \file
/// Names of one actor as different articles write them.

namespace entente {

/// How much of one name another has, from the surest to the vaguest.
enum class NameShape : std::uint8_t {
    whole,            ///< "Kim Jong Un", "Kim Jong-un"
    reordered,        ///< "Orbán Viktor", "Viktor Orbán"
    middle_left_out,  ///< "John Kerry", "John F. Kerry", "John Forbes Kerry"
    initials,         ///< "J. Kerry"
    part_left_out,    ///< "Hosni Mubarak", "Muhammad Hosni Mubarak"
    slip,             ///< "Donald Rumsfield"
    family_name_only, ///< "Kerry"
    unlike,
};

/// How two names may be of one.
struct NameLikeness {
    NameShape shape = NameShape::unlike;
    /// Whether a word is spelt otherwise: "Zelensky", "Zelenskyy".
    bool respelled = false;

    bool operator==(const NameLikeness&) const = default;
};

/// How names of a country are written.
struct NameCustom {
    bool family_name_first = false;
    /// See `is_respelled`. There no part of a name is left out either.
    bool exact_vowels = false;
};

/// By ISO 3166-1 alpha-3; for a country that we do not know, as English names are.
NameCustom name_custom(std::string_view country);

/// Compares names of persons. Symmetric. O(letters), and O(letters^2) for a slip.
NameLikeness compare_names(const NameWords& one, const NameWords& other, NameCustom custom);

/// The same for organisations and places, whose names are written whole.
NameLikeness compare_whole_names(const NameWords& one, const NameWords& other);

} // namespace entente
