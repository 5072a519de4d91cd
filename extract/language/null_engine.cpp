#include "extract/language/null_engine.hpp"

#include "extract/language/unicode.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace entente {
namespace {

/// Words whose full stop does not end a sentence.
constexpr std::array<std::string_view, 31> abbreviations{
    "Adm", "Apr", "Aug", "Capt", "Cmdr", "Col", "Dec", "Dr", "Feb", "Gen", "Gov",
    "Jan", "Jr",  "Lt",  "Maj",  "Mr",   "Mrs", "Ms",  "No", "Nov", "Oct", "Prof",
    "Rep", "Rev", "Sen", "Sep",  "Sept", "Sgt", "Sr",  "St", "vs"};

bool is_word_character(char32_t c) {
    constexpr char32_t first_mark = 0x300;
    constexpr char32_t general_punctuation = 0x2000;
    return is_alphabetic(c) || is_digit(c) ||
           (c >= first_mark && c < general_punctuation && !is_space(c));
}

/// The end of the run of word characters that begins at `begin`; `begin` if there is none.
std::size_t run_end(std::string_view text, std::size_t begin) {
    while (begin < text.size()) {
        const DecodedCodePoint decoded = decode_code_point(text, begin);
        if (!is_word_character(decoded.value))
            break;
        begin += decoded.bytes;
    }
    return begin;
}

/// Whether the mark at `at`, between two runs, joins them: "U.S", "3.5", "4,000", "O'Brien", but
/// not "Kim's".
bool joins(std::string_view text, std::size_t at, std::size_t next_end) {
    const std::string_view next = text.substr(at + 1, next_end - at - 1);
    const auto is_ascii_digit = [](char c) { return c >= '0' && c <= '9'; };
    switch (text[at]) {
    case '.':
        return true;
    case ',':
        return is_ascii_digit(text[at - 1]) && is_ascii_digit(next.front());
    case '\'':
        return next != "s" && next != "S";
    default:
        return false;
    }
}

/// Whether a full stop behind `word` belongs to it: "U.S.", "J.", "Gen.".
bool keeps_full_stop(std::string_view word) {
    const bool dotted = word.find('.') != std::string_view::npos;
    const bool initial = word.size() == 1 && is_upper_case(static_cast<unsigned char>(word[0]));
    return initial || (dotted && is_alphabetic(decode_code_point(word, 0).value)) ||
           std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

/// The end of a possessive "'s"; `begin` if there is none.
std::size_t possessive_end(std::string_view text, std::size_t begin) {
    for (const std::string_view mark : {"'s", "'S", "’s", "’S"})
        if (text.substr(begin).starts_with(mark) &&
            run_end(text, begin + mark.size()) == begin + mark.size())
            return begin + mark.size();
    return begin;
}

std::size_t token_end(std::string_view text, std::size_t begin) {
    if (const std::size_t possessive = possessive_end(text, begin); possessive > begin)
        return possessive;
    std::size_t end = run_end(text, begin);
    if (end == begin)
        return begin + decode_code_point(text, begin).bytes;
    for (std::size_t next = end; end + 1 < text.size(); end = next) {
        next = run_end(text, end + 1);
        if (next == end + 1 || !joins(text, end, next))
            break;
    }
    const bool full_stop = end < text.size() && text[end] == '.';
    return full_stop && keeps_full_stop(text.substr(begin, end - begin)) ? end + 1 : end;
}

bool ends_sentence(std::string_view token) {
    return token == "." || token == "!" || token == "?" || token == "…";
}

bool closes(std::string_view token) {
    static constexpr std::array<std::string_view, 7> marks{"\"", "'", "”", "’", ")", "]", "»"};
    return std::find(marks.begin(), marks.end(), token) != marks.end();
}

class NullEngine final : public Engine {
  public:
    LabelScheme scheme() const noexcept override { return LabelScheme::none; }
    std::string description() const override { return "none"; }

    void annotate(std::span<const std::string_view> texts,
                  std::span<Annotation> annotations) const override {
        assert(texts.size() == annotations.size() && "each text has its annotation");
        for (std::size_t i = 0; i < texts.size(); ++i)
            annotations[i] = annotate_one(texts[i]);
    }

  private:
    static Annotation annotate_one(std::string_view text) {
        Annotation annotation;
        bool starts = true;
        bool ended = false;
        for (std::size_t begin = 0; begin < text.size();) {
            const DecodedCodePoint decoded = decode_code_point(text, begin);
            if (is_space(decoded.value)) {
                starts = starts || ended;
                begin += decoded.bytes;
                continue;
            }
            const std::size_t end = token_end(text, begin);
            const std::string_view form = text.substr(begin, end - begin);
            add_token(annotation, text, begin, end, starts);
            ended = ends_sentence(form) || (ended && closes(form));
            starts = false;
            begin = end;
        }
        return annotation;
    }

    static void add_token(Annotation& annotation, std::string_view text, std::size_t begin,
                          std::size_t end, bool starts) {
        annotation.tokens.push_back({
            .span = {.begin = static_cast<std::uint32_t>(begin),
                     .end = static_cast<std::uint32_t>(end)},
            .space_after = end < text.size() && text[end] == ' ',
            .sentence_start = starts,
            .head = static_cast<std::uint32_t>(annotation.tokens.size()),
            .tag = {},
            .dep = {},
            .morph = {},
            .entity = {},
            .lemma = lower_case(text.substr(begin, end - begin)),
        });
    }
};

} // namespace

std::unique_ptr<Engine> make_null_engine() { return std::make_unique<NullEngine>(); }

} // namespace entente
