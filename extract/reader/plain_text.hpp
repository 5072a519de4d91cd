#pragma once

#include "extract/reader/reader.hpp"

#include <iosfwd>
#include <string_view>

namespace entente {

/// Reads a whole stream as one article in plain text: drops the byte order mark, repairs bad UTF-8
/// (a warning), finds title, prose and date of publication. `name` is for messages, `id` for the
/// article. Reports and yields nothing for an article without text, or one over
/// `options.limits.text_bytes`. An article without a date is a warning.
void read_plain_text(std::istream& input, std::string_view name, std::string_view id,
                     const ReaderOptions& options, const ArticleSink& yield,
                     const DiagnosticSink& report);

/// The id of an article that states none: the file's name without folders and ending.
/// "news/talks.txt" -> "talks".
std::string article_id(std::string_view file);

} // namespace entente
