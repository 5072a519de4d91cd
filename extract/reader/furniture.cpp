#include "extract/reader/furniture.hpp"

#include "extract/reader/line_text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace entente {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_furniture = 200;
constexpr std::size_t longest_byline = 120;

/// Whole lines, as `bare_words` gives them.
constexpr std::array furniture_lines = {
    "ad"sv,
    "ads"sv,
    "advertisement"sv,
    "advertisements"sv,
    "advertising"sv,
    "article continues below"sv,
    "click here"sv,
    "click to share"sv,
    "comment"sv,
    "comments"sv,
    "continue reading"sv,
    "continue reading the main story"sv,
    "copy link"sv,
    "email"sv,
    "facebook"sv,
    "follow us"sv,
    "getty images"sv,
    "home"sv,
    "leave a comment"sv,
    "listen to article"sv,
    "listen to this article"sv,
    "load more"sv,
    "more on this story"sv,
    "more on this topic"sv,
    "most popular"sv,
    "most read"sv,
    "most viewed"sv,
    "newsletter"sv,
    "print"sv,
    "print this article"sv,
    "read more"sv,
    "read more here"sv,
    "recommended"sv,
    "related"sv,
    "related articles"sv,
    "related content"sv,
    "related news"sv,
    "related stories"sv,
    "related topics"sv,
    "save"sv,
    "save article"sv,
    "save for later"sv,
    "share"sv,
    "share on facebook"sv,
    "share on twitter"sv,
    "share on x"sv,
    "share on whatsapp"sv,
    "share this"sv,
    "share this article"sv,
    "share this page"sv,
    "share this story"sv,
    "show more"sv,
    "sign in"sv,
    "sign up"sv,
    "skip advertisement"sv,
    "skip to content"sv,
    "skip to main content"sv,
    "story continues below"sv,
    "story continues below advertisement"sv,
    "subscribe"sv,
    "subscribe now"sv,
    "top stories"sv,
    "trending"sv,
    "twitter"sv,
    "view comments"sv,
    "watch live"sv,
    "whatsapp"sv,
    "you may also like"sv,
};

/// Beginnings of lines, in lower case. What follows them is theirs.
constexpr std::array furniture_beginnings = {
    "(c) 1"sv,
    "(c) 2"sv,
    "(photo"sv,
    "\xC2\xA9"sv,
    "additional reporting by "sv,
    "also read:"sv,
    "all rights reserved"sv,
    "caption:"sv,
    "click here "sv,
    "copyright (c)"sv,
    "copyright \xC2\xA9"sv,
    "copyright 1"sv,
    "copyright 2"sv,
    "credit:"sv,
    "editing by "sv,
    "file photo"sv,
    "follow us on "sv,
    "graphic:"sv,
    "illustration:"sv,
    "image credit"sv,
    "image source"sv,
    "image:"sv,
    "keywords:"sv,
    "listen:"sv,
    "our standards:"sv,
    "photo by "sv,
    "photo credit"sv,
    "photo:"sv,
    "photograph:"sv,
    "photos:"sv,
    "picture:"sv,
    "read also:"sv,
    "read more:"sv,
    "read next:"sv,
    "recommended:"sv,
    "related:"sv,
    "see also:"sv,
    "share this:"sv,
    "sign up for "sv,
    "sign up to "sv,
    "source:"sv,
    "subscribe to "sv,
    "tags:"sv,
    "topics:"sv,
    "video:"sv,
    "watch:"sv,
};

constexpr std::array furniture_ends = {"/getty images"sv, "/ getty images"sv, "via getty images"sv,
                                       "all rights reserved."sv, "all rights reserved"sv};

constexpr std::array credits = {"reporting by "sv, "writing by "sv, "compiled by "sv};

constexpr std::array byline_beginnings = {
    "by "sv, "by: "sv, "written by "sv, "story by "sv, "text by "sv, "author: "sv, "words by "sv};

constexpr std::array byline_ends = {", staff writer"sv,  " staff"sv,
                                    ", correspondent"sv, " correspondent"sv,
                                    ", reporter"sv,      ", staff reporter"sv,
                                    " bureau"sv,         ", editor"sv,
                                    " editor"sv,         ", associated press"sv,
                                    ", reuters"sv};

/// Words in lower case that names in a byline stand with.
constexpr std::array byline_words = {
    "and"sv, "in"sv,  "at"sv, "for"sv, "of"sv, "the"sv, "with"sv, "on"sv,  "de"sv, "van"sv,
    "von"sv, "der"sv, "al"sv, "el"sv,  "la"sv, "da"sv,  "bin"sv,  "ben"sv, "di"sv, "del"sv,
    "dos"sv, "le"sv,  "s"sv,  "st"sv,  "th"sv, "nd"sv,  "rd"sv,   "pm"sv,  "am"sv};

constexpr std::array section_names = {
    "africa"sv,        "americas"sv,      "analysis"sv,    "asia"sv,        "asia pacific"sv,
    "breaking"sv,      "breaking news"sv, "business"sv,    "diplomacy"sv,   "economy"sv,
    "europe"sv,        "exclusive"sv,     "explainer"sv,   "foreign"sv,     "foreign affairs"sv,
    "international"sv, "latest"sv,        "latest news"sv, "live"sv,        "middle east"sv,
    "nation"sv,        "national"sv,      "news"sv,        "north korea"sv, "opinion"sv,
    "politics"sv,      "security"sv,      "us news"sv,     "us politics"sv, "world"sv,
    "world news"sv};

constexpr std::array newspaper_words = {
    "times"sv,       "post"sv,      "herald"sv,   "news"sv,      "tribune"sv,  "guardian"sv,
    "telegraph"sv,   "journal"sv,   "gazette"sv,  "chronicle"sv, "observer"sv, "courier"sv,
    "independent"sv, "economist"sv, "diplomat"sv, "monitor"sv,   "daily"sv,    "press"sv,
    "agency"sv,      "standard"sv,  "globe"sv,    "mirror"sv};

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_listed(std::span<const std::string_view> list, std::string_view line) {
    return std::ranges::find(list, line) != list.end();
}

bool begins_with_one_of(std::span<const std::string_view> list, std::string_view line) {
    return std::ranges::any_of(list,
                               [&](std::string_view entry) { return begins_with(line, entry); });
}

bool ends_with_one_of(std::span<const std::string_view> list, std::string_view line) {
    return std::ranges::any_of(list,
                               [&](std::string_view entry) { return ends_with(line, entry); });
}

/// "Reporting by Ana Holt; Editing by Ivo Reyes", not "Reporting by the agency showed ..."
bool is_credits(std::string_view lowered) {
    return begins_with_one_of(credits, lowered) &&
           (!ends_statement(lowered) || lowered.find("editing by") != std::string_view::npos);
}

bool is_agency_photo(std::string_view line) {
    return line.find("REUTERS/") != std::string_view::npos ||
           line.find("AP Photo/") != std::string_view::npos;
}

/// Whether all words are names: capitalised, or such as stand between names.
bool is_all_names(std::string_view line) {
    const std::vector<Word> words = find_words(line);
    return !words.empty() && std::ranges::all_of(words, [](const Word& word) {
        const auto first = static_cast<unsigned char>(word.text.front());
        return word.number || is_upper(word.text.front()) || first >= 0x80 ||
               is_listed(byline_words, word.text);
    });
}

} // namespace

bool is_furniture(std::string_view line) {
    line = trim(line);
    if (line.size() > longest_furniture)
        return false;
    const std::string lowered = lower_ascii(line);
    return is_listed(furniture_lines, bare_words(line)) ||
           begins_with_one_of(furniture_beginnings, lowered) ||
           ends_with_one_of(furniture_ends, lowered) || is_credits(lowered) ||
           is_agency_photo(line);
}

bool is_byline(std::string_view line) {
    line = trim(line);
    if (line.size() > longest_byline || ends_statement(line))
        return false;
    const std::string lowered = lower_ascii(line);
    for (const std::string_view beginning : byline_beginnings)
        if (begins_with(lowered, beginning)) {
            const std::string_view names = line.substr(beginning.size());
            return !names.empty() && !is_digit(names.front()) && is_all_names(names);
        }
    return ends_with_one_of(byline_ends, lowered) && find_words(line).size() <= 6 &&
           is_all_names(line.substr(0, line.rfind(' ')));
}

bool is_newspaper_name(std::string_view line) {
    const std::vector<Word> words = find_words(line);
    if (words.empty() || words.size() > 4 || !is_all_names(line))
        return false;
    const std::string last = lower_ascii(words.back().text);
    return words.size() > 1 && is_listed(newspaper_words, last);
}

bool is_section_name(std::string_view line) { return is_listed(section_names, bare_words(line)); }

} // namespace entente
