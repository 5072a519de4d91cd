#pragma once

#include "ontology/time.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Words for people: dates as a newspaper prints them, sentences cut to fit.

namespace entente {

/// "1 event", "3 events".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// `24 Mar 2019`.
std::string words_for(Day day);

/// `24 Mar 2019`, `Feb 2019`, `18–24 Mar 2019`, `28 Feb – 3 Mar 2019`, `from 25 Mar 2019`, `until
/// 25 Mar 2019`.
std::string words_for(const TimeInterval& interval);

/// How finely a time is known: "day", "month", "year", "interval".
std::string_view precision_word(const TimeInterval& interval);

/// From the first to the last day of all of them, as coarsely as they were stated: `Feb – 24 Mar
/// 2019`. Empty for none.
std::string words_for_span(const std::vector<TimeInterval>& intervals);

/// At most `width` code points, cut between words where possible, the cut marked by "…".
/// Precondition: clean UTF-8.
std::string shorten(std::string_view text, std::size_t width);

/// Lines of at most `width` code points, broken between words, in the middle of a longer word.
/// O(bytes).
std::vector<std::string> wrap(std::string_view text, std::size_t width);

} // namespace entente
