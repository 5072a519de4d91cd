#include "extract/events/gender.hpp"

#include "extract/events/word_list.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array<std::string_view, 3> female_pronouns{"she", "her", "hers"};
constexpr std::array<std::string_view, 3> male_pronouns{"he", "his", "him"};

constexpr std::array<std::string_view, 34> female_words{
    "mrs",      "mrs.",         "ms",           "ms.",      "miss",          "madam",
    "madame",   "dame",         "lady",         "queen",    "princess",      "duchess",
    "countess", "baroness",     "empress",      "sheikha",  "tsarina",       "chairwoman",
    "actress",  "spokeswoman",  "policewoman",  "gunwoman", "congresswoman", "businesswoman",
    "woman",    "councilwoman", "servicewoman", "wife",     "mother",        "daughter",
    "sister",   "grandmother",  "widow",        "girl"};
constexpr std::array<std::string_view, 36> male_words{
    "mr",          "mr.",         "sir",        "lord",        "king",       "prince",
    "duke",        "count",       "baron",      "emperor",     "sultan",     "emir",
    "sheikh",      "tsar",        "pope",       "cardinal",    "archbishop", "ayatollah",
    "imam",        "mullah",      "rabbi",      "friar",       "gunman",     "policeman",
    "congressman", "businessman", "councilman", "serviceman",  "man",        "husband",
    "father",      "son",         "brother",    "grandfather", "widower",    "boy"};

} // namespace

std::optional<Gender> gender_of_pronoun(std::string_view lemma) {
    if (is_among(lemma, female_pronouns))
        return Gender::female;
    return is_among(lemma, male_pronouns) ? std::optional(Gender::male) : std::nullopt;
}

std::optional<Gender> gender_of_words(std::string_view words) {
    bool female = false;
    bool male = false;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        female = female || is_among(words.substr(0, end), female_words);
        male = male || is_among(words.substr(0, end), male_words);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    if (female == male)
        return std::nullopt;
    return female ? Gender::female : Gender::male;
}

} // namespace entente
