#pragma once

#include "ontology/span.hpp"
#include "ontology/time.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// A day as a line states it, perhaps without its year ("March 25").
struct StatedDate {
    std::optional<int> year;
    unsigned month = 1;
    unsigned day = 1;
    /// In bytes of the line; covers a weekday before the date.
    ByteSpan span;

    bool operator==(const StatedDate&) const = default;
};

/// The day, if its year is stated or given.
std::optional<Day> day_of(const StatedDate& date, std::optional<int> year = std::nullopt);

/// The day, if its year is stated; otherwise in the year that brings it nearest to `reference`.
std::optional<Day> nearest_day(const StatedDate& date, Day reference);

/// Finds the dates of a line in the usual English forms, in order: "Monday, 25th March 2019",
/// "March 25, 2019", "25 Mar 2019", "2019-03-25", "25/03/2019". Numbers alone count only where they
/// cannot be read in two ways: "03/04/2019" is none. Days that no calendar has are none. O(bytes).
std::vector<StatedDate> find_stated_dates(std::string_view line);

/// Whether the word names a day of the week, in full or abbreviated.
bool is_weekday(std::string_view word);

} // namespace entente
