#include "extract/reader/date_line.hpp"

#include "extract/reader/line_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_date_line = 160;
constexpr std::size_t most_other_words = 4;

struct LabelWord {
    std::string_view word;
    DateLabel label;
};

constexpr std::array label_words = {
    LabelWord{"published", DateLabel::published},   LabelWord{"posted", DateLabel::published},
    LabelWord{"issued", DateLabel::published},      LabelWord{"released", DateLabel::published},
    LabelWord{"publication", DateLabel::published}, LabelWord{"created", DateLabel::published},
    LabelWord{"pub", DateLabel::published},         LabelWord{"updated", DateLabel::updated},
    LabelWord{"update", DateLabel::updated},        LabelWord{"modified", DateLabel::updated},
    LabelWord{"revised", DateLabel::updated},       LabelWord{"edited", DateLabel::updated},
    LabelWord{"amended", DateLabel::updated},       LabelWord{"saved", DateLabel::saved},
    LabelWord{"retrieved", DateLabel::saved},       LabelWord{"accessed", DateLabel::saved},
    LabelWord{"printed", DateLabel::saved},         LabelWord{"archived", DateLabel::saved},
    LabelWord{"downloaded", DateLabel::saved},      LabelWord{"captured", DateLabel::saved},
    LabelWord{"viewed", DateLabel::saved},
};

/// Words that stand with dates and times of day and say nothing else.
constexpr std::array time_words = {
    "a"sv,    "aest"sv,   "ago"sv,     "am"sv,   "article"sv, "at"sv,         "bst"sv,  "cest"sv,
    "cet"sv,  "cst"sv,    "ct"sv,      "date"sv, "dated"sv,   "day"sv,        "days"sv, "edt"sv,
    "est"sv,  "et"sv,     "first"sv,   "gmt"sv,  "h"sv,       "hkt"sv,        "hour"sv, "hours"sv,
    "hrs"sv,  "ist"sv,    "jst"sv,     "kst"sv,  "last"sv,    "local"sv,      "m"sv,    "min"sv,
    "mins"sv, "minute"sv, "minutes"sv, "msk"sv,  "on"sv,      "originally"sv, "p"sv,    "pdt"sv,
    "pm"sv,   "pst"sv,    "pt"sv,      "read"sv, "sgt"sv,     "story"sv,      "t"sv,    "the"sv,
    "this"sv, "time"sv,   "utc"sv,     "was"sv,  "z"sv,
};

std::optional<DateLabel> read_label(std::string_view lowered) {
    const auto found = std::ranges::find(label_words, lowered, &LabelWord::word);
    return found == label_words.end() ? std::nullopt : std::optional(found->label);
}

bool is_within(const Word& word, const std::vector<StatedDate>& dates) {
    return std::ranges::any_of(dates, [&](const StatedDate& date) {
        return date.span.begin <= word.span.begin && word.span.end <= date.span.end;
    });
}

/// The words that say neither when nor what a date is of; labels are noted in `label`.
std::vector<Word> other_words(const std::vector<Word>& words, const std::vector<StatedDate>& dates,
                              DateLabel& label) {
    std::vector<Word> others;
    for (const Word& word : words) {
        const std::string lowered = lower_ascii(word.text);
        if (const auto known = read_label(lowered))
            label = *known;
        else if (!word.number && !is_within(word, dates) && !is_weekday(lowered) &&
                 std::ranges::find(time_words, lowered) == time_words.end())
            others.push_back(word);
    }
    return others;
}

/// Whether the line's other words are set off from its date by a comma, bar or bullet: "The Suria
/// Times | 25 March 2019". In "Summit on 25 April 2019" they are not: that is a headline.
bool is_set_off(std::string_view line, const std::vector<StatedDate>& dates) {
    const std::string_view before = trim(line.substr(0, dates.front().span.begin));
    const std::string_view after = trim(line.substr(dates.back().span.end));
    const auto is_mark = [](char c) {
        return c == ',' || c == '|' || c == '-' || c == ':' || c == '/' || c == ')' || c == '(' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    return (before.empty() || is_mark(before.back())) && (after.empty() || is_mark(after.front()));
}

bool is_name(const Word& word) {
    return is_upper(word.text.front()) || static_cast<unsigned char>(word.text.front()) >= 0x80;
}

} // namespace

std::vector<LabelledDate> find_labelled_dates(std::string_view line) {
    std::vector<LabelledDate> labelled;
    const std::vector<StatedDate> dates = find_stated_dates(line);
    const std::vector<Word> words = find_words(line);
    auto word = words.begin();
    for (const StatedDate& date : dates) {
        DateLabel label = DateLabel::none;
        for (; word != words.end() && word->span.begin < date.span.begin; ++word)
            label = read_label(lower_ascii(word->text)).value_or(label);
        if (const std::optional<Day> day = day_of(date))
            labelled.push_back({.day = *day, .label = label});
    }
    return labelled;
}

std::optional<DateLine> read_date_line(std::string_view line) {
    line = trim(line);
    if (line.empty() || line.size() > longest_date_line)
        return std::nullopt;
    std::vector<StatedDate> dates = find_stated_dates(line);
    std::erase_if(dates, [](const StatedDate& date) { return !date.year; });
    DateLine found;
    const std::vector<Word> others = other_words(find_words(line), dates, found.label);
    if (!others.empty()) {
        const bool placed = !dates.empty() && others.size() <= most_other_words &&
                            std::ranges::all_of(others, is_name) && is_set_off(line, dates);
        if (!placed)
            return std::nullopt;
    }
    found.dates = find_labelled_dates(line);
    return found;
}

} // namespace entente
