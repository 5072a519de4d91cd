#include "extract/events/document.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// A line break inside a paragraph is only where a line was full: to the engine it is a space,
/// which keeps offsets.
std::string unwrapped(std::string_view paragraph) {
    std::string text(paragraph);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool carriage = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (text[i] == '\n' || carriage)
            text[i] = ' ';
    }
    return text;
}

} // namespace

Document::Document(const Article& article, const Engine& engine) : article_(&article) {
    std::vector<ByteSpan> spans = article.headlines;
    headlines_ = static_cast<std::uint32_t>(spans.size());
    spans.insert(spans.end(), article.paragraphs.begin(), article.paragraphs.end());

    std::vector<std::string> texts;
    for (const ByteSpan span : spans)
        texts.push_back(unwrapped(text(span)));
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    std::vector<Annotation> annotations(texts.size());
    engine.annotate(views, annotations);

    std::size_t total = 0;
    for (const Annotation& annotation : annotations)
        total += annotation.tokens.size();
    tokens_.reserve(total);
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        const auto offset = static_cast<std::uint32_t>(tokens_.size());
        for (Token& token : annotations[i].tokens) {
            if (token.sentence_start || &token == annotations[i].tokens.data())
                sentences_.push_back({static_cast<std::uint32_t>(tokens_.size()), 0});
            token.span.begin += spans[i].begin;
            token.span.end += spans[i].begin;
            token.head += offset;
            tokens_.push_back(std::move(token));
            sentence_index_.push_back(static_cast<std::uint32_t>(sentences_.size() - 1));
            paragraph_index_.push_back(static_cast<std::uint32_t>(paragraphs_.size()));
            sentences_.back().end = static_cast<std::uint32_t>(tokens_.size());
        }
        paragraphs_.push_back({offset, static_cast<std::uint32_t>(tokens_.size())});
    }
    syntax_ = std::make_unique<SyntaxTree>(tokens_, engine.scheme());
}

} // namespace entente
