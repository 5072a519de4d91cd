#include "extract/events/document.hpp"

#include "extract/language/annotate_batches.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace entente {

bool is_measure(const Token& token) {
    return token.entity == "DATE" || token.entity == "TIME" || token.entity == "PERCENT" ||
           token.entity == "MONEY" || token.entity == "QUANTITY" || token.entity == "ORDINAL";
}

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

/// The text of each span as the engine is to see it.
std::vector<std::string> unwrapped(const Article& article, std::span<const ByteSpan> spans) {
    std::vector<std::string> texts;
    for (const ByteSpan span : spans)
        texts.push_back(
            unwrapped(std::string_view(article.text).substr(span.begin, span.end - span.begin)));
    return texts;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// One syllable that ends in consonant, vowel, consonant ("stag"): such verbs double the last
/// letter before "-ed" and "-ing".
bool would_double(std::string_view stem) {
    const std::size_t length = stem.size();
    if (length < 3 || is_vowel(stem[length - 1]) || !is_vowel(stem[length - 2]) ||
        stem.back() == 'w' || stem.back() == 'x')
        return false;
    return std::ranges::none_of(stem.substr(0, length - 2), is_vowel);
}

/// Puts back the "e" that rules of inflection leave off where both are verbs: "staged" is of
/// "stage", not of "stag"; "wages" of "wage", "hoping" of "hope".
void restore_final_e(Token& verb, std::string_view text) {
    const std::string& lemma = verb.lemma;
    if (text.size() <= lemma.size() || !text.starts_with(lemma))
        return;
    const std::string_view ending = text.substr(lemma.size());
    const bool past = (ending == "ed" || ending == "ing") && would_double(lemma);
    const bool hisses = lemma.ends_with('s') || lemma.ends_with('x') || lemma.ends_with('z') ||
                        lemma.ends_with("ch") || lemma.ends_with("sh") || lemma.ends_with('o');
    if (past || (ending == "es" && !hisses))
        verb.lemma += 'e';
}

} // namespace

Document::Document(const Article& article, const Engine& engine) : article_(&article) {
    std::vector<ByteSpan> spans = article.headlines;
    headlines_ = static_cast<std::uint32_t>(spans.size());
    spans.insert(spans.end(), article.paragraphs.begin(), article.paragraphs.end());

    const std::vector<std::string> texts = unwrapped(article, spans);
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    annotate_batches(engine, views, [&](std::size_t text, Annotation& annotation) {
        is_complete_ = annotation.tokens.size() <= most_tokens - tokens_.size();
        if (is_complete_)
            add_paragraph(annotation, spans[text].begin);
        return is_complete_;
    });
    syntax_ = std::make_unique<SyntaxTree>(tokens_, engine.scheme());
}

void Document::add_paragraph(Annotation& annotation, std::uint32_t first_byte) {
    const auto first = static_cast<std::uint32_t>(tokens_.size());
    for (Token& token : annotation.tokens) {
        if (token.sentence_start || &token == annotation.tokens.data())
            sentences_.push_back({static_cast<std::uint32_t>(tokens_.size()), 0});
        token.span.begin += first_byte;
        token.span.end += first_byte;
        token.head += first;
        if (token.pos == PartOfSpeech::verb)
            restore_final_e(token, text(token.span));
        tokens_.push_back(std::move(token));
        sentence_index_.push_back(static_cast<std::uint32_t>(sentences_.size() - 1));
        paragraph_index_.push_back(static_cast<std::uint32_t>(paragraphs_.size()));
        sentences_.back().end = static_cast<std::uint32_t>(tokens_.size());
    }
    paragraphs_.push_back({first, static_cast<std::uint32_t>(tokens_.size())});
}

} // namespace entente
