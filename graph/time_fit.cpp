#include "graph/time_fit.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace entente {

namespace {

/// News tells of yesterday, and of the day before where it is told abroad.
constexpr std::int32_t news_is_of = 2;
constexpr std::int32_t told_again_within = 3;
constexpr std::int32_t told_again_of_daily = 1;
constexpr std::int32_t month = 31;
constexpr std::int32_t year = 366;
constexpr DayRange any_day{std::numeric_limits<std::int32_t>::min(),
                           std::numeric_limits<std::int32_t>::max()};

std::int32_t number_of(Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

/// Whether only the article's day or the tense tells the time.
bool is_weak(const EventDraft& draft) { return draft.time && draft.weak; }

enum class Tells : std::uint8_t { present, past, future };

Tells tense_of(const EventDraft& weak) {
    return !weak.time->first() ? Tells::past : !weak.time->end() ? Tells::future : Tells::present;
}

/// The days of a closed interval.
DayRange days_of(const TimeInterval& closed) {
    return {number_of(*closed.first()), number_of(*closed.last())};
}

bool is_closed(const EventDraft& draft) {
    return draft.time && draft.time->first() && draft.time->end();
}

bool holds(const std::optional<TimeInterval>& vague, const std::optional<TimeInterval>& specific) {
    if (!vague)
        return true;
    if (!specific)
        return !vague->first() || !vague->end();
    return vague->contains(*specific);
}

bool was_over(const EventDraft& event, const EventDraft& plan) {
    const std::optional<Day> last = event.time ? event.time->last() : std::nullopt;
    return last && plan.reported() && *last < *plan.reported();
}

TimeFit fit_if(bool fits) { return fits ? TimeFit::near : TimeFit::apart; }

/// A gap in days that is near up to `near`, and far up to `far`.
TimeFit fit_of_gap(std::int32_t gap, std::int32_t near, std::int32_t far) {
    return gap > far ? TimeFit::apart : gap > near ? TimeFit::far : TimeFit::near;
}

std::int32_t repetition_of(const EventDraft& draft) {
    if (!draft.actual)
        return month;
    return draft.comes_daily ? told_again_of_daily : told_again_within;
}

TimeFit fit_of_stated(const EventDraft& specific, const EventDraft& vague) {
    if (!vague.time && !specific.time && vague.reported() && specific.reported())
        return fit_if(std::abs(number_of(*vague.reported()) - number_of(*specific.reported())) <=
                      month);
    if (vague.actual || !specific.actual)
        return fit_if(holds(vague.time, specific.time));
    if (!vague.time && was_over(specific, vague))
        return TimeFit::apart;
    const bool within = specific.time && vague.time && specific.time->contains(*vague.time);
    return fit_if(within || holds(vague.time, specific.time));
}

/// `day` is what is known of a weak time, `stated` the days that others give.
TimeFit fit_of_news(Tells tense, std::int32_t day, DayRange stated, bool comes_daily) {
    switch (tense) {
    case Tells::present:
        return fit_if(stated.first <= day && day - news_is_of <= stated.last);
    case Tells::past:
        if (stated.first > day)
            return TimeFit::apart;
        return fit_of_gap(day - stated.last, news_is_of, comes_daily ? news_is_of : month);
    case Tells::future:
        break;
    }
    return stated.last < day ? TimeFit::apart : fit_of_gap(stated.first - day, month, year);
}

/// Both times are weak.
TimeFit fit_of_repetition(const EventDraft& specific, const EventDraft& vague) {
    const bool to_come = tense_of(vague) == Tells::future;
    const std::int32_t later = number_of(first_day(specific)) - number_of(first_day(vague));
    if (to_come && specific.actual)
        return later < 0 ? TimeFit::apart : fit_of_gap(later, month, year);
    if (to_come != (tense_of(specific) == Tells::future))
        return TimeFit::apart;
    return fit_if(std::abs(later) <= repetition_of(vague));
}

DayRange around(std::int32_t day, std::int32_t reach) { return {day - reach, day + reach}; }

TimeReach reach_of_stated(const EventDraft& vague) {
    if (!is_closed(vague))
        return {any_day, any_day, any_day};
    const DayRange days = days_of(*vague.time);
    const DayRange news{days.first, days.last + news_is_of};
    if (vague.actual)
        return {news, days, {days.first, days.last + month}};
    return {news, {days.first - year, days.last}, {days.first - year, days.last + year}};
}

} // namespace

TimeFit time_fit(const EventDraft& specific, const EventDraft& vague) {
    if (is_weak(vague) && is_weak(specific))
        return fit_of_repetition(specific, vague);
    if (is_weak(vague) && is_closed(specific))
        return fit_of_news(tense_of(vague), number_of(first_day(vague)), days_of(*specific.time),
                           vague.comes_daily);
    if (is_weak(vague))
        return TimeFit::apart;
    if (is_weak(specific) && is_closed(vague))
        return fit_of_news(tense_of(specific), number_of(first_day(specific)), days_of(*vague.time),
                           vague.comes_daily);
    return fit_of_stated(specific, vague);
}

TimeReach reach_of(const EventDraft& vague) {
    if (!is_weak(vague))
        return reach_of_stated(vague);
    const std::int32_t day = number_of(first_day(vague));
    const DayRange again = around(day, repetition_of(vague));
    const DayRange news{day - month, day + told_again_within};
    switch (tense_of(vague)) {
    case Tells::present:
    case Tells::past:
        return {{std::min(news.first, again.first), std::max(news.last, again.last)},
                {day - 2 * month, day},
                again};
    case Tells::future:
        break;
    }
    return {{day, day + year}, {day - month, day + year}, {again.first, day + year}};
}

} // namespace entente
