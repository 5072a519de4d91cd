#include "extract/evaluation/comparable_text.hpp"

#include "ontology/text.hpp"

#include <array>

namespace entente {

namespace {

constexpr std::array<std::string_view, 3> articles = {"the ", "an ", "a "};

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// Typographic apostrophes, dashes, quotation marks and the like (U+2000 to U+206F) part words, as
/// ASCII's do.
bool is_punctuation_at(std::string_view text, std::size_t i) {
    return i + 2 < text.size() && text[i] == '\xE2' &&
           (text[i + 1] == '\x80' || text[i + 1] == '\x81');
}

void append_word(std::string& words, std::string_view word, bool after_apostrophe) {
    const bool possessive = after_apostrophe && word == "s";
    if (word.empty() || possessive)
        return;
    if (!words.empty())
        words += ' ';
    words += word;
}

std::string words_of(std::string_view folded) {
    std::string words;
    std::string word;
    bool after_apostrophe = false;
    bool next_after_apostrophe = false;
    const auto end_word = [&] {
        append_word(words, word, after_apostrophe);
        word.clear();
        after_apostrophe = next_after_apostrophe;
    };
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const bool typographic = is_punctuation_at(folded, i);
        if (is_word_byte(folded[i]) && !typographic) {
            word += folded[i];
            continue;
        }
        next_after_apostrophe =
            folded[i] == '\'' || (typographic && folded.substr(i, 3) == "\xE2\x80\x99");
        // Full stops within abbreviations vanish: "U.S." is "us".
        if (folded[i] == '.' && i + 1 < folded.size() && is_word_byte(folded[i + 1]))
            continue;
        end_word();
        if (typographic)
            i += 2;
    }
    next_after_apostrophe = false;
    end_word();
    return words;
}

} // namespace

std::string comparable(std::string_view text) {
    std::string words = words_of(fold(text));
    for (const std::string_view article : articles)
        if (words.starts_with(article))
            return words.substr(article.size());
    return words;
}

bool contains_words(std::string_view text, std::string_view words) {
    for (std::size_t i = text.find(words); i != std::string_view::npos;
         i = text.find(words, i + 1)) {
        const std::size_t end = i + words.size();
        if ((i == 0 || text[i - 1] == ' ') && (end == text.size() || text[end] == ' '))
            return true;
    }
    return false;
}

bool ends_with_words(std::string_view text, std::string_view words) {
    return text.ends_with(words) &&
           (text.size() == words.size() || text[text.size() - words.size() - 1] == ' ');
}

} // namespace entente
