#pragma once

#include "extract/reader/stated_dates.hpp"
#include "ontology/span.hpp"
#include "ontology/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Where title, prose and dates stand in an article's text.
struct Layout {
    /// With single spaces; empty if the text has none.
    std::string title;
    std::vector<ByteSpan> headlines;
    std::vector<ByteSpan> paragraphs;
    /// The article's own date, not the day its page was saved.
    std::optional<Day> published;
    /// A newspaper's name above the title; empty if there is none.
    std::string publisher;
    std::string dateline_place;
    /// As the dateline states it, perhaps without its year.
    std::optional<StatedDate> dateline_date;
};

/// Lays out a whole page of plain text: masthead, title, standfirst, byline, date, prose.
/// Precondition: valid UTF-8 of less than 4 GiB. O(bytes).
Layout lay_out_page(std::string_view text);

/// Lays out an article's text whose title is known (empty if it has none) and stands in the text
/// only if repeated.
Layout lay_out_body(std::string_view text, std::string_view title);

} // namespace entente
