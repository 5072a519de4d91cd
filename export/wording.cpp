#include "export/wording.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace entente {

namespace {

constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::chrono::year_month_day calendar(Day day) { return std::chrono::year_month_day(day); }

std::string year_of(Day day) { return std::to_string(static_cast<int>(calendar(day).year())); }

std::string month_of(Day day) {
    return std::string(month_names.at(static_cast<unsigned>(calendar(day).month()) - 1));
}

std::string day_of(Day day) { return std::to_string(static_cast<unsigned>(calendar(day).day())); }

bool same_year(Day a, Day b) { return calendar(a).year() == calendar(b).year(); }

bool same_month(Day a, Day b) {
    return same_year(a, b) && calendar(a).month() == calendar(b).month();
}

/// A day as coarsely as it was stated.
std::string stated(Day day, Granularity granularity, bool with_year) {
    if (granularity == Granularity::year)
        return year_of(day);
    std::string words = granularity == Granularity::month ? "" : day_of(day) + " ";
    words += month_of(day);
    return with_year ? words + " " + year_of(day) : words;
}

struct StatedDay {
    Day day;
    Granularity granularity;
};

std::string words_between(StatedDay first, StatedDay last) {
    const std::string end = stated(last.day, last.granularity, true);
    const bool with_year = !same_year(first.day, last.day);
    const std::string begin = stated(first.day, first.granularity, with_year);
    if (begin == end || stated(first.day, first.granularity, true) == end)
        return end;
    const auto is_day = [](Granularity g) {
        return g == Granularity::day || g == Granularity::interval;
    };
    if (same_month(first.day, last.day) && is_day(first.granularity) && is_day(last.granularity))
        return day_of(first.day) + "–" + end;
    return begin + " – " + end;
}

std::size_t next_boundary(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        ++at;
    return at;
}

/// The length in bytes of the first `count` code points.
std::size_t prefix_bytes(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count-- > 0 && at < text.size())
        at = next_boundary(text, at);
    return at;
}

} // namespace

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string words_for(Day day) { return stated(day, Granularity::day, true); }

std::string words_for(const TimeInterval& interval) {
    const auto first = interval.first();
    const auto last = interval.last();
    if (!last)
        return "from " + words_for(*first);
    if (!first)
        return "until " + words_for(*last);
    return words_between({*first, interval.granularity()}, {*last, interval.granularity()});
}

std::string_view precision_word(const TimeInterval& interval) {
    constexpr std::array<std::string_view, 4> words{"day", "month", "year", "interval"};
    return words.at(static_cast<std::size_t>(interval.granularity()));
}

std::string words_for_span(const std::vector<TimeInterval>& intervals) {
    std::optional<StatedDay> first;
    std::optional<StatedDay> last;
    for (const TimeInterval& interval : intervals) {
        // What is open on one side is known to touch the day of the other.
        const Day begin = interval.first() ? *interval.first() : *interval.last();
        const Day end = interval.last() ? *interval.last() : *interval.first();
        const Granularity granularity = interval.granularity();
        if (!first || std::tuple(begin, granularity) < std::tuple(first->day, first->granularity))
            first = {begin, granularity};
        if (!last || std::tuple(last->day, granularity) < std::tuple(end, last->granularity))
            last = {end, granularity};
    }
    return first ? words_between(*first, *last) : std::string();
}

std::string shorten(std::string_view text, std::size_t width) {
    if (prefix_bytes(text, width) == text.size())
        return std::string(text);
    const std::size_t room = prefix_bytes(text, width > 0 ? width - 1 : 0);
    const std::size_t space = text.substr(0, room + 1).rfind(' ');
    const bool between_words = space != std::string_view::npos && space > room / 2;
    return std::string(text.substr(0, between_words ? space : room)) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t room = prefix_bytes(text, width);
        if (room == text.size()) {
            lines.emplace_back(text);
            break;
        }
        const std::size_t space = text.substr(0, room + 1).rfind(' ');
        const bool breakable = space != std::string_view::npos && space > 0;
        lines.emplace_back(text.substr(0, breakable ? space : room));
        text.remove_prefix(breakable ? space + 1 : room);
    }
    return lines;
}

} // namespace entente
