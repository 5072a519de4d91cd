#include "extract/events/time_expressions.hpp"

#include "extract/events/calendar_dates.hpp"
#include "extract/events/time_words.hpp"
#include "extract/events/word_list.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace entente {

namespace {

using Kind = TimeExpression::Kind;
using Unit = TimeExpression::Unit;

/// A number that is counted, and the token behind it.
struct Count {
    int number;
    std::uint32_t end;
};

TimeExpression relative(std::uint32_t begin, std::uint32_t end, int offset, Unit unit) {
    TimeExpression expression;
    expression.tokens = {begin, end};
    expression.kind = Kind::relative;
    expression.offset = offset;
    expression.unit = unit;
    return expression;
}

TimeExpression named_weekday(std::uint32_t begin, std::uint32_t end, unsigned weekday, int offset) {
    TimeExpression expression = relative(begin, end, offset, Unit::day);
    expression.kind = Kind::weekday;
    expression.weekday = weekday;
    return expression;
}

/// What is counted from the day of publication.
class TimeFinder {
  public:
    explicit TimeFinder(const Document& document) : document_(document), words_(document) {}

    std::vector<TimeExpression> find() {
        std::vector<TimeExpression> found;
        for (const TokenSpan sentence : document_.sentences()) {
            words_.enter(sentence);
            for (std::uint32_t at = sentence.begin; at < sentence.end;) {
                auto expression = names_day_before(found, at) ? std::nullopt : match_day_before(at);
                if (!expression)
                    expression = match(at);
                at = expression ? expression->tokens.end : at + 1;
                if (expression)
                    found.push_back(*expression);
            }
        }
        return found;
    }

  private:
    std::optional<TimeExpression> match(std::uint32_t i) const {
        if (auto counted = match_counted(i))
            return counted;
        if (auto date = match_calendar_date(words_, i))
            return date;
        if (const auto offset = near_day(words_.at(i)))
            return relative(i, i + 1, *offset, Unit::day);
        const auto weekday = weekday_number(words_.at(i));
        if (weekday && !is_feast(i))
            return named_weekday(i, i + 1, *weekday, 0);
        if (auto within = match_within(i))
            return within;
        return match_relative(i);
    }

    /// "*Good* Friday", "*Black* Monday": a name, not a day of this week.
    bool is_feast(std::uint32_t i) const {
        constexpr std::array<std::string_view, 7> feasts{"good", "black", "bloody", "palm",
                                                         "ash",  "holy",  "easter"};
        return is_among(words_.before(i), feasts);
    }

    /// "earlier *in the week*", "later *in the month*".
    std::optional<TimeExpression> match_within(std::uint32_t i) const {
        const std::string_view first = words_.at(i);
        const bool side =
            first == "earlier" || first == "later" || first == "early" || first == "late";
        if (!side || words_.at(i + 1) != "in" || words_.at(i + 2) != "the")
            return std::nullopt;
        const auto unit = unit_of(words_.at(i + 3));
        return unit ? std::optional(relative(i, i + 4, 0, *unit)) : std::nullopt;
    }

    /// "the previous day", "the day before.", "a day earlier": the day before that of publication.
    std::optional<TimeExpression> match_day_before(std::uint32_t i) const {
        const std::string_view first = words_.at(i);
        const std::string_view second = words_.at(i + 1);
        if (first != "the" && first != "a")
            return std::nullopt;
        if (first == "the" && second == "previous" && words_.at(i + 2) == "day")
            return relative(i, i + 3, -1, Unit::day);
        constexpr std::array<std::string_view, 4> ends{"", ",", ".", ";"};
        const std::string_view before = words_.at(i + 2);
        const bool counted = second == "day" && is_among(words_.at(i + 3), ends) &&
                             (before == "earlier" || (first == "the" && before == "before"));
        return counted ? std::optional(relative(i, i + 3, -1, Unit::day)) : std::nullopt;
    }

    /// Whether the paragraph has named a day, from which "the day before" may count.
    bool names_day_before(const std::vector<TimeExpression>& found, std::uint32_t token) const {
        return !found.empty() &&
               document_.paragraph_of(found.back().tokens.begin) == document_.paragraph_of(token);
    }

    /// "*over the* last year", "*in the* past month", "*during the* last two weeks".
    bool is_span_before(std::uint32_t i) const {
        constexpr std::array<std::string_view, 6> spans{"over",   "during", "in",
                                                        "within", "for",    "throughout"};
        return words_.before(i) == "the" && is_among(words_.before(i, 2), spans);
    }

    /// -1 for "last", 1 for "next", 0 for "this".
    static std::optional<int> side_of(std::string_view word) {
        if (word == "last" || word == "previous" || word == "past")
            return -1;
        if (word == "next" || word == "coming")
            return 1;
        return word == "this" ? std::optional(0) : std::nullopt;
    }

    /// "last week", "next Monday", "this month", "last March", "the past two weeks".
    std::optional<TimeExpression> match_relative(std::uint32_t i) const {
        const auto offset = side_of(words_.at(i));
        if (!offset)
            return std::nullopt;
        const std::string_view second = words_.at(i + 1);
        if (const auto weekday = weekday_number(second))
            return named_weekday(i, i + 2, *weekday, *offset);
        if (is_part_of_day(second, *offset))
            return relative(i, i + 2, *offset, Unit::day);
        if (auto span = match_span(i, *offset))
            return span;
        if (const auto month = season_begin(second)) {
            TimeExpression season = relative(i, i + 2, *offset, Unit::month);
            season.kind = Kind::season;
            season.month = *month;
            return season;
        }
        auto date = month_number(second) ? match_calendar_date(words_, i + 1) : std::nullopt;
        if (date)
            date->tokens.begin = i;
        return date;
    }

    static bool is_part_of_day(std::string_view word, int offset) {
        return (word == "night" && offset <= 0) ||
               (offset == 0 && (word == "morning" || word == "afternoon" || word == "evening"));
    }

    /// "last week", "the past two weeks", "the last 15 months".
    std::optional<TimeExpression> match_span(std::uint32_t i, int offset) const {
        const bool span = offset < 0 && is_span_before(i);
        if (const auto unit = unit_of(words_.at(i + 1)); unit && *unit != Unit::day) {
            TimeExpression expression = relative(i, i + 2, offset, *unit);
            expression.is_span = span;
            return expression;
        }
        const auto count = span ? count_at(i + 1) : std::nullopt;
        const auto unit = count ? unit_of(words_.at(count->end)) : std::nullopt;
        // "in the last 24 *hours*": on as many days as they may touch.
        const bool hours = count && (words_.at(count->end) == "hours");
        if (!unit && !hours)
            return std::nullopt;
        const int number = hours ? (count->number + 23) / 24 : count->number;
        TimeExpression expression = relative(i, count->end + 1, -number, hours ? Unit::day : *unit);
        expression.is_span = true;
        return expression;
    }

    /// "two", "15", "seventy-five".
    std::optional<Count> count_at(std::uint32_t i) const {
        constexpr unsigned most = 1000;
        auto number = counted_number(words_.at(i));
        if (number && *number >= 20 && words_.at(i + 1) == "-")
            if (const auto ones = counted_number(words_.at(i + 2)); ones && *ones < 10)
                return Count{static_cast<int>(*number + *ones), i + 3};
        if (!number)
            number = digits(words_.at(i));
        if (!number || *number == 0 || *number > most)
            return std::nullopt;
        return Count{static_cast<int>(*number), i + 1};
    }

    /// "two days ago", "three weeks later", "five-day".
    std::optional<TimeExpression> match_counted(std::uint32_t i) const {
        const auto count = count_at(i);
        if (!count)
            return std::nullopt;
        const std::uint32_t at = count->end + (words_.at(count->end) == "-" ? 1 : 0);
        const auto unit = unit_of(words_.at(at));
        if (!unit)
            return std::nullopt;
        TimeExpression expression = relative(i, at + 1, count->number, *unit);
        const std::string_view behind = words_.at(at + 1);
        if (behind == "ago" || (behind == "prior" && words_.at(at + 2) != "to")) {
            expression.offset = -expression.offset;
            expression.tokens.end = at + 2;
            return expression;
        }
        expression.kind = Kind::duration;
        return expression;
    }

    const Document& document_;
    SentenceWords words_;
};

} // namespace

std::vector<TimeExpression> find_time_expressions(const Document& document) {
    return TimeFinder(document).find();
}

} // namespace entente
