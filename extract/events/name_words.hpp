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

/// Last words of titles beside those that the gazetteer lists: "Special *Assistant*".
inline constexpr std::array<std::string_view, 14> offices{
    "member",   "counselor", "counsellor", "coordinator", "administrator", "assistant", "chair",
    "advisory", "adviser",   "advisor",    "director",    "commissioner",  "chairman",  "leader"};

/// Styles that only people have, before their names: "*Prince* Lim".
inline constexpr std::array<std::string_view, 10> styles_before{
    "Prince", "Princess", "King", "Queen",     "Emperor",
    "Emir",   "Sheikh",   "Pope", "Ayatollah", "Sultan"};

/// ... and behind them: "the Lim *Lama*".
inline constexpr std::array<std::string_view, 2> styles_behind{"Lama", "Rinpoche"};

/// Behind people's names: "Ana Holt, *Jr.*".
inline constexpr std::array<std::string_view, 4> generations{"Jr.", "Sr.", "Jr", "Sr"};

/// Forms of address, which name nobody: "Your *Excellency*".
inline constexpr std::array<std::string_view, 5> addresses{"excellency", "majesty", "highness",
                                                           "honor", "honour"};

/// Whether a word begins with a letter in upper case; neither "€" nor "“" is one.
inline bool starts_with_capital(std::string_view word) {
    if (word.empty())
        return false;
    const auto first = static_cast<unsigned char>(word.front());
    return first < 0x80 ? first >= 'A' && first <= 'Z'
                        : is_upper_case(decode_code_point(word, 0).value);
}

/// Whether a name begins with an ASCII letter in lower case: a common noun, not a proper one.
inline bool begins_small(std::string_view name) {
    return !name.empty() && name.front() >= 'a' && name.front() <= 'z';
}

/// Whether a word has a letter or a digit; dashes, quotes and marks have none.
inline bool has_letter_or_digit(std::string_view word) {
    if (word.starts_with("\xE2\x80") || word.starts_with("\xE2\x88"))
        return false;
    return std::ranges::any_of(word, [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
               (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

/// What the engines' label makes of a name; absent for those that name neither actor nor place.
inline std::optional<EntityKind> kind_of(std::string_view label) {
    for (const EntityLabel& known : entity_labels)
        if (known.label == label)
            return known.kind;
    return std::nullopt;
}

} // namespace entente
