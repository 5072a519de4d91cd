#include "graph/name_words.hpp"

#include "graph/name_word_lists.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

/// Splits at each character of `separators`; empty pieces are dropped.
std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (end != 0)
            pieces.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

/// A word without what is neither letter nor digit.
std::string plain(std::string_view word) {
    std::string letters;
    for (const char c : word)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
            static_cast<unsigned char>(c) >= 0x80)
            letters += c;
    return letters;
}

/// The words of a token: "j.f." is two initials, "al-assad" has an article, "jong-un" is one.
void cut_token(std::string_view token, std::vector<std::string>& words) {
    const std::vector<std::string_view> dotted = split(token, ".");
    if (dotted.size() > 1 &&
        std::ranges::all_of(dotted, [](std::string_view part) { return part.size() == 1; })) {
        words.insert(words.end(), dotted.begin(), dotted.end());
        return;
    }
    std::string word;
    const std::vector<std::string_view> pieces = split(token, "-");
    for (std::size_t p = 0; p < pieces.size(); ++p)
        if (p + 1 == pieces.size() || !is_name_article(pieces[p]))
            word += plain(pieces[p]);
    if (!word.empty())
        words.push_back(std::move(word));
}

/// "abd al-rahman", "abdel rahman" and "abdulrahman" are one word, "abdrahman".
void join_servants(std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 6> beginnings{"abdal", "abdel", "abdol",
                                                         "abdul", "abdur", "abd"};
    for (std::size_t w = 0; w < words.size(); ++w) {
        std::string& word = words[w];
        if (std::ranges::find(beginnings, word) != beginnings.end() && w + 1 < words.size()) {
            word = "abd" + words[w + 1];
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(w) + 1);
            continue;
        }
        for (const std::string_view beginning : beginnings)
            if (word.starts_with(beginning) && word.size() > beginning.size() + 1) {
                word.replace(0, beginning.size(), "abd");
                break;
            }
    }
}

std::string_view usual_form(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> forms{
        {{"ibn", "bin"}, {"ben", "bin"}, {"snr", "sr"}, {"jnr", "jr"}}};
    const auto form =
        std::ranges::find(forms, word, &std::pair<std::string_view, std::string_view>::first);
    return form == forms.end() ? word : form->second;
}

void drop_titles(std::vector<std::string>& words) {
    const auto name =
        std::ranges::find_if_not(words, [](const std::string& word) { return is_title(word); });
    if (name != words.end())
        words.erase(words.begin(), name);
}

/// "Bashar al Assad", and "al Qaeda" where `lower` begins; but Al Gore is called so.
void drop_articles(std::vector<std::string>& words, bool lower) {
    const auto is_article = [](const std::string& word) { return word == "al" || word == "el"; };
    for (std::size_t w = words.size(); w-- > 0;)
        if (words.size() > 1 && is_article(words[w]) && (w > 0 || lower))
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(w));
}

} // namespace

NameWords cut_name(std::string_view name, EntityKind kind) {
    const std::string folded = fold(name);
    std::vector<std::string> words;
    for (const std::string_view token : split(folded, " \t\n,/()\""))
        cut_token(token, words);
    if (kind == EntityKind::person)
        drop_titles(words);
    join_servants(words);
    drop_articles(words, !name.empty() && name.front() >= 'a' && name.front() <= 'z');
    NameWords cut;
    if (words.size() > 1 && is_generation(words.back())) {
        cut.generation = usual_form(words.back());
        words.pop_back();
    }
    cut.words.reserve(words.size());
    for (const std::string& word : words)
        cut.words.push_back(spell(usual_form(word)));
    return cut;
}

bool is_proper_name(std::string_view name) {
    if (name.empty() || name.back() == ' ')
        return false;
    const std::size_t space = name.rfind(' ');
    std::string_view last = name.substr(space == std::string_view::npos ? 0 : space + 1);
    if (const std::size_t hyphen = last.find('-');
        hyphen != std::string_view::npos && is_name_article(last.substr(0, hyphen)))
        last.remove_prefix(std::min(hyphen + 1, last.size() - 1));
    return !(last[0] >= 'a' && last[0] <= 'z') && !is_role_word(fold(last));
}

bool is_generic_name(std::string_view name) {
    const std::string folded = fold(name);
    return std::ranges::all_of(split(folded, " "), [](std::string_view word) {
        return is_generic_word(plain(word)) || word == "people's" || word == "peoples'";
    });
}

} // namespace entente
