#pragma once

#include "extract/reader/json_lines.hpp"
#include "extract/reader/plain_text.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a reader made of an input.
struct Reading {
    std::vector<Article> articles;
    std::vector<Diagnostic> diagnostics;

    std::vector<Diagnostic> rejections() const {
        std::vector<Diagnostic> found;
        for (const Diagnostic& diagnostic : diagnostics)
            if (diagnostic.severity == Severity::rejected)
                found.push_back(diagnostic);
        return found;
    }
};

inline Reading read_plain(std::string_view text, const ReaderOptions& options = {}) {
    Reading reading;
    std::istringstream input{std::string(text)};
    read_plain_text(
        input, "talks.txt", "talks", options,
        [&](Article article) { reading.articles.push_back(std::move(article)); },
        [&](const Diagnostic& diagnostic) { reading.diagnostics.push_back(diagnostic); });
    return reading;
}

inline Reading read_lines(std::string_view lines, const ReaderOptions& options = {}) {
    Reading reading;
    std::istringstream input{std::string(lines)};
    read_json_lines(
        input, "talks.jsonl", "talks", options,
        [&](Article article) { reading.articles.push_back(std::move(article)); },
        [&](const Diagnostic& diagnostic) { reading.diagnostics.push_back(diagnostic); });
    return reading;
}

inline std::vector<std::string> texts_at(const Article& article,
                                         const std::vector<ByteSpan>& spans) {
    std::vector<std::string> texts;
    for (const ByteSpan span : spans)
        texts.push_back(article.text.substr(span.begin, span.end - span.begin));
    return texts;
}

inline std::vector<std::string> prose(const Article& article) {
    return texts_at(article, article.paragraphs);
}

inline std::vector<std::string> headlines(const Article& article) {
    return texts_at(article, article.headlines);
}

/// "2019-03-25", or "none".
inline std::string published(const Article& article) {
    return article.published ? to_string(*article.published) : "none";
}

} // namespace entente
