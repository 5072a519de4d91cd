#include "extract/reader/layout.hpp"

#include "extract/reader/date_line.hpp"
#include "extract/reader/dateline.hpp"
#include "extract/reader/furniture.hpp"
#include "extract/reader/line_text.hpp"
#include "extract/reader/paragraphs.hpp"

#include <algorithm>
#include <cstdint>

namespace entente {

namespace {

constexpr std::size_t longest_head = 16;   ///< paragraphs above the prose
constexpr std::size_t lookahead = 3;       ///< paragraphs
constexpr std::size_t longest_title = 250; ///< bytes, as are the next
constexpr std::size_t longest_standfirst = 400;
constexpr std::size_t longest_stated_title = 150;
constexpr std::size_t most_headlines = 3;

/// How far a date is to be believed the article's own. Of equals, the one nearest to the prose
/// counts.
enum class DateRank : std::uint8_t {
    none,
    updated_above_title,
    above_title,
    updated,
    below_title,
    published
};

DateRank rank(DateLabel label, bool below_title) {
    switch (label) {
    case DateLabel::published:
        return DateRank::published;
    case DateLabel::updated:
        return below_title ? DateRank::updated : DateRank::updated_above_title;
    case DateLabel::none:
        return below_title ? DateRank::below_title : DateRank::above_title;
    case DateLabel::saved:
        break;
    }
    return DateRank::none;
}

std::string single_spaced(std::string_view text) {
    std::string spaced;
    for (const char c : text) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!blank)
            spaced += c;
        else if (!spaced.empty() && spaced.back() != ' ')
            spaced += ' ';
    }
    return spaced;
}

/// Whether `repeat` begins with the words of `line`.
bool is_repeated_by(std::string_view line, std::string_view repeat) {
    const std::string words = bare_words(line);
    const std::string others = bare_words(repeat.substr(0, 2 * line.size() + 16));
    return !words.empty() && others.substr(0, words.size()) == words &&
           (others.size() == words.size() || others[words.size()] == ' ');
}

/// Reads an article's paragraphs from the top down.
class LayoutReader {
  public:
    LayoutReader(std::string_view text, bool seeks_title)
        : text_(text), seeks_title_(seeks_title), units_(split_paragraphs(text)) {}

    Layout read(std::string_view title);

  private:
    std::string_view unit(std::size_t i) const { return at(text_, units_[i]); }
    bool below_title() const { return !seeks_title_ || !layout_.title.empty(); }

    std::size_t read_head();
    void read_prose(std::size_t first);
    void read_dateline_of_first_paragraph();

    bool take_head_line(std::string_view line);
    bool take_date_line(std::string_view line);
    void take_headline(std::size_t i);
    void weigh(const LabelledDate& date);

    bool is_title(std::size_t i) const;
    bool is_standfirst(std::size_t i) const;
    bool is_prose(std::string_view line) const;
    bool has_prose_after(std::size_t i) const;
    bool has_head_line_after(std::size_t i) const;
    bool is_repeated_below(std::size_t i) const;

    std::string_view text_;
    bool seeks_title_;
    std::vector<ByteSpan> units_;
    Layout layout_;
    DateRank rank_ = DateRank::none;
    DateLabel pending_label_ = DateLabel::none;
};

Layout LayoutReader::read(std::string_view title) {
    layout_.title = std::string(title);
    read_prose(read_head());
    if (!layout_.paragraphs.empty())
        read_dateline_of_first_paragraph();
    return std::move(layout_);
}

std::size_t LayoutReader::read_head() {
    std::size_t i = 0;
    for (; i < std::min(units_.size(), longest_head); ++i) {
        if (take_head_line(unit(i)))
            continue;
        if (!is_title(i) && !is_standfirst(i))
            break;
        take_headline(i);
    }
    return i;
}

void LayoutReader::take_headline(std::size_t i) {
    layout_.headlines.push_back(units_[i]);
    if (layout_.title.empty())
        layout_.title = single_spaced(unit(i));
}

bool LayoutReader::take_head_line(std::string_view line) {
    if (take_date_line(line) || is_furniture(line))
        return true;
    if (is_byline(line)) {
        for (const LabelledDate& date : find_labelled_dates(line))
            weigh(date);
        return true;
    }
    if (!seeks_title_ || below_title())
        return false;
    if (is_newspaper_name(line)) {
        layout_.publisher = single_spaced(line);
        return true;
    }
    return is_section_name(line);
}

bool LayoutReader::take_date_line(std::string_view line) {
    const std::optional<DateLine> found = read_date_line(line);
    if (!found)
        return false;
    for (LabelledDate date : found->dates) {
        if (date.label == DateLabel::none)
            date.label = pending_label_;
        weigh(date);
    }
    pending_label_ = found->dates.empty() ? found->label : DateLabel::none;
    return true;
}

void LayoutReader::weigh(const LabelledDate& date) {
    const DateRank weight = rank(date.label, below_title());
    // Two dates of publication are a first edition and a later one: the first counts.
    const bool better = weight == DateRank::published ? weight > rank_ : weight >= rank_;
    if (weight == DateRank::none || !better)
        return;
    rank_ = weight;
    layout_.published = date.day;
}

bool LayoutReader::is_title(std::size_t i) const {
    const std::string_view line = unit(i);
    if (!seeks_title_)
        return layout_.headlines.empty() && line.size() <= longest_standfirst &&
               bare_words(line) == bare_words(layout_.title) && has_prose_after(i);
    if (!layout_.title.empty() || line.size() > longest_title || !has_prose_after(i))
        return false;
    return !ends_statement(line) || (line.size() <= longest_stated_title && has_head_line_after(i));
}

bool LayoutReader::is_standfirst(std::size_t i) const {
    const std::string_view line = unit(i);
    if (layout_.title.empty() || line.size() > longest_standfirst || !has_prose_after(i) ||
        layout_.headlines.size() >= most_headlines)
        return false;
    if (is_repeated_below(i))
        return true;
    return seeks_title_ && (has_head_line_after(i) || !ends_sentence(line));
}

bool LayoutReader::is_prose(std::string_view line) const {
    return !is_furniture(line) && !is_byline(line) && !read_date_line(line);
}

bool LayoutReader::has_prose_after(std::size_t i) const {
    const std::size_t end = std::min(units_.size(), i + 1 + longest_head);
    for (std::size_t j = i + 1; j < end; ++j)
        if (is_prose(unit(j)))
            return true;
    return end < units_.size();
}

bool LayoutReader::has_head_line_after(std::size_t i) const {
    const std::size_t end = std::min(units_.size(), i + 1 + lookahead);
    for (std::size_t j = i + 1; j < end; ++j) {
        if (is_byline(unit(j)) || read_date_line(unit(j)))
            return has_prose_after(j);
        if (unit(j).size() > longest_standfirst)
            return false;
    }
    return false;
}

bool LayoutReader::is_repeated_below(std::size_t i) const {
    const std::size_t end = std::min(units_.size(), i + 1 + lookahead);
    for (std::size_t j = i + 1; j < end; ++j)
        if (is_repeated_by(unit(i), unit(j)))
            return true;
    return false;
}

void LayoutReader::read_prose(std::size_t first) {
    for (std::size_t i = first; i < units_.size(); ++i) {
        if (is_furniture(unit(i)))
            continue;
        const std::optional<DateLine> line = read_date_line(unit(i));
        if (line && line->label != DateLabel::none)
            take_date_line(unit(i));
        else
            layout_.paragraphs.push_back(units_[i]);
    }
}

void LayoutReader::read_dateline_of_first_paragraph() {
    ByteSpan& first = layout_.paragraphs.front();
    const std::optional<Dateline> dateline = read_dateline(at(text_, first));
    if (!dateline)
        return;
    first.begin += static_cast<std::uint32_t>(dateline->length);
    layout_.dateline_place = dateline->place;
    layout_.dateline_date = dateline->date;
    if (rank_ > DateRank::above_title || !dateline->date)
        return;
    if (const std::optional<Day> day = day_of(*dateline->date))
        layout_.published = day;
}

} // namespace

Layout lay_out_page(std::string_view text) { return LayoutReader(text, true).read({}); }

Layout lay_out_body(std::string_view text, std::string_view title) {
    return LayoutReader(text, false).read(title);
}

} // namespace entente
