#include "extract/events/time_words.hpp"

#include "ontology/text.hpp"

#include <array>
#include <charconv>
#include <span>
#include <system_error>

namespace entente {

namespace {

struct NumberedWord {
    std::string_view word;
    unsigned number;
};

constexpr std::array months{
    NumberedWord{"january", 1},  NumberedWord{"february", 2},  NumberedWord{"march", 3},
    NumberedWord{"april", 4},    NumberedWord{"may", 5},       NumberedWord{"june", 6},
    NumberedWord{"july", 7},     NumberedWord{"august", 8},    NumberedWord{"september", 9},
    NumberedWord{"october", 10}, NumberedWord{"november", 11}, NumberedWord{"december", 12},
    NumberedWord{"jan.", 1},     NumberedWord{"feb.", 2},      NumberedWord{"mar.", 3},
    NumberedWord{"apr.", 4},     NumberedWord{"aug.", 8},      NumberedWord{"sept.", 9},
    NumberedWord{"sep.", 9},     NumberedWord{"oct.", 10},     NumberedWord{"nov.", 11},
    NumberedWord{"dec.", 12}};

constexpr std::array weekdays{NumberedWord{"sunday", 0},   NumberedWord{"monday", 1},
                              NumberedWord{"tuesday", 2},  NumberedWord{"wednesday", 3},
                              NumberedWord{"thursday", 4}, NumberedWord{"friday", 5},
                              NumberedWord{"saturday", 6}};

constexpr std::array numbers{
    NumberedWord{"a", 1},       NumberedWord{"an", 1},       NumberedWord{"one", 1},
    NumberedWord{"two", 2},     NumberedWord{"three", 3},    NumberedWord{"four", 4},
    NumberedWord{"five", 5},    NumberedWord{"six", 6},      NumberedWord{"seven", 7},
    NumberedWord{"eight", 8},   NumberedWord{"nine", 9},     NumberedWord{"ten", 10},
    NumberedWord{"eleven", 11}, NumberedWord{"twelve", 12},  NumberedWord{"twenty", 20},
    NumberedWord{"thirty", 30}, NumberedWord{"forty", 40},   NumberedWord{"fifty", 50},
    NumberedWord{"sixty", 60},  NumberedWord{"seventy", 70}, NumberedWord{"eighty", 80},
    NumberedWord{"ninety", 90}};

constexpr std::array seasons{NumberedWord{"spring", 3}, NumberedWord{"summer", 6},
                             NumberedWord{"autumn", 9}, NumberedWord{"fall", 9},
                             NumberedWord{"winter", 12}};

/// Singular and plural.
constexpr std::array units{NumberedWord{"day", 0},   NumberedWord{"days", 0},
                           NumberedWord{"week", 1},  NumberedWord{"weeks", 1},
                           NumberedWord{"month", 2}, NumberedWord{"months", 2},
                           NumberedWord{"year", 3},  NumberedWord{"years", 3}};

/// Words for a day near the day of publication.
struct NearDay {
    std::string_view word;
    int offset;
};
constexpr std::array near_days{NearDay{"today", 0}, NearDay{"yesterday", -1},
                               NearDay{"tomorrow", 1}, NearDay{"tonight", 0}};

std::optional<unsigned> number_of(std::string_view word, std::span<const NumberedWord> words) {
    for (const NumberedWord& known : words)
        if (known.word == word)
            return known.number;
    return std::nullopt;
}

} // namespace

std::optional<unsigned> month_number(std::string_view word) { return number_of(word, months); }

std::optional<unsigned> weekday_number(std::string_view word) { return number_of(word, weekdays); }

std::optional<unsigned> counted_number(std::string_view word) { return number_of(word, numbers); }

std::optional<unsigned> season_begin(std::string_view word) { return number_of(word, seasons); }

std::optional<TimeExpression::Unit> unit_of(std::string_view word) {
    const auto unit = number_of(word, units);
    return unit ? std::optional(static_cast<TimeExpression::Unit>(*unit)) : std::nullopt;
}

std::optional<int> near_day(std::string_view word) {
    for (const NearDay& near : near_days)
        if (near.word == word)
            return near.offset;
    return std::nullopt;
}

std::optional<unsigned> digits(std::string_view word) {
    unsigned value = 0;
    const char* end = word.data() + word.size();
    const auto [stop, problem] = std::from_chars(word.data(), end, value);
    const std::string_view rest(stop, static_cast<std::size_t>(end - stop));
    const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    if (problem != std::errc() || word.size() > 4 || (!rest.empty() && !ordinal))
        return std::nullopt;
    return value;
}

std::optional<unsigned> day_number(std::string_view word) {
    const auto value = digits(word);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
}

std::optional<int> year_number(std::string_view word) {
    const auto value = digits(word);
    const bool plausible = value && word.size() == 4 && *value >= 1800 && *value <= 2199;
    return plausible ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

SentenceWords::SentenceWords(const Document& document) : document_(document) {
    for (std::uint32_t i = 0; i < document.tokens().size(); ++i)
        words_.push_back(fold(document.text(i)));
}

} // namespace entente
