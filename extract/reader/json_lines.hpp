#pragma once

#include "extract/reader/reader.hpp"

#include <functional>
#include <iosfwd>
#include <string_view>

namespace entente {

/// Reads one article from each line of JSON: an object with the strings `id`, `title`, `text`,
/// `published`, `url` and `publisher`, of which only `text` must be there. Unknown keys are
/// ignored; of a repeated key the last counts. An article without id is `stem` and its line number
/// ("talks:7"). `published` keeps its day as written, whatever its time and zone. A line that is no
/// article or exceeds a limit is rejected, and the next one is read. Blank lines are skipped. Holds
/// one line at a time.
void read_json_lines(std::istream& input, std::string_view name, std::string_view stem,
                     const ReaderOptions& options, const ArticleSink& yield,
                     const DiagnosticSink& report);

/// A line as it was read: valid UTF-8, repaired where it was not.
struct JsonLine {
    std::string_view text;
    Location location;
};
/// Takes an article with its line, which lives until the sink returns.
using JsonArticleSink = std::function<void(Article, const JsonLine&)>;

/// The same for lines that say more than their article does.
void read_json_article_lines(std::istream& input, std::string_view name, std::string_view stem,
                             const ReaderOptions& options, const JsonArticleSink& yield,
                             const DiagnosticSink& report);

} // namespace entente
