#pragma once

#include "extract/reader/json_lines.hpp"
#include "extract/reader/reader.hpp"

#include <functional>
#include <span>
#include <string>

namespace entente {

/// Who takes what the inputs hold. All are called from one thread, in the order of the input.
struct InputSinks {
    /// An article, and the name of its input for messages.
    std::function<void(Article, const std::string& input)> article;
    /// The same with the article's line of JSON, instead of `article`; other formats are rejected
    /// then. Absent where a line has nothing to say but its article.
    std::function<void(Article, const JsonLine&)> labelled_article;
    /// A line that `extract` printed, with its place. Absent where a command has no use for them.
    std::function<void(std::string line, const Location& location)> claim_line;
    DiagnosticSink report;
    /// How many bytes of how many have been read, before each article or line; of 0 where the
    /// number is not known, as of standard input. May be absent.
    std::function<void(std::uint64_t read, std::uint64_t of)> progress;
};

/// Opens and reads what the user names: files of plain text, JSON lines or claim lines, folders of
/// such (recursively, by name), and "-" for standard input. An input that cannot be read is
/// reported, and the next one read. Of two different texts that are called the same in files of
/// plain text, the second is rejected.
void read_inputs(std::span<const std::string> inputs, const ReaderOptions& options,
                 const InputSinks& sinks);

/// Hands on the articles that a graph holds with their texts, by id. Those without are reported.
/// Throws `Error` where there is no such graph.
void read_stored_articles(const std::string& graph, const InputSinks& sinks);

} // namespace entente
