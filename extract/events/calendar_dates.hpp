#pragma once

#include "extract/events/time_words.hpp"

#include <cstdint>
#include <optional>

namespace entente {

/// Finds the expression of a day, month or year of the calendar that begins at a token of the
/// sentence that is read: "25 March 2019", "Friday, March 25", "December 13th through the 15th",
/// "the *1995* attack". Absent if none begins there. O(1).
std::optional<TimeExpression> match_calendar_date(const SentenceWords& words, std::uint32_t token);

} // namespace entente
