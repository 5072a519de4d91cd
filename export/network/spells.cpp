#include "export/network/spells.hpp"
#include "export/wording.hpp"

#include <algorithm>

namespace entente {

std::vector<Spell> merge_spells(std::vector<TimeInterval> intervals) {
    std::ranges::sort(intervals);
    std::vector<Spell> spells;
    for (const TimeInterval& interval : intervals) {
        const auto first = interval.first();
        const auto last = interval.last();
        // An absent first day is earlier than any: nothing absent follows something present.
        const bool joins =
            !spells.empty() && (!spells.back().last || !first || *first <= *spells.back().last);
        if (!joins)
            spells.push_back({first, last});
        else if (spells.back().last && (!last || *spells.back().last < *last))
            spells.back().last = last;
    }
    return spells;
}

std::string_view common_precision(const std::vector<TimeInterval>& intervals) {
    if (intervals.empty())
        return {};
    const std::string_view precision = precision_word(intervals.front());
    const bool same = std::ranges::all_of(intervals, [&](const TimeInterval& interval) {
        return precision_word(interval) == precision;
    });
    return same ? precision : std::string_view("mixed");
}

} // namespace entente
