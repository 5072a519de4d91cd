#include "ontology/gazetteer/words.hpp"

#include "ontology/text.hpp"

#include <algorithm>

namespace entente::detail {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Hyphen, non-breaking hyphen, figure dash, en dash, em dash: U+2010 to U+2014, and the minus
/// sign.
bool is_dash(std::string_view word) {
    if (word.size() != 3) {
        return false;
    }
    return (word.starts_with("\xE2\x80") && word[2] >= '\x90' && word[2] <= '\x94') ||
           word == "\xE2\x88\x92";
}

void append_folded_beyond_ascii(std::string_view word, std::string& out) {
    if (is_dash(word)) {
        out += '-';
        return;
    }
    std::string straight(word);
    constexpr std::string_view curly = "\xE2\x80\x99";
    for (std::size_t at; (at = straight.find(curly)) != std::string::npos;) {
        straight[at] = '\'';
        straight.erase(at + 1, curly.size() - 1);
    }
    out += fold(straight);
}

/// Where the tokenizer would cut before or after `text[at]`: 's at the end of a word.
bool is_possessive(std::string_view text, std::size_t at) {
    return at > 0 && text[at] == '\'' && at + 1 < text.size() && text[at + 1] == 's' &&
           (at + 2 == text.size() || text[at + 2] == ' ');
}

} // namespace

void append_folded(std::string_view word, std::string& out) {
    if (!is_ascii(word)) {
        append_folded_beyond_ascii(word, out);
        return;
    }
    const std::size_t begin = out.size();
    out.resize(begin + word.size());
    std::transform(word.begin(), word.end(), out.begin() + static_cast<std::ptrdiff_t>(begin),
                   lowered);
}

std::string spaced_words(std::string_view name) {
    std::string spaced;
    spaced.reserve(name.size() + 8);
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name[at] == ' ') {
            spaced += spaced.ends_with(' ') ? "" : " ";
        } else if (name[at] == '-') {
            spaced += spaced.ends_with(' ') ? "- " : " - ";
        } else if (is_possessive(name, at)) {
            spaced += " '";
        } else {
            spaced += name[at];
        }
    }
    return spaced;
}

std::string folded_words(std::string_view name) {
    std::string folded;
    append_folded(spaced_words(name), folded);
    return folded;
}

} // namespace entente::detail
