#pragma once

#include "extract/reader/stated_dates.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// What a line says a date is of.
enum class DateLabel : std::uint8_t {
    none,
    published, ///< "Published:", "Posted on", "Issued"
    updated,   ///< "Updated", "Last modified on"
    saved,     ///< "Retrieved", "Printed on": the day of the page, never the article's
};

/// A date of a line, and what the line says that it is of.
struct LabelledDate {
    Day day;
    DateLabel label = DateLabel::none;
};

/// A line of a masthead that says when: "Published: Monday, 25th March 2019, 10.22 GMT".
struct DateLine {
    /// Only dates with a year. Empty for a label or a time of day alone.
    std::vector<LabelledDate> dates;
    /// The last label of the line; it holds for the next line too where this one has no date after
    /// it.
    DateLabel label = DateLabel::none;
};

/// Reads a line that says nothing but when, and perhaps where or by whom ("Port Vela, 25 March
/// 2019"). Absent for prose and headlines, even those that contain a date.
std::optional<DateLine> read_date_line(std::string_view line);

/// The dates of any line, each with the label before it.
std::vector<LabelledDate> find_labelled_dates(std::string_view line);

} // namespace entente
