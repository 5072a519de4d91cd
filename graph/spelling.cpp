#include "graph/spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace entente {

namespace {

enum class Place : unsigned char { anywhere, beginning, end };

struct SoundRule {
    std::string_view letters;
    /// Capitals are sounds that English writes with two letters.
    std::string_view sound;
    Place place = Place::anywhere;
};

/// The first that fits is taken: longer ones, and those of a place, come first.
constexpr std::array sound_rules{
    SoundRule{"tsch", "C"},
    SoundRule{"shch", "S"},
    SoundRule{"itch", "iC"},
    SoundRule{"sch", "S"},
    SoundRule{"tch", "C"},
    SoundRule{"dzh", "J"},
    SoundRule{"icz", "iC", Place::end},
    SoundRule{"off", "ov", Place::end},
    SoundRule{"eff", "ev", Place::end},
    SoundRule{"iyy", "i", Place::end},
    SoundRule{"iya", "ia", Place::end},
    SoundRule{"ic", "iC", Place::end},
    SoundRule{"ah", "a", Place::end},
    SoundRule{"eh", "e", Place::end},
    SoundRule{"yj", "i", Place::end},
    SoundRule{"ij", "i", Place::end},
    SoundRule{"ye", "e", Place::beginning},
    SoundRule{"ch", "C"},
    SoundRule{"sh", "S"},
    SoundRule{"zh", "J"},
    SoundRule{"dj", "J"},
    SoundRule{"j", "J"},
    SoundRule{"kh", "h"},
    SoundRule{"gh", "g"},
    SoundRule{"dh", "d"},
    SoundRule{"th", "t"},
    SoundRule{"bh", "b"},
    SoundRule{"ph", "f"},
    SoundRule{"ck", "k"},
    SoundRule{"ce", "se"},
    SoundRule{"ci", "si"},
    SoundRule{"cy", "si"},
    SoundRule{"c", "k"},
    SoundRule{"q", "k"},
    SoundRule{"x", "ks"},
    SoundRule{"tz", "ts"},
    SoundRule{"aw", "au"},
    SoundRule{"w", "v"},
    SoundRule{"ou", "u"},
    SoundRule{"oo", "u"},
    SoundRule{"ee", "i"},
    SoundRule{"ie", "i"},
    SoundRule{"oe", "o"},
    SoundRule{"ue", "u"},
    SoundRule{"y", "i"},
};

/// Words that rules would take for different ones, by sound.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> same_words{{
    {"kadafi", "gadafi"},
    {"gatafi", "gadafi"},
    {"gedafi", "gadafi"},
    {"dimitri", "dmitri"},
    {"dmitro", "dmitri"},
    {"aleksandr", "aleksander"},
    {"aleksandre", "aleksander"},
    {"oleksandr", "aleksander"},
    {"volodimir", "vladimir"},
    {"serhi", "sergei"},
    {"mihailo", "mihail"},
    {"evhen", "evgeni"},
}};

/// Many letters begin no rule.
constexpr auto begins_rule = [] {
    std::array<bool, 256> begins{};
    for (const SoundRule& rule : sound_rules)
        begins[static_cast<unsigned char>(rule.letters.front())] = true;
    return begins;
}();

bool fits(const SoundRule& rule, std::string_view word, std::size_t at) {
    // Most rules differ in their first letter already.
    if (word[at] != rule.letters.front() || !word.substr(at).starts_with(rule.letters))
        return false;
    return rule.place == Place::anywhere || (rule.place == Place::beginning && at == 0) ||
           (rule.place == Place::end && at != 0 && at + rule.letters.size() == word.size());
}

/// Doubled letters sound as one; doubled digits are another number: resolutions 2231 and 2331.
void append_once(std::string& sound, std::string_view letters) {
    for (const char letter : letters)
        if (sound.empty() || sound.back() != letter || (letter >= '0' && letter <= '9'))
            sound += letter;
}

constexpr bool is_vowel(char letter) {
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

std::size_t syllables(std::string_view sound) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < sound.size(); ++i)
        count += is_vowel(sound[i]) && (i == 0 || !is_vowel(sound[i - 1]));
    return count;
}

/// The letters of `one` that have a like one in `other` no further off than Jaro's window, in the
/// order of `one`. `taken` are those of `other`.
std::string common_letters(std::string_view one, std::string_view other) {
    const std::size_t window = std::max<std::size_t>(std::max(one.size(), other.size()) / 2, 1) - 1;
    std::vector<bool> taken(other.size());
    std::string common;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const std::size_t end = std::min(other.size(), i + window + 1);
        for (std::size_t k = i > window ? i - window : 0; k < end; ++k)
            if (!taken[k] && other[k] == one[i]) {
                taken[k] = true;
                common += one[i];
                break;
            }
    }
    return common;
}

std::string sound_of(std::string_view word) {
    std::string sound;
    for (std::size_t at = 0; at < word.size();) {
        if (!begins_rule[static_cast<unsigned char>(word[at])]) {
            append_once(sound, word.substr(at++, 1));
            continue;
        }
        const auto rule = std::ranges::find_if(
            sound_rules, [&](const SoundRule& candidate) { return fits(candidate, word, at); });
        const bool ruled = rule != sound_rules.end();
        append_once(sound, ruled ? rule->sound : word.substr(at, 1));
        at += ruled ? rule->letters.size() : 1;
    }
    const auto known =
        std::ranges::find(same_words, sound, &std::pair<std::string_view, std::string_view>::first);
    return known == same_words.end() ? sound : std::string(known->second);
}

std::string broad_sound(std::string_view sound) {
    std::string broad;
    for (const char letter : sound) {
        const char vowel = letter == 'o' ? 'u' : letter == 'e' ? 'a' : letter;
        append_once(broad, std::string_view(&vowel, 1));
    }
    return broad;
}

} // namespace

SpelledWord spell(std::string_view folded_word) {
    SpelledWord word{
        .letters = std::string(folded_word), .sound = sound_of(folded_word), .broad_sound = {}};
    word.broad_sound = broad_sound(word.sound);
    return word;
}

bool is_respelled(const SpelledWord& one, const SpelledWord& other, bool exact_vowels) {
    constexpr std::size_t shortest = 4;
    if (one.letters.size() < shortest || other.letters.size() < shortest)
        return one.letters == other.letters;
    if (one.sound == other.sound)
        return true;
    const auto is_o_or_u = [](char letter) { return letter == 'o' || letter == 'u'; };
    const bool same_beginning = one.sound.front() == other.sound.front() ||
                                (is_o_or_u(one.sound.front()) && is_o_or_u(other.sound.front()));
    return !exact_vowels && same_beginning && one.sound.size() == other.sound.size() &&
           one.broad_sound == other.broad_sound && syllables(one.sound) >= 2 &&
           syllables(other.sound) >= 2;
}

double jaro_winkler(std::string_view one, std::string_view other) {
    const std::string common = common_letters(one, other);
    const std::string same = common_letters(other, one);
    if (common.empty())
        return one == other ? 1 : 0;
    std::size_t exchanged = 0;
    for (std::size_t i = 0; i < std::min(common.size(), same.size()); ++i)
        exchanged += common[i] != same[i];
    const auto found = static_cast<double>(common.size());
    const double jaro =
        (found / static_cast<double>(one.size()) + found / static_cast<double>(other.size()) +
         (found - static_cast<double>(exchanged) / 2) / found) /
        3;
    constexpr std::size_t longest_prefix = 4;
    constexpr double prefix_weight = 0.1;
    const std::size_t limit = std::min({longest_prefix, one.size(), other.size()});
    std::size_t prefix = 0;
    while (prefix < limit && one[prefix] == other[prefix])
        ++prefix;
    return jaro + static_cast<double>(prefix) * prefix_weight * (1 - jaro);
}

bool is_one_slip_apart(std::string_view one, std::string_view other) {
    if (one.size() > other.size())
        std::swap(one, other);
    if (other.size() - one.size() > 1 || one == other)
        return false;
    const auto differ = std::ranges::mismatch(one, other);
    const std::string_view rest(differ.in1, one.end());
    const std::string_view other_rest(differ.in2, other.end());
    if (one.size() != other.size())
        return rest == other_rest.substr(1);
    const bool exchanged = rest.size() >= 2 && rest[0] == other_rest[1] && rest[1] == other_rest[0];
    return rest.substr(1) == other_rest.substr(1) ||
           (exchanged && rest.substr(2) == other_rest.substr(2));
}

} // namespace entente
