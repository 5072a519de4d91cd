#include "extract/events/names.hpp"

#include "extract/events/name_finder.hpp"
#include "extract/events/name_words.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

namespace entente {

NameFinder::NameFinder(const Document& document, const Gazetteer& gazetteer,
                       const TriggerLexicon& lexicon)
    : document_(document), gazetteer_(gazetteer), lexicon_(lexicon) {
    for (std::uint32_t i = 0; i < document.tokens().size(); ++i)
        words_.push_back(document.text(i));
}

std::vector<Name> NameFinder::find() {
    for (const TokenSpan paragraph : document_.paragraphs())
        for (std::uint32_t i = paragraph.begin; i < paragraph.end;)
            i = take_name(i, paragraph.end);
    return std::move(names_);
}

/// Takes the name that starts at `i`, if any, and returns where to go on.
std::uint32_t NameFinder::take_name(std::uint32_t i, std::uint32_t limit) {
    if (const std::uint32_t end = end_of_festivity(i, limit); end > i)
        return end;
    const bool capital = !words_[i].empty() && starts_with_capital(words_[i]);
    if (capital && words_[i].size() > 1 && take_glued(i, limit))
        return glued_end_;
    if (const std::uint32_t end = end_of_bearer(i, limit); end > i)
        return take_person({i, end});
    const TokenSpan recognised = with_first_half(i, limit);
    const bool article = words_[i] == "al" || words_[i] == "el"; // "al-Qaeda"
    const std::optional<NameMatch> listed =
        capital || article ? gazetteer_.longest_match(window(i, limit)) : std::nullopt;
    const auto listed_end = listed ? i + static_cast<std::uint32_t>(listed->words) : i;
    if (listed && (listed_end >= recognised.end || prefers_listed(*listed, recognised)))
        return take_listed(i, listed_end, limit, listed->senses);
    if (recognised.begin == recognised.end)
        return take_unseen(i, limit);
    if (is_splittable(recognised))
        return take_hyphenated(recognised);
    if (listed && listed->senses.front().entity->kind == EntityKind::state &&
        is_office_of_state(i, listed_end, recognised)) {
        add(listed_name({i, listed_end}, listed->senses));
        Name bearer = recognised_name({listed_end, recognised.end});
        bearer.kind = EntityKind::person;
        add(std::move(bearer));
        return recognised.end;
    }
    return take_recognised(recognised, limit);
}

std::uint32_t NameFinder::take_person(TokenSpan tokens) {
    Name person{.tokens = tokens, .bytes = document_.bytes(tokens)};
    person.kind = EntityKind::person;
    add(std::move(person));
    return tokens.end;
}

/// Takes what the engine recognises, with the "Jr." behind a person.
std::uint32_t NameFinder::take_recognised(TokenSpan recognised, std::uint32_t limit) {
    TokenSpan whole = recognised;
    if (kind_of(document_.tokens()[recognised.begin].entity) == EntityKind::person)
        whole.end = with_suffix(recognised.end, limit);
    add(recognised_name(whole));
    return whole.end;
}

/// Takes what neither the tables nor the engine know, if its ending or a title says what it is.
std::uint32_t NameFinder::take_unseen(std::uint32_t i, std::uint32_t limit) {
    const bool capital = !words_[i].empty() && starts_with_capital(words_[i]);
    if (document_.tokens()[i].tag == "NNPS" && capital && !country_of_people(words_[i]).empty()) {
        add(recognised_name({i, i + 1})); // "*Limians*", which engines may not see
        return i + 1;
    }
    if (const std::uint32_t end = end_of_titled(i, limit); end > i)
        return take_person({i, end});
    return i + 1;
}

/// "President of *Suria Ana Holt*", which engines take for one name.
bool NameFinder::is_office_of_state(std::uint32_t i, std::uint32_t listed_end,
                                    TokenSpan recognised) const {
    const bool person = recognised.begin == i && recognised.end >= listed_end + 2 &&
                        kind_of(document_.tokens()[i].entity) == EntityKind::person;
    return person && i > 1 && words_[i - 1] == "of" && follows_title(i - 1);
}

/// "the Congress of *Suria*" is not the one that the table lists: where the state ends that a body
/// of another one is of; `end` if none follows.
std::uint32_t NameFinder::end_of_other_state(std::uint32_t end, std::uint32_t limit,
                                             const Entity& body) const {
    if (body.kind != EntityKind::organisation || body.country.size() != 3 || end + 1 >= limit ||
        words_[end] != "of")
        return end;
    const std::uint32_t first = end + (words_[end + 1] == "the" ? 2 : 1);
    const auto state =
        first < limit ? gazetteer_.longest_match(window(first, limit)) : std::nullopt;
    const bool other = state && state->senses.front().kind != NameKind::demonym &&
                       state->senses.front().entity->kind == EntityKind::state &&
                       state->senses.front().entity->country != body.country;
    return other ? first + static_cast<std::uint32_t>(state->words) : end;
}

/// Takes a listed name, unless "Jr." behind it says that it is another one's: "Ivo Reyes Jr.".
std::uint32_t NameFinder::take_listed(std::uint32_t i, std::uint32_t end, std::uint32_t limit,
                                      std::span<const Sense> senses) {
    if (const std::uint32_t behind = end_of_other_state(end, limit, *senses.front().entity);
        behind > end) {
        Name body = recognised_name({i, behind});
        body.kind = EntityKind::organisation;
        add(std::move(body));
        return behind;
    }
    const bool person = senses.front().entity->kind == EntityKind::person;
    const std::uint32_t whole = with_suffix(end, limit);
    if (person && (whole == end + 1 || is_later_namesake(*senses.front().entity)))
        return take_person({i, whole});
    add(listed_name({i, whole}, senses));
    return whole;
}

/// Whether someone came into office only long after the article, and is not so well known that
/// nobody else is meant: an article of 2005 on a "John Lee" is not about who leads Hong Kong
/// since 2022.
bool NameFinder::is_later_namesake(const Entity& person) const {
    constexpr std::chrono::days long_before{5 * 365};
    const auto published = document_.article().published;
    const std::span<const Term> terms = gazetteer_.terms(person);
    if (!published || terms.empty() || person.id.starts_with("wd:"))
        return false;
    return std::ranges::all_of(terms, [&](const Term& term) {
        return term.from && *term.from > *published + long_before;
    });
}

/// "President *Ana Holt*", where the engine sees no name: the end of the proper nouns that a
/// title stands before; `i` if none does.
std::uint32_t NameFinder::end_of_titled(std::uint32_t i, std::uint32_t limit) const {
    constexpr std::uint32_t longest = 3;
    const auto& tokens = document_.tokens();
    const auto is_part = [&](std::uint32_t at) {
        return at < limit && tokens[at].pos == PartOfSpeech::propn && tokens[at].entity.empty() &&
               words_[at].size() > 1 && starts_with_capital(words_[at]);
    };
    std::uint32_t end = i;
    while (end - i < longest && is_part(end))
        ++end;
    const bool more = is_part(end) || (end < limit && words_[end] == "-");
    const bool thing = end > i && is_among(words_[end - 1], things); // "Major Lim *Declaration*"
    return end > i && !more && !thing && follows_title(i) && !is_title(i, end) ? end : i;
}

bool NameFinder::is_title(std::uint32_t begin, std::uint32_t end) const {
    const auto match = gazetteer_.longest_title(std::span(words_).subspan(begin, end - begin));
    return match.has_value();
}

bool NameFinder::follows_title(std::uint32_t i) const {
    constexpr std::uint32_t longest_title = 4;
    for (std::uint32_t length = 1; length <= longest_title && length <= i; ++length) {
        const auto match = gazetteer_.longest_title(std::span(words_).subspan(i - length, length));
        const bool capital =
            starts_with_capital(words_[i - length].empty() ? "a" : words_[i - length]);
        if (match && match->words == length && capital)
            return true;
    }
    return false;
}

std::span<const std::string_view> NameFinder::window(std::uint32_t i, std::uint32_t limit) const {
    return std::span(words_).subspan(i, std::min(limit - i, most_words));
}

/// "Georgia" in "Georgia Meloni" is no state, and "Surian" in "Surian Foreign Ministry" is part
/// of a name; but a listed name inside a recognised date, group or place stands for itself.
bool NameFinder::prefers_listed(const NameMatch& match, TokenSpan recognised) const {
    const auto kind = kind_of(document_.tokens()[recognised.begin].entity);
    const bool person_inside = match.senses.front().entity->kind == EntityKind::person;
    if (person_inside && match.words > 1)
        return true;
    const bool whole_name = kind == EntityKind::person || kind == EntityKind::organisation;
    return !whole_name;
}

Name NameFinder::listed_name(TokenSpan tokens, std::span<const Sense> senses) const {
    return {.tokens = tokens, .bytes = document_.bytes(tokens), .senses = senses};
}

/// Whether an entity is two names that a hyphen joins: "the Holt-Reyes talks", not "Chang-son"
/// nor "Dr. Holt-Reyes".
bool NameFinder::is_splittable(TokenSpan span) const {
    const bool joined = span.end - span.begin == 3 && words_[span.begin + 1] == "-";
    if (!joined || !starts_with_capital(words_[span.begin + 2]) ||
        is_among(words_[span.begin], name_prefixes))
        return false;
    if (words_[span.begin].size() <= 2) // "President El-Sisi" is called Sisi
        return true;
    const bool titled =
        follows_title(span.begin) || (span.begin > 0 && words_[span.begin - 1].ends_with('.') &&
                                      starts_with_capital(words_[span.begin - 1]));
    const bool body = kind_of(document_.tokens()[span.begin].entity) == EntityKind::organisation;
    return !titled && (!body || joins_two_listed(span) || is_joint_affair(span.end));
}

/// "Holt-Lim" is one company; "Trump-Kim" are two whom tables know.
bool NameFinder::joins_two_listed(TokenSpan span) const {
    const auto is_listed = [&](std::uint32_t i) {
        const std::array word{words_[i]};
        return gazetteer_.longest_match(word).has_value() ||
               !gazetteer_.with_surname(fold(words_[i])).empty();
    };
    return is_listed(span.begin) && is_listed(span.begin + 2);
}

/// "the Holt-Reyes *talks*"
bool NameFinder::is_joint_affair(std::uint32_t next) const {
    constexpr std::array<std::string_view, 14> affairs{
        "summit",   "talks",     "meeting", "war",    "deal",     "pact",   "alliance",
        "dialogue", "agreement", "treaty",  "accord", "conflict", "border", "conference"};
    return next < words_.size() && is_among(fold(words_[next]), affairs);
}

std::uint32_t NameFinder::take_hyphenated(TokenSpan span) {
    for (const TokenSpan half :
         {TokenSpan{span.begin, span.begin + 1}, TokenSpan{span.begin + 2, span.end}}) {
        Name name = recognised_name(half);
        if (const auto listed = gazetteer_.longest_match(window(half.begin, half.end)))
            name.senses = listed->senses;
        add(std::move(name));
    }
    return span.end;
}

/// "U.S.-North Korean" is cut as "U.S.-North" and "Korean": a listed name, and the first word
/// of another.
bool NameFinder::take_glued(std::uint32_t i, std::uint32_t limit) {
    const std::string_view word = words_[i];
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word.size())
        return false;
    const std::array first{word.substr(0, hyphen)};
    const auto left = gazetteer_.longest_match(first);
    if (!left)
        return false;
    Name name = listed_name({i, i + 1}, left->senses);
    name.bytes.end = name.bytes.begin + static_cast<std::uint32_t>(hyphen);
    add(std::move(name));
    glued_end_ = i + 1;

    std::vector<std::string_view> rest{word.substr(hyphen + 1)};
    const auto following = window(i, limit).subspan(1);
    rest.insert(rest.end(), following.begin(), following.end());
    if (const auto right =
            starts_with_capital(rest.front()) ? gazetteer_.longest_match(rest) : std::nullopt) {
        glued_end_ = i + static_cast<std::uint32_t>(right->words);
        Name second = listed_name({i, glued_end_}, right->senses);
        second.bytes.begin += static_cast<std::uint32_t>(hyphen + 1);
        add(std::move(second));
    }
    return true;
}

/// "*pro*-Surian", "*anti*-Surian": of whom they are not.
bool NameFinder::is_partisan(const Name& name) const {
    const std::uint32_t begin = name.tokens.begin;
    if (begin < 2 || words_[begin - 1] != "-")
        return false;
    const std::string_view prefix = words_[begin - 2];
    return prefix == "pro" || prefix == "Pro" || prefix == "anti" || prefix == "Anti";
}

/// "*Surian*-speaking": of their language or origin, not of whom they are.
bool NameFinder::tells_of_origin(const Name& name) const {
    constexpr std::array<std::string_view, 6> origins{"speaking", "language", "born",
                                                      "made",     "built",    "style"};
    const std::uint32_t end = name.tokens.end;
    return end + 1 < words_.size() && words_[end] == "-" && is_among(words_[end + 1], origins);
}

void NameFinder::add(Name name) {
    if (!is_partisan(name) && !tells_of_origin(name))
        names_.push_back(std::move(name));
}

std::vector<Name> find_names(const Document& document, const Gazetteer& gazetteer,
                             const TriggerLexicon& lexicon) {
    return NameFinder(document, gazetteer, lexicon).find();
}

} // namespace entente
