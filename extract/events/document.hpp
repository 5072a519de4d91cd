#pragma once

#include "extract/article.hpp"
#include "extract/language/engine.hpp"
#include "extract/language/syntax.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A stretch of tokens, half-open.
struct TokenSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool contains(std::uint32_t token) const noexcept { return begin <= token && token < end; }
    bool operator==(const TokenSpan&) const = default;
};

/// A verb, auxiliaries included.
inline bool is_verb(const Token& token) {
    return token.pos == PartOfSpeech::verb || token.pos == PartOfSpeech::aux;
}

/// Whether the engine takes the token for part of a time, sum or share: "on Friday" is nobody.
bool is_measure(const Token& token);

/// An annotated article: the tokens of all its paragraphs in one sequence, with offsets into the
/// article's text. Borrows the article, which must outlive it.
class Document {
  public:
    /// No article of a newspaper has as many; a hostile one may have a token a byte.
    static constexpr std::size_t most_tokens = std::size_t{1} << 18U;

    /// Annotates headlines, then paragraphs, each as a text of its own. Leaves out the paragraph
    /// with which there would be more than `most_tokens`, and all behind it.
    Document(const Article& article, const Engine& engine);

    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const Article& article() const noexcept { return *article_; }
    /// Whether no paragraph was left out.
    bool is_complete() const noexcept { return is_complete_; }
    const std::vector<Token>& tokens() const noexcept { return tokens_; }
    const SyntaxTree& syntax() const noexcept { return *syntax_; }
    /// In the order of the text.
    const std::vector<TokenSpan>& sentences() const noexcept { return sentences_; }
    const std::vector<TokenSpan>& paragraphs() const noexcept { return paragraphs_; }
    /// Index of the sentence that holds the token.
    std::uint32_t sentence_of(std::uint32_t token) const { return sentence_index_[token]; }
    std::uint32_t paragraph_of(std::uint32_t token) const { return paragraph_index_[token]; }
    bool is_headline(std::uint32_t paragraph) const { return paragraph < headlines_; }

    std::string_view text(std::uint32_t token) const { return text(tokens_[token].span); }
    std::string_view text(ByteSpan span) const {
        return std::string_view(article_->text).substr(span.begin, span.end - span.begin);
    }
    /// From the first to the last of these tokens.
    ByteSpan bytes(TokenSpan tokens) const {
        return {tokens_[tokens.begin].span.begin, tokens_[tokens.end - 1].span.end};
    }

  private:
    /// Takes the tokens of the next paragraph, which begins at that byte of the article.
    void add_paragraph(Annotation& annotation, std::uint32_t first_byte);

    const Article* article_;
    bool is_complete_ = true;
    std::vector<Token> tokens_;
    std::unique_ptr<SyntaxTree> syntax_;
    std::vector<TokenSpan> sentences_;
    std::vector<TokenSpan> paragraphs_;
    std::vector<std::uint32_t> sentence_index_;
    std::vector<std::uint32_t> paragraph_index_;
    std::uint32_t headlines_ = 0;
};

} // namespace entente
