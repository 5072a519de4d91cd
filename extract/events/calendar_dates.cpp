#include "extract/events/calendar_dates.hpp"

#include "extract/events/word_list.hpp"

#include <array>
#include <chrono>
#include <string_view>
#include <utility>

namespace entente {

namespace {

using Kind = TimeExpression::Kind;

bool starts_with_digit(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

/// "13th-16th" in one word: its two days.
std::optional<std::pair<unsigned, unsigned>> days_of_word(std::string_view word) {
    for (const std::string_view dash : {"-", "–"}) {
        const auto at = word.find(dash);
        if (at == std::string_view::npos)
            continue;
        const auto first = day_number(word.substr(0, at));
        const auto last = day_number(word.substr(at + dash.size()));
        if (first && last && *first < *last)
            return std::pair(*first, *last);
    }
    return std::nullopt;
}

void end_range(TimeExpression& date, unsigned month, unsigned day) {
    date.kind = Kind::range;
    date.last_month = month;
    date.last_day = day;
}

class DateMatcher {
  public:
    explicit DateMatcher(const SentenceWords& words)
        : words_(words), tokens_(words.document().tokens()), syntax_(words.document().syntax()) {}

    std::optional<TimeExpression> match(std::uint32_t i) const {
        if (starts_with_digit(words_.at(i)))
            return match_number(i);
        if (const auto weekday = weekday_number(words_.at(i)))
            return match_weekday(i, *weekday);
        return match_month(i);
    }

  private:
    std::optional<unsigned> month_at(std::uint32_t i) const {
        const auto month = month_number(words_.at(i));
        // "may" and "march" are months only as names.
        return month && tokens_[i].pos == PartOfSpeech::propn ? month : std::nullopt;
    }

    /// "Friday, March 25", "Friday 25 March": a date says more than its weekday.
    std::optional<TimeExpression> match_weekday(std::uint32_t i, unsigned weekday) const {
        const std::string_view next = words_.at(i + 1);
        const bool mark = next == "," || next == "(" || next == "the";
        const std::uint32_t at = i + (mark ? 2 : 1);
        auto date = starts_with_digit(words_.at(at)) ? match_number(at) : match_month(at);
        if (!date || date->day == 0)
            return std::nullopt;
        date->tokens.begin = i;
        date->weekday = weekday;
        date->states_weekday = true;
        return date;
    }

    /// "March 25, 2019", "March 25", "March 25-27", "March 2019", "March".
    std::optional<TimeExpression> match_month(std::uint32_t i) const {
        const auto month = month_at(i);
        if (!month)
            return std::nullopt;
        TimeExpression date;
        date.month = *month;
        std::uint32_t next = match_days(date, i + 1);
        const std::string_view word = words_.at(next);
        const std::uint32_t after_comma = word == "," || word == "of" ? next + 1 : next;
        if (const auto year = year_number(words_.at(after_comma))) {
            date.year = *year;
            next = after_comma + 1;
        }
        const bool bare = date.day == 0 && date.year == 0;
        if (bare && words_.at(i) == "may" && !follows_time_word(i))
            return std::nullopt;
        date.tokens = {i, next};
        return date;
    }

    /// "25", "25-27", "13th-16th" behind a month. Returns what comes behind.
    std::uint32_t match_days(TimeExpression& date, std::uint32_t next) const {
        std::string_view word = words_.at(next);
        if (const auto days = days_of_word(word)) {
            date.day = days->first;
            end_range(date, date.month, days->second);
            return next + 1;
        }
        const bool glued = word.ends_with('-'); // "July 11- 12"
        if (glued)
            word.remove_suffix(1);
        const auto day = day_number(word);
        if (!day)
            return next;
        date.day = *day;
        return match_range_end(date, glued ? next : next + 1);
    }

    /// "-27", "to 27", "through the 27th", "to April 2" after a first day: the end of a range.
    std::uint32_t match_range_end(TimeExpression& date, std::uint32_t next) const {
        constexpr std::array<std::string_view, 5> joins{"-", "–", "to", "through", "and"};
        const std::string_view join = words_.at(next);
        if (!is_among(join, joins) && !join.ends_with('-'))
            return next;
        std::uint32_t i = next + 1;
        unsigned month = date.month;
        if (const auto other = month_at(i)) {
            month = *other;
            ++i;
        } else if (words_.at(i) == "the" && (join == "to" || join == "through")) {
            ++i;
        }
        const auto day = day_number(words_.at(i));
        if (!day || std::pair(month, *day) < std::pair(date.month, date.day))
            return next;
        end_range(date, month, *day);
        return i + 1;
    }

    bool follows_time_word(std::uint32_t i) const {
        constexpr std::array<std::string_view, 8> time_words{"in",    "last",  "next", "this",
                                                             "since", "until", "late", "early"};
        return is_among(words_.before(i), time_words);
    }

    /// "25 March 2019", "25-27 March", "2019-03-25", "2019".
    std::optional<TimeExpression> match_number(std::uint32_t i) const {
        const std::string_view word = words_.at(i);
        if (const auto day = read_day(word); day && word.size() == 10)
            return iso_date(i, *day);
        if (const auto year = year_number(word);
            year && (year_stands_alone(i) || is_year_of_noun(i))) {
            TimeExpression date;
            date.year = *year;
            date.tokens = {i, i + 1};
            return date;
        }
        return match_day_first(i);
    }

    /// "25 March 2019", "the 3rd of March", "25-27 March".
    std::optional<TimeExpression> match_day_first(std::uint32_t i) const {
        TimeExpression date;
        std::uint32_t next = match_first_days(date, i);
        if (words_.at(next) == "of")
            ++next;
        const auto month = next == i ? std::nullopt : month_at(next);
        if (!month)
            return std::nullopt;
        date.month = date.last_month = *month;
        ++next;
        const std::uint32_t behind = words_.at(next) == "," ? next + 1 : next;
        if (const auto year = year_number(words_.at(behind))) {
            date.year = *year;
            next = behind + 1;
        }
        date.tokens = {i, next};
        return date;
    }

    /// "25", "25-27", "25 to 27", "12th-13th". Returns what comes behind; `i` if it is no day.
    std::uint32_t match_first_days(TimeExpression& date, std::uint32_t i) const {
        if (const auto days = days_of_word(words_.at(i))) {
            date.day = days->first;
            end_range(date, 0, days->second);
            return i + 1;
        }
        const auto day = day_number(words_.at(i));
        if (!day)
            return i;
        date.day = *day;
        const std::string_view join = words_.at(i + 1);
        const bool range = join == "-" || join == "–" || join == "to" || join == "and";
        const auto last = range ? day_number(words_.at(i + 2)) : std::nullopt;
        if (!last || *last <= *day)
            return i + 1;
        end_range(date, 0, *last);
        return i + 3;
    }

    static TimeExpression iso_date(std::uint32_t i, Day day) {
        const std::chrono::year_month_day date(day);
        TimeExpression expression;
        expression.tokens = {i, i + 1};
        expression.year = static_cast<int>(date.year());
        expression.month = static_cast<unsigned>(date.month());
        expression.day = static_cast<unsigned>(date.day());
        return expression;
    }

    /// A number like a year is one after "in" or "of"; elsewhere it may count things.
    bool year_stands_alone(std::uint32_t i) const {
        constexpr std::array<std::string_view, 9> before{"in",   "since", "of", "during", "early",
                                                         "late", "until", "by", "from"};
        return is_among(words_.before(i), before);
    }

    /// "the *1995* attack": what stands before one thing does not count things.
    bool is_year_of_noun(std::uint32_t i) const {
        const std::uint32_t noun = syntax_.head(i);
        const Relation relation = syntax_.relation(i);
        const bool modifies = relation == Relation::numeral || relation == Relation::compound ||
                              relation == Relation::modifier;
        return modifies && noun > i && tokens_[noun].tag == "NN" && !is_measure(tokens_[noun]);
    }

    const SentenceWords& words_;
    const std::vector<Token>& tokens_;
    const SyntaxTree& syntax_;
};

} // namespace

std::optional<TimeExpression> match_calendar_date(const SentenceWords& words, std::uint32_t token) {
    return DateMatcher(words).match(token);
}

} // namespace entente
