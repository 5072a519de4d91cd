#include "extract/reader/dateline.hpp"

#include "extract/reader/line_text.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_dateline = 100;
constexpr std::size_t most_place_words = 5;
constexpr std::array dashes = {"-"sv, "\xE2\x80\x93"sv, "\xE2\x80\x94"sv, "\xE2\x80\x95"sv};
// Agencies whose brackets may end a dateline without a dash: "Port Vela (CNN)The president ..."
constexpr std::array undashed_agencies = {"CNN"sv,     "AP"sv,  "AFP"sv,
                                          "Reuters"sv, "UPI"sv, "Xinhua"sv};
constexpr std::array name_particles = {"de"sv,  "of"sv, "al"sv, "el"sv,
                                       "the"sv, "la"sv, "du"sv, "les"sv};

/// Where a dateline's head ends and the prose begins.
struct Break {
    std::size_t head_end = 0;
    std::size_t prose = 0;
};

std::size_t skip_blanks(std::string_view text, std::size_t i) {
    return i + (text.size() - i - trim(text.substr(i)).size() > 0
                    ? static_cast<std::size_t>(trim(text.substr(i)).data() - text.data()) - i
                    : 0);
}

std::size_t dash_length(std::string_view text) {
    if (text.substr(0, 2) == "--")
        return 2;
    for (const std::string_view dash : dashes)
        if (text.substr(0, dash.size()) == dash)
            return dash.size();
    return 0;
}

/// The first dash that is not inside a word ("PORT-AU-PRINCE").
std::optional<Break> find_dash(std::string_view paragraph) {
    const std::size_t end = std::min(paragraph.size(), longest_dateline);
    for (std::size_t i = 1; i < end; ++i) {
        const std::size_t length = dash_length(paragraph.substr(i));
        if (length == 0)
            continue;
        const bool hyphen = length == 1 && paragraph[i - 1] != ' ' && paragraph[i - 1] != ')';
        if (!hyphen)
            return Break{.head_end = i, .prose = i + length};
    }
    return std::nullopt;
}

std::optional<Break> find_undashed_agency(std::string_view paragraph) {
    const std::size_t close = paragraph.substr(0, longest_dateline).find(')');
    const std::size_t open = paragraph.find('(');
    if (close == std::string_view::npos || open == std::string_view::npos || open > close)
        return std::nullopt;
    const std::string_view agency = paragraph.substr(open + 1, close - open - 1);
    if (std::ranges::find(undashed_agencies, agency) == undashed_agencies.end())
        return std::nullopt;
    return Break{.head_end = close + 1, .prose = close + 1};
}

/// Takes "(Reuters)" or "/PRNewswire/" off the end of a head.
bool take_agency(std::string_view& head) {
    head = trim(head);
    if (head.size() < 3)
        return false;
    const char open = head.back() == ')' ? '(' : head.back() == '/' ? '/' : '\0';
    if (open == '\0')
        return false;
    const std::size_t begin = head.rfind(open, head.size() - 2);
    if (begin == std::string_view::npos)
        return false;
    head = trim(head.substr(0, begin));
    return true;
}

/// Takes the date off the end of a head.
std::optional<StatedDate> take_date(std::string_view& head) {
    const std::vector<StatedDate> dates = find_stated_dates(head);
    if (dates.empty())
        return std::nullopt;
    const StatedDate date = dates.back();
    const std::string_view rest = trim(head.substr(date.span.end));
    if (!rest.empty() && rest != "." && rest != ",")
        return std::nullopt;
    head = trim(head.substr(0, date.span.begin));
    while (!head.empty() && (head.back() == ',' || head.back() == ':'))
        head = trim(head.substr(0, head.size() - 1));
    return date;
}

bool is_place_word(const Word& word) {
    return !word.number &&
           (is_upper(word.text.front()) || static_cast<unsigned char>(word.text.front()) >= 0x80 ||
            std::ranges::find(name_particles, word.text) != name_particles.end());
}

/// Whether `head` can be a place with its region: "PORT VELA", "WASHINGTON, D.C.".
bool is_place(std::string_view head) {
    const std::vector<Word> words = find_words(head);
    return !words.empty() && words.size() <= most_place_words && is_upper(head.front()) &&
           std::ranges::all_of(words, is_place_word) &&
           head.find_first_of("\"!?;:()") == std::string_view::npos;
}

bool is_in_capitals(std::string_view place) {
    const bool lower = std::ranges::any_of(place, [](char c) { return c >= 'a' && c <= 'z'; });
    return !lower && std::ranges::count_if(place, is_upper) >= 3;
}

/// A sentence goes on in lower case after a dash; prose that a dateline opens does not.
bool begins_sentence(std::string_view prose) {
    return !prose.empty() && !(prose.front() >= 'a' && prose.front() <= 'z');
}

} // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
    std::optional<Break> end = find_undashed_agency(paragraph);
    const std::optional<Break> dash = find_dash(paragraph);
    if (dash && (!end || trim(paragraph.substr(end->prose, dash->head_end - end->prose)).empty()))
        end = dash;
    if (!end)
        return std::nullopt;
    Dateline dateline;
    dateline.length = skip_blanks(paragraph, end->prose);
    std::string_view head = paragraph.substr(0, end->head_end);
    const bool agency = take_agency(head);
    dateline.date = take_date(head);
    const std::string_view place = trim(head.substr(0, head.find(',')));
    const bool vouched = agency || dateline.date;
    const bool placed = !head.empty() && is_place(head) && (vouched || is_in_capitals(place));
    if (!placed && !(head.empty() && agency && dateline.date))
        return std::nullopt;
    if (!begins_sentence(paragraph.substr(dateline.length)))
        return std::nullopt;
    dateline.place = std::string(place);
    return dateline;
}

} // namespace entente
