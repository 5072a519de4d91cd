#include "extract/language/conllu.hpp"
#include "extract/language/conllu_reader.hpp"
#include "extract/language/unicode.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <istream>
#include <iterator>
#include <sstream>
#include <unordered_map>
#include <utility>

namespace entente {
namespace {

/// How many bytes of white space `text` begins with.
std::size_t leading_space(std::string_view text) {
    std::size_t position = 0;
    while (position < text.size()) {
        const DecodedCodePoint decoded = decode_code_point(text, position);
        if (!is_space(decoded.value))
            break;
        position += decoded.bytes;
    }
    return position;
}

std::string_view without_outer_space(std::string_view text) {
    text.remove_prefix(leading_space(text));
    while (!text.empty() && is_space(last_code_points(text, 1)))
        text.remove_suffix(last_code_points(text, 1).size());
    return text;
}

class ConlluEngine final : public Engine {
  public:
    ConlluEngine(detail::ConlluStream stream, std::string description)
        : stream_(std::move(stream)), description_(std::move(description)) {
        for (const detail::ConlluText& text : stream_.texts) {
            by_text_.emplace(text.text, &text);
            if (const auto words = without_outer_space(text.text); !words.empty())
                by_words_.emplace(words, &text);
        }
    }

    LabelScheme scheme() const noexcept override { return stream_.scheme; }
    std::string description() const override { return description_; }

    void annotate(std::span<const std::string_view> texts,
                  std::span<Annotation> annotations) const override {
        assert(texts.size() == annotations.size() && "each text has its annotation");
        for (std::size_t i = 0; i < texts.size(); ++i)
            annotations[i] = find(texts[i]);
    }

  private:
    Annotation find(std::string_view text) const {
        if (text.empty())
            return {};
        if (const auto exact = by_text_.find(text); exact != by_text_.end())
            return exact->second->annotation;
        const auto found = by_words_.find(without_outer_space(text));
        if (found == by_words_.end())
            return {};
        const detail::ConlluText& known = *found->second;
        Annotation annotation = known.annotation;
        // The same words, but perhaps less or more white space around them.
        const auto here = static_cast<std::uint32_t>(leading_space(text));
        const auto there = static_cast<std::uint32_t>(leading_space(known.text));
        for (Token& token : annotation.tokens) {
            token.span = {.begin = shift(token.span.begin, there, here, text),
                          .end = shift(token.span.end, there, here, text)};
            token.space_after =
                token.space_after && token.span.end < text.size() && text[token.span.end] == ' ';
        }
        return annotation;
    }

    /// Moves an offset, and into the text where it stood in white space that the text lacks.
    static std::uint32_t shift(std::uint32_t offset, std::uint32_t from, std::uint32_t to,
                               std::string_view text) {
        const auto moved = offset >= from ? std::uint64_t{offset} - from + to
                                          : std::uint64_t{std::min(offset, to)};
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(moved, text.size()));
    }

    detail::ConlluStream stream_;
    std::string description_;
    std::unordered_map<std::string_view, const detail::ConlluText*> by_text_;
    /// Without the white space around.
    std::unordered_map<std::string_view, const detail::ConlluText*> by_words_;
};

} // namespace

std::unique_ptr<Engine> read_conllu_engine(std::istream& input, std::string_view name) {
    const std::string content((std::istreambuf_iterator<char>(input)),
                              std::istreambuf_iterator<char>());
    std::istringstream lines(content);
    detail::ConlluStream stream = detail::read_conllu(lines, name);
    constexpr std::size_t digest_characters = 16;
    std::string description = fmt::format("conllu {} {}", to_string(stream.scheme),
                                          sha256_hex(content).substr(0, digest_characters));
    return std::make_unique<ConlluEngine>(std::move(stream), std::move(description));
}

} // namespace entente
