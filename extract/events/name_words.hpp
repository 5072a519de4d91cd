#pragma once

#include "extract/language/unicode.hpp"
#include "ontology/claim.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

/// \file
/// Words that tell what a name is that no table lists.

namespace entente {

/// A label of the engines for names, and the kind that it names.
struct EntityLabel {
    std::string_view label;
    EntityKind kind;
};

/// The engines' entity labels that name actors and places.
inline constexpr std::array entity_labels{
    EntityLabel{"PERSON", EntityKind::person}, EntityLabel{"ORG", EntityKind::organisation},
    EntityLabel{"GPE", EntityKind::place},     EntityLabel{"NORP", EntityKind::group},
    EntityLabel{"LOC", EntityKind::place},     EntityLabel{"FAC", EntityKind::place},
};

/// Before the names of storms, which are people's.
inline constexpr std::array<std::string_view, 5> storms{"Hurricane", "Typhoon", "Cyclone", "Storm",
                                                        "Tropical"};

/// Last words of names of what is no body.
inline constexpr std::array<std::string_view, 38> things{
    "Accord",  "Accords",      "Act",      "Agreement", "Amendment",   "Award",  "Awards", "Bill",
    "Charter", "Constitution", "Covenant", "Cup",       "Declaration", "Games",  "Law",    "Laws",
    "Medal",   "Olympics",     "Prize",    "Protocol",  "Tomb",        "Treaty", "War",    "AIDS",
    "HIV",     "SARS",         "H1N1",     "COVID-19",  "GDP",         "IED",    "IEDs",   "ICBM",
    "INF",     "DNA",          "GPS",      "UAV",       "UFO",         "WMD"};

/// Last words of names of agreements, which engines take for people too.
inline constexpr std::array<std::string_view, 6> agreements{"Accord",   "Accords", "Agreement",
                                                            "Protocol", "Treaty",  "Declaration"};

/// Words in names of vessels, which engines take for people.
inline constexpr std::array<std::string_view, 6> vessels{"Shuttle", "Soyuz", "USS",
                                                         "HMS",     "MV",    "USNS"};

/// First halves of compounds that are one name: "*Indo*-Pacific".
inline constexpr std::array<std::string_view, 11> name_prefixes{
    "Indo", "Asia", "Euro", "Afro", "Anglo", "Sino", "Trans", "Pan", "Inter", "Mid", "Co"};

/// Before the name of a town: "the *village* of Lim".
inline bool is_settlement_noun(std::string_view word) {
    constexpr std::array<std::string_view, 9> nouns{
        "town", "city", "village", "district", "province", "region", "suburb", "port", "island"};
    return std::ranges::find(nouns, word) != nouns.end();
}

/// Whether a word begins with a letter in upper case; neither "€" nor "“" is one.
inline bool starts_with_capital(std::string_view word) {
    if (word.empty())
        return false;
    const auto first = static_cast<unsigned char>(word.front());
    return first < 0x80 ? first >= 'A' && first <= 'Z'
                        : is_upper_case(decode_code_point(word, 0).value);
}

/// What the engines' label makes of a name; absent for those that name neither actor nor place.
inline std::optional<EntityKind> kind_of(std::string_view label) {
    for (const EntityLabel& known : entity_labels)
        if (known.label == label)
            return known.kind;
    return std::nullopt;
}

} // namespace entente
