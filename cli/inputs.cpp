#include "cli/inputs.hpp"

#include "cli/console.hpp"
#include "cli/stored_text.hpp"
#include "extract/reader/bounded_lines.hpp"
#include "extract/reader/input_format.hpp"
#include "extract/reader/line_text.hpp"
#include "extract/reader/lookahead.hpp"
#include "extract/reader/plain_text.hpp"
#include "graph/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_first_line = std::size_t{64} << 10U;

/// Reads inputs one after the other.
class InputReader {
  public:
    InputReader(const ReaderOptions& options, const InputSinks& sinks)
        : options_(options), sinks_(sinks) {}

    void read(const std::string& input);
    /// Sums up what `inputs` hold, for progress.
    void measure(std::span<const std::string> inputs);

  private:
    void tell_progress() const;
    void read_folder(const std::string& folder);
    void read_file(const std::string& file);
    void read_stream(std::streambuf& source, const std::string& name, const std::string& id,
                     std::optional<InputFormat> promised);
    void read_claim_lines(std::istream& input, const std::string& name);
    void read_json(std::istream& input, const std::string& name, const std::string& id);
    void read_plain(std::istream& input, const std::string& name, const std::string& id);
    void take_plain(Article article, const std::string& name);
    void reject(const std::string& input, std::string problem, std::string remedy) const {
        sinks_.report(rejection(Location{input, 0, 0}, std::move(problem), std::move(remedy)));
    }

    const ReaderOptions& options_;
    const InputSinks& sinks_;
    /// Bytes of all inputs, and of those that have been read; what is being read now.
    std::uint64_t total_ = 0;
    std::uint64_t finished_ = 0;
    const LookaheadBuffer* reading_ = nullptr;
    /// Hashes of the texts of plain files by article id. Collisions are harmless: they keep an
    /// article.
    std::unordered_map<std::string, std::size_t> plain_texts_;
};

/// The articles of a folder, sorted by path; `failed` says why it cannot be listed.
std::vector<std::string> list_articles(const std::string& folder, std::error_code& failed) {
    std::vector<std::string> files;
    const auto options = fs::directory_options::skip_permission_denied;
    auto entry = fs::recursive_directory_iterator(folder, options, failed);
    for (; !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed)) {
        std::error_code ignored;
        const bool hidden = entry->path().filename().native().front() == '.';
        if (hidden && entry->is_directory(ignored))
            entry.disable_recursion_pending();
        if (!hidden && entry->is_regular_file(ignored) && format_of_name(entry->path().native()))
            files.push_back(entry->path().native());
    }
    std::ranges::sort(files);
    return files;
}

std::uint64_t size_of(const std::string& file) {
    std::error_code failed;
    const std::uintmax_t size = fs::file_size(file, failed);
    return failed ? 0 : size;
}

void InputReader::measure(std::span<const std::string> inputs) {
    if (!sinks_.progress || std::ranges::find(inputs, "-") != inputs.end())
        return;
    std::error_code failed;
    for (const std::string& input : inputs)
        if (fs::is_directory(input, failed))
            for (const std::string& file : list_articles(input, failed))
                total_ += size_of(file);
        else
            total_ += size_of(input);
}

void InputReader::tell_progress() const {
    if (sinks_.progress)
        sinks_.progress(finished_ + (reading_ ? reading_->bytes_read() : 0), total_);
}

void InputReader::read(const std::string& input) {
    std::error_code failed;
    if (input == "-")
        read_stream(*std::cin.rdbuf(), "<stdin>", "stdin", std::nullopt);
    else if (fs::is_directory(input, failed))
        read_folder(input);
    else
        read_file(input);
}

void InputReader::read_folder(const std::string& folder) {
    std::error_code failed;
    const std::vector<std::string> files = list_articles(folder, failed);
    if (failed)
        return reject(folder, "folder cannot be listed: " + failed.message(),
                      "check its permissions");
    if (files.empty())
        return reject(folder, "no articles in this folder",
                      "files ending in .txt, .jsonl, .ndjson or .json are articles");
    for (const std::string& file : files)
        read_file(file);
}

void InputReader::read_file(const std::string& file) {
    errno = 0;
    std::filebuf buffer;
    if (!buffer.open(file, std::ios::in | std::ios::binary))
        return reject(file, std::string("cannot be opened: ") + std::strerror(errno),
                      "name a file, a folder, or - for standard input");
    read_stream(buffer, file, article_id(file), format_of_name(file));
}

void InputReader::read_stream(std::streambuf& source, const std::string& name,
                              const std::string& id, std::optional<InputFormat> promised) {
    LookaheadBuffer buffer(source);
    reading_ = &buffer;
    std::istream input(&buffer);
    const InputFormat found = promised == InputFormat::plain_text
                                  ? InputFormat::plain_text
                                  : format_of_beginning(buffer.first_line(longest_first_line));
    if (found == InputFormat::claim_lines)
        read_claim_lines(input, name);
    else if (found == InputFormat::json_lines || promised == InputFormat::json_lines)
        read_json(input, name, id);
    else
        read_plain(input, name, id);
    finished_ += buffer.bytes_read();
    reading_ = nullptr;
}

void InputReader::read_json(std::istream& input, const std::string& name, const std::string& id) {
    if (sinks_.labelled_article)
        return read_json_article_lines(input, name, id, options_, sinks_.labelled_article,
                                       sinks_.report);
    const auto yield = [&](Article article) {
        tell_progress();
        sinks_.article(std::move(article), name);
    };
    read_json_lines(input, name, id, options_, yield, sinks_.report);
}

void InputReader::read_plain(std::istream& input, const std::string& name, const std::string& id) {
    if (sinks_.labelled_article)
        return reject(name, "plain text, which has no labels",
                      "JSON lines of articles with \"claims\" are right");
    const auto yield = [&](Article article) { take_plain(std::move(article), name); };
    read_plain_text(input, name, id, options_, yield, sinks_.report);
}

void InputReader::read_claim_lines(std::istream& input, const std::string& name) {
    if (!sinks_.claim_line)
        return reject(name, "lines that extract printed, not articles",
                      sinks_.labelled_article ? "JSON lines of articles with \"claims\" are right"
                                              : "give them to build or timeline");
    BoundedLines lines(input, options_.limits.line_bytes);
    while (lines.next()) {
        tell_progress();
        const Location location{.file = name, .line = lines.number()};
        if (lines.too_long())
            sinks_.report(rejection(
                location, fmt::format("line of more than {} bytes", options_.limits.line_bytes),
                "the lines that extract prints are right"));
        else if (!trim(lines.line()).empty())
            sinks_.claim_line(lines.line(), location);
    }
}

void InputReader::take_plain(Article article, const std::string& name) {
    const std::size_t text = std::hash<std::string>{}(article.text);
    const auto [known, added] = plain_texts_.emplace(article.id, text);
    if (!added && known->second != text)
        return sinks_.report(
            rejection(Location{name, 0, 0}, "another article of this run has the same name",
                      "rename the file, or give articles an id in JSON lines", article.id));
    tell_progress();
    sinks_.article(std::move(article), name);
}

} // namespace

void read_inputs(std::span<const std::string> inputs, const ReaderOptions& options,
                 const InputSinks& sinks) {
    InputReader reader(options, sinks);
    reader.measure(inputs);
    for (const std::string& input : inputs)
        reader.read(input);
}

void read_stored_articles(const std::string& graph, const InputSinks& sinks) {
    const Store store(graph, Store::Access::read);
    store.for_each([&](StoredArticle article) {
        if (!is_held(article))
            return;
        if (!article.text)
            return sinks.report(rejection(Location{graph, 0, 0},
                                          "only its claims are kept, not its text",
                                          "add the article itself", article.record.id));
        sinks.article(stored_article_to_read(std::move(article)), graph);
    });
}

} // namespace entente
