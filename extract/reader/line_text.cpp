#include "extract/reader/line_text.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

using namespace std::string_view_literals;

// No-break space, byte order mark, zero-width space, ideographic space.
constexpr std::array wide_blanks = {"\xC2\xA0"sv, "\xEF\xBB\xBF"sv, "\xE2\x80\x8B"sv,
                                    "\xE3\x80\x80"sv};
constexpr std::array closing_marks = {"\""sv,           "'"sv,       ")"sv, "]"sv, "\xE2\x80\x9D"sv,
                                      "\xE2\x80\x99"sv, "\xC2\xBB"sv};

bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::size_t leading_blank(std::string_view text) {
    if (is_ascii_blank(text.front()))
        return 1;
    for (const std::string_view blank : wide_blanks)
        if (text.substr(0, blank.size()) == blank)
            return blank.size();
    return 0;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::size_t trailing_blank(std::string_view text) {
    if (is_ascii_blank(text.back()))
        return 1;
    for (const std::string_view blank : wide_blanks)
        if (ends_with(text, blank))
            return blank.size();
    return 0;
}

std::string_view without_closing_marks(std::string_view line) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark : closing_marks)
            if (ends_with(line, mark)) {
                line.remove_suffix(mark.size());
                again = true;
            }
    }
    return line;
}

/// "the U.S." and "George W." stop without ending the sentence.
bool ends_in_initial(std::string_view line) {
    const std::size_t size = line.size();
    return size >= 3 && line[size - 1] == '.' && is_upper(line[size - 2]) &&
           (line[size - 3] == '.' || line[size - 3] == ' ');
}

bool is_ascii_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

/// Bytes of the letter at the front; 0 if none stands there. Latin-1's signs (U+00A0 to U+00BF) and
/// general punctuation (U+2000 to U+206F) are no letters.
std::size_t letter_length(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return is_ascii_letter(text.front()) ? 1 : 0;
    const auto next = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0;
    if ((lead == 0xC2 && next < 0xC0) || (lead == 0xE2 && (next == 0x80 || next == 0x81)))
        return 0;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return std::min(length, text.size());
}

std::size_t word_end(std::string_view line, std::size_t begin, bool number) {
    std::size_t end = begin;
    while (end < line.size()) {
        const std::size_t length =
            number ? (is_digit(line[end]) ? 1U : 0U) : letter_length(line.substr(end));
        if (length == 0)
            break;
        end += length;
    }
    return end;
}

} // namespace

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

std::string_view trim(std::string_view text) {
    while (!text.empty() && leading_blank(text) > 0)
        text.remove_prefix(leading_blank(text));
    while (!text.empty() && trailing_blank(text) > 0)
        text.remove_suffix(trailing_blank(text));
    return text;
}

ByteSpan trim(std::string_view text, ByteSpan span) {
    const std::string_view whole = at(text, span);
    const std::string_view kept = trim(whole);
    if (kept.empty())
        return {span.begin, span.begin};
    const auto begin = span.begin + static_cast<std::uint32_t>(kept.data() - whole.data());
    return {begin, begin + static_cast<std::uint32_t>(kept.size())};
}

std::string lower_ascii(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (is_upper(c))
            c = static_cast<char>(c - 'A' + 'a');
    return lowered;
}

std::vector<Word> find_words(std::string_view line) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < line.size();) {
        const bool number = is_digit(line[i]);
        const std::size_t end = word_end(line, i, number);
        if (end == i) {
            ++i;
            continue;
        }
        words.push_back({.text = line.substr(i, end - i),
                         .span = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)},
                         .number = number});
        i = end;
    }
    return words;
}

bool ends_statement(std::string_view line) {
    line = without_closing_marks(trim(line));
    if (line.empty() || ends_in_initial(line))
        return false;
    return line.back() == '.' || line.back() == ':' || ends_with(line, "\xE2\x80\xA6");
}

bool ends_sentence(std::string_view line) {
    if (ends_statement(line))
        return true;
    line = without_closing_marks(trim(line));
    return !line.empty() && (line.back() == '?' || line.back() == '!');
}

std::string bare_words(std::string_view line) {
    std::string bare;
    for (const Word& word : find_words(line)) {
        if (!bare.empty())
            bare += ' ';
        bare += lower_ascii(word.text);
    }
    return bare;
}

} // namespace entente
