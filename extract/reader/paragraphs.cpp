#include "extract/reader/paragraphs.hpp"

#include "extract/reader/line_text.hpp"

#include <algorithm>
#include <cstddef>

namespace entente {

namespace {

constexpr std::size_t narrowest_wrap = 50;
constexpr std::size_t fewest_breaks = 2;
constexpr std::size_t widest_wrap = 100;

/// A line without the white space around it; empty where it has neither letter nor digit.
struct Line {
    ByteSpan span;
    /// In code points.
    std::size_t width = 0;
    std::size_t first_word_width = 0;

    bool blank() const { return span.begin == span.end; }
};

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool has_letter_or_digit(std::string_view line) {
    return std::ranges::any_of(line, [](char c) {
        return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

Line make_line(std::string_view text, std::size_t begin, std::size_t end) {
    const ByteSpan span =
        trim(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    const std::string_view line = at(text, span);
    if (!has_letter_or_digit(line))
        return {.span = {span.begin, span.begin}};
    return {.span = span,
            .width = count_characters(line),
            .first_word_width = count_characters(line.substr(0, line.find(' ')))};
}

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\r\v\f", begin), text.size());
        lines.push_back(make_line(text, begin, end));
        const bool pair = text.substr(end, 2) == "\r\n";
        begin = end + (pair ? 2 : 1);
    }
    return lines;
}

/// How a text is wrapped: at `width` characters; 0 if it is not.
class Wrap {
  public:
    Wrap(std::string_view text, const std::vector<Line>& lines) : text_(text) {
        std::vector<std::size_t> widths;
        std::vector<std::size_t> all_widths;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!lines[i].blank())
                all_widths.push_back(lines[i].width);
            if (i + 1 < lines.size() && !lines[i].blank() && !lines[i + 1].blank())
                widths.push_back(lines[i].width);
        }
        // A title with its date below is no wrapped text, and nothing is where lines run on beside
        // it.
        const bool enough = widths.size() >= fewest_breaks;
        width_ = enough && usual_maximum(all_widths) <= widest_wrap ? usual_maximum(widths) : 0;
        if (width_ < narrowest_wrap || width_ > widest_wrap || !is_wrapped(lines))
            width_ = 0;
    }

    /// Whether the break between two lines is only the end of the column.
    bool joins(const Line& line, const Line& next) const {
        if (width_ == 0)
            return false;
        return is_full(line, next) || (line.width * 4 >= width_ * 3 && !ends(line));
    }

  private:
    /// Nineteen in twenty lines are at most that wide: a long link in a wrapped text is left out of
    /// account.
    static std::size_t usual_maximum(std::vector<std::size_t> widths) {
        if (widths.empty())
            return 0;
        const std::size_t rank = widths.size() - 1 - widths.size() / 20;
        const auto place = widths.begin() + static_cast<std::ptrdiff_t>(rank);
        std::nth_element(widths.begin(), place, widths.end());
        return *place;
    }

    bool is_full(const Line& line, const Line& next) const {
        return line.width + 1 + next.first_word_width > width_;
    }
    bool ends(const Line& line) const { return ends_sentence(at(text_, line.span)); }

    bool is_wrapped(const std::vector<Line>& lines) const {
        std::size_t breaks = 0;
        std::size_t full = 0;
        std::size_t unfinished = 0;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            if (lines[i].blank() || lines[i + 1].blank())
                continue;
            ++breaks;
            full += is_full(lines[i], lines[i + 1]) ? 1U : 0U;
            unfinished += ends(lines[i]) ? 0U : 1U;
        }
        return full * 5 >= breaks * 3 && unfinished * 2 >= breaks;
    }

    std::string_view text_;
    std::size_t width_ = 0;
};

} // namespace

std::vector<ByteSpan> split_paragraphs(std::string_view text) {
    const std::vector<Line> lines = split_lines(text);
    const Wrap wrap(text, lines);
    std::vector<ByteSpan> paragraphs;
    const Line* before = nullptr;
    for (const Line& line : lines) {
        if (line.blank()) {
            before = nullptr;
            continue;
        }
        if (before && wrap.joins(*before, line))
            paragraphs.back().end = line.span.end;
        else
            paragraphs.push_back(line.span);
        before = &line;
    }
    return paragraphs;
}

} // namespace entente
