#include "graph/name_variants.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace entente {

namespace {

using Words = std::span<const SpelledWord>;

/// How two words, or two lists of words, agree.
struct Agreement {
    bool agree = true;
    bool respelled = false;
    bool initial = false;

    void add(const Agreement& other) {
        agree = agree && other.agree;
        respelled = respelled || other.respelled;
        initial = initial || other.initial;
    }
};

class Comparison {
  public:
    explicit Comparison(NameCustom custom) : custom_(custom) {}

    Agreement compare(const SpelledWord& one, const SpelledWord& other) const {
        if (one.letters == other.letters)
            return {};
        const bool respelled = is_respelled(one, other, custom_.exact_vowels);
        return {.agree = respelled, .respelled = respelled};
    }

    Agreement compare_given(const SpelledWord& one, const SpelledWord& other) const {
        if (one.letters.size() != 1 && other.letters.size() != 1)
            return compare(one, other);
        return {.agree = one.letters.front() == other.letters.front(),
                .initial = one.letters.size() != other.letters.size()};
    }

    Agreement compare(Words one, Words other) const {
        Agreement sum{.agree = one.size() == other.size()};
        for (std::size_t w = 0; w < one.size() && sum.agree; ++w)
            sum.add(compare(one[w], other[w]));
        return sum;
    }

    Agreement compare_given(Words one, Words other) const {
        Agreement sum{.agree = one.size() == other.size()};
        for (std::size_t w = 0; w < one.size() && sum.agree; ++w)
            sum.add(compare_given(one[w], other[w]));
        return sum;
    }

    NameLikeness whole(Words one, Words other) const {
        if (begin_alike(one, other) && count_letters(one) == count_letters(other) &&
            joined(one) == joined(other))
            return {NameShape::whole, false};
        const Agreement same = compare(one, other);
        return same.agree ? NameLikeness{NameShape::whole, same.respelled} : NameLikeness{};
    }

    /// The family name moved from one end to the other.
    NameLikeness reordered(Words one, Words other) const {
        if (one.size() < 2 || other.size() < 2)
            return {};
        for (const std::size_t first : {std::size_t{1}, one.size() - 1})
            if (const NameLikeness same = turned(one, first, other);
                same.shape != NameShape::unlike)
                return same;
        return {};
    }

    /// Precondition: `shorter` has two words or more.
    NameLikeness without_middle(Words shorter, Words longer) const {
        const std::size_t middle = shorter.size() - 2;
        if (custom_.exact_vowels || (middle != 0 && middle != longer.size() - 2))
            return {};
        Agreement same = compare(shorter.back(), longer.back());
        same.add(compare_given(shorter.front(), longer.front()));
        const bool initial = same.initial || shorter.front().letters.size() == 1;
        if (middle != 0)
            same.add(compare_given(shorter.subspan(1, middle), longer.subspan(1, middle)));
        if (!same.agree)
            return {};
        const bool several = longer.size() - shorter.size() > 1;
        return {initial   ? NameShape::initials
                : several ? NameShape::part_left_out
                          : NameShape::middle_left_out,
                same.respelled};
    }

    /// Precondition: `shorter` has fewer words, and two or more.
    NameLikeness part(Words shorter, Words longer) const {
        if (custom_.exact_vowels)
            return {};
        for (const Words kept : {longer.first(shorter.size()), longer.last(shorter.size())})
            if (const Agreement same = compare(shorter, kept); same.agree)
                return {NameShape::part_left_out, same.respelled};
        return {};
    }

    NameLikeness slip(Words one, Words other) const {
        if (one.size() != other.size() || one.size() < 2)
            return {};
        NameLikeness match{NameShape::slip, false};
        std::size_t slips = 0;
        for (std::size_t w = 0; w < one.size(); ++w) {
            const Agreement same = compare(one[w], other[w]);
            match.respelled = match.respelled || same.respelled;
            if (same.agree)
                continue;
            if (!is_slip(one[w].letters, other[w].letters) || ++slips > 1)
                return {};
        }
        return match;
    }

    NameLikeness family_name(const SpelledWord& name, Words longer) const {
        if (name.letters.size() < 3)
            return {};
        const Agreement same =
            compare(name, custom_.family_name_first ? longer.front() : longer.back());
        return same.agree ? NameLikeness{NameShape::family_name_only, same.respelled}
                          : NameLikeness{};
    }

  private:
    /// `one` begins with its word `first`, and ends with those before it.
    NameLikeness turned(Words one, std::size_t first, Words other) const {
        const Words begin = one.subspan(first);
        const Words end = one.first(first);
        if (begin_alike(begin, other) && count_letters(one) == count_letters(other) &&
            joined(begin) + joined(end) == joined(other))
            return {NameShape::reordered, false};
        if (one.size() != other.size())
            return {};
        Agreement same = compare(begin, other.first(begin.size()));
        if (same.agree)
            same.add(compare(end, other.last(end.size())));
        return same.agree ? NameLikeness{NameShape::reordered, same.respelled} : NameLikeness{};
    }

    /// Most names differ in this already.
    static bool begin_alike(Words one, Words other) {
        return one.front().letters.front() == other.front().letters.front();
    }

    static std::size_t count_letters(Words words) {
        std::size_t letters = 0;
        for (const SpelledWord& word : words)
            letters += word.letters.size();
        return letters;
    }

    static std::string joined(Words words) {
        std::string letters;
        for (const SpelledWord& word : words)
            letters += word.letters;
        return letters;
    }

    /// A slip at the end makes another name: "Ivanov" and "Ivanova", "Paul" and "Paula".
    bool is_slip(std::string_view one, std::string_view other) const {
        constexpr std::size_t shortest = 5;
        constexpr double alike = 0.92;
        return !custom_.exact_vowels && std::min(one.size(), other.size()) >= shortest &&
               one.back() == other.back() && is_one_slip_apart(one, other) &&
               jaro_winkler(one, other) >= alike;
    }

    NameCustom custom_;
};

struct CountryCustom {
    std::string_view country;
    NameCustom custom;
};
/// Burmese names have no family name.
constexpr std::array country_customs{
    CountryCustom{"CHN", {true, true}},  CountryCustom{"HKG", {true, true}},
    CountryCustom{"HUN", {true, false}}, CountryCustom{"JPN", {true, true}},
    CountryCustom{"KHM", {true, true}},  CountryCustom{"KOR", {true, true}},
    CountryCustom{"MAC", {true, true}},  CountryCustom{"MMR", {false, true}},
    CountryCustom{"PRK", {true, true}},  CountryCustom{"SGP", {true, true}},
    CountryCustom{"TWN", {true, true}},  CountryCustom{"VNM", {true, true}},
};

} // namespace

NameCustom name_custom(std::string_view country) {
    const auto* const known = std::ranges::find(country_customs, country, &CountryCustom::country);
    return known == country_customs.end() ? NameCustom() : known->custom;
}

NameLikeness compare_names(const NameWords& one, const NameWords& other, NameCustom custom) {
    const NameWords& shorter = one.words.size() <= other.words.size() ? one : other;
    const NameWords& longer = &shorter == &one ? other : one;
    if (shorter.words.empty() || one.generation != other.generation)
        return {};
    const Comparison comparison(custom);
    if (shorter.words.size() == 1 && longer.words.size() > 1) {
        const NameLikeness whole = comparison.whole(shorter.words, longer.words);
        return whole.shape == NameShape::whole
                   ? whole
                   : comparison.family_name(shorter.words.front(), longer.words);
    }
    NameLikeness match = comparison.whole(shorter.words, longer.words);
    if (match.shape == NameShape::unlike)
        match = comparison.reordered(shorter.words, longer.words);
    if (match.shape == NameShape::unlike && shorter.words.size() >= 2)
        match = comparison.without_middle(shorter.words, longer.words);
    if (match.shape == NameShape::unlike && shorter.words.size() >= 2 &&
        shorter.words.size() < longer.words.size())
        match = comparison.part(shorter.words, longer.words);
    return match.shape == NameShape::unlike ? comparison.slip(one.words, other.words) : match;
}

NameLikeness compare_whole_names(const NameWords& one, const NameWords& other) {
    if (one.words.empty() || other.words.empty() || one.generation != other.generation)
        return {};
    return Comparison({}).whole(one.words, other.words);
}

} // namespace entente
