#pragma once

#include "ontology/span.hpp"
#include "ontology/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// How a text was laid out: a whole page, with title, byline and dates, or the body of an article
/// whose title stands elsewhere.
enum class TextForm : std::uint8_t { body, page };

/// An article as a reader found it: valid UTF-8, and where its prose stands.
struct Article {
    std::string id;
    std::string title;
    /// The text that every offset counts in: a JSON line's `text`, or a whole plain file without
    /// its byte order mark. Each bad UTF-8 sequence is one U+FFFD; line ends stay as they are.
    std::string text;
    TextForm form = TextForm::body;
    /// The day of publication, as the article counts it; absent if unknown.
    std::optional<Day> published;
    std::string publisher;
    std::string url;
    /// The paragraphs of prose, in order: neither title nor masthead, byline, date line nor the
    /// dateline that opens a first paragraph ("SEOUL, March 25 (Reuters) -").
    std::vector<ByteSpan> paragraphs;
    /// The title's and standfirst's place in `text`, where they stand there. Titles are told in the
    /// historical present, so they are kept apart from the prose.
    std::vector<ByteSpan> headlines;
    /// The place that a dateline names ("SEOUL"); empty if none.
    std::string dateline_place;
    /// The day that the dateline states, in the year of `published` that is nearest to it; absent
    /// if none.
    std::optional<Day> dateline_day;
};

} // namespace entente
