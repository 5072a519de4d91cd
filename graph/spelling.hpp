#pragma once

#include <string>
#include <string_view>

/// \file
/// Words of names as different transliterations spell them. Letters that stand for one sound are
/// made one, which Freeman, Condon and Ackerman (2006, "Cross Linguistic Name Matching in English
/// and Arabic") call character equivalence classes; here for what English news write for Arabic,
/// Persian, Cyrillic and German names. Slips of the pen are bounded by the distance of Damerau
/// (1964) and by the similarity of Winkler (1990).

namespace entente {

/// A word of a name with how it sounds.
struct SpelledWord {
    /// Folded.
    std::string letters;
    /// As far as spellings of one name agree: "zelenskyy" and "zelenskiy" -> "zelenski".
    std::string sound;
    /// With the vowels that transliterations mix up made one, o as u and e as a: what "mohammed"
    /// and "muhammad" have in common.
    std::string broad_sound;
};

/// O(letters).
SpelledWord spell(std::string_view folded_word);

/// Whether two words spell one name: they sound alike, or have two syllables and more and differ
/// only in vowels that are mixed up, behind the first letter. Words of three letters and fewer are
/// as they are. `exact_vowels` where each vowel tells names apart, as in Chinese and Korean:
/// "zheng" is not "zhang". O(letters).
bool is_respelled(const SpelledWord& one, const SpelledWord& other, bool exact_vowels);

/// The similarity of Jaro and Winkler (1990): 0 to 1, higher where beginnings agree. O(letters^2).
double jaro_winkler(std::string_view one, std::string_view other);

/// Whether one letter was left out, added, exchanged for another or for its neighbour (Damerau
/// 1964). O(letters).
bool is_one_slip_apart(std::string_view one, std::string_view other);

} // namespace entente
