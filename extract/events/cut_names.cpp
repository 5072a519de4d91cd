#include "extract/events/actors.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/title_chain.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

/// \file
/// Names that engines run together with the title before them and what it is for, or cut in two.

namespace entente {

/// "*Director* of the Lim Office Ana Holt": the name behind a title says who it is. What engines
/// take for a body, though it ends with the title, is none.
std::unordered_map<std::uint32_t, std::uint32_t> ActorResolver::find_title_bearers() {
    std::unordered_map<std::uint32_t, std::uint32_t> bearers;
    for (const Name& name : names_)
        if (name.is_person())
            for (const std::uint32_t title : titles_borne(document_, gazetteer_, name.tokens.begin))
                bearers[title] = name.tokens.end - 1;
    std::erase_if(names_, [&](const Name& name) {
        return !name.is_person() && !name.is_listed() && bearers.contains(name.tokens.end - 1);
    });
    return bearers;
}

/// "Senior Director for the *Western Hemisphere Ana Holt*", "President of *Suria Ana Holt*":
/// engines take what stands before a name for a part of it.
void ActorResolver::cut_names_of_people() {
    std::vector<Name> states;
    for (Name& name : names_) {
        if (name.is_listed() || name.tokens.end - name.tokens.begin < 3)
            continue;
        const std::uint32_t begin = name.kind == EntityKind::organisation
                                        ? person_behind_body(name)
                                        : person_behind_office(name, states);
        if (begin == name.tokens.begin)
            continue;
        name.tokens.begin = begin;
        name.bytes = document_.bytes(name.tokens);
        name.kind = EntityKind::person;
        name.country.clear();
        link_whole(name);
    }
    std::ranges::move(states, std::back_inserter(names_));
    std::ranges::stable_sort(names_, {}, [](const Name& name) { return name.bytes.begin; });
}

/// Where someone's name begins at the end of what the engine takes for a body; its begin where it
/// is one.
std::uint32_t ActorResolver::person_behind_body(const Name& name) const {
    if (is_personal_name(name.tokens))
        return name.tokens.begin;
    TokenSpan rest = name.tokens;
    for (rest.begin = rest.end - 2; rest.begin > name.tokens.begin; --rest.begin)
        if (is_personal_name(rest))
            return document_.text(rest.begin - 1) == "of" ? name.tokens.begin : rest.begin;
    // "Secretary of the *Lim Council* Ana Holt", "Secretary of the *Interior* Grace Holt"
    const std::uint32_t begin = name.tokens.begin;
    const std::uint32_t article = begin > 2 && document_.text(begin - 1) == "the" ? 1 : 0;
    rest.begin = name.tokens.end - 2;
    const bool office = begin > 1 + article && document_.text(begin - 1 - article) == "of" &&
                        follows_title(begin - 1 - article);
    const auto is_part = [&](std::uint32_t i) {
        const std::array word{document_.text(i)};
        return document_.tokens()[i].pos == PartOfSpeech::propn &&
               !gazetteer_.longest_match(word) && !lexicon_.actor_noun(fold(word.front()));
    };
    const bool tells = gazetteer_.given_name(document_.text(rest.begin)) ||
                       body_noun_of(document_.text(rest.begin - 1));
    const bool behind = office && rest.begin > begin && tells && !is_called_like_body(name) &&
                        is_part(rest.begin) && is_part(rest.begin + 1);
    return behind ? rest.begin : begin;
}

/// Where a name begins behind the state of an office, which is added to `states`, or behind what
/// the office is for; its begin where it has neither.
std::uint32_t ActorResolver::person_behind_office(const Name& name,
                                                  std::vector<Name>& states) const {
    const std::uint32_t begin = name.tokens.begin;
    const std::uint32_t article = begin > 1 && document_.text(begin - 1) == "the" ? 1 : 0;
    const std::string_view before =
        begin == 0 ? std::string_view() : document_.text(begin - 1 - article);
    const TokenSpan rest{begin + 1, name.tokens.end};
    const bool behind_matter = before == "and" && is_behind_office(begin - 1);
    if (!name.is_person() || (before != "of" && before != "for" && !behind_matter))
        return begin;
    std::vector<std::string_view> words;
    for (std::uint32_t i = begin; i < name.tokens.end; ++i)
        words.push_back(document_.text(i));
    const auto place = gazetteer_.longest_match(words);
    if (place && place->words < words.size() &&
        place->senses.front().entity->kind == EntityKind::state) {
        const TokenSpan state{begin, begin + static_cast<std::uint32_t>(place->words)};
        states.push_back(
            {.tokens = state, .bytes = document_.bytes(state), .senses = place->senses});
        return state.end;
    }
    // "Minister for *Law* Ana Holt", not "a warrant for Nguyen Van Holt"
    if (gazetteer_.given_name(words.front()))
        return begin;
    const bool matter = before == "for" && article == 0 && follows_title(begin - 1);
    const auto given = gazetteer_.given_name(words[1]); // "state of *Lim* Ana Holt"
    const bool region = place && place->words == 1 && given && !given->is_word;
    return matter || region || is_personal_name(rest) ? begin + 1 : begin;
}

/// "Minister of Trade *and* Industry Ana Holt": whether a word joins two matters of an office.
bool ActorResolver::is_behind_office(std::uint32_t conjunction) const {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t begin = document_.sentences()[document_.sentence_of(conjunction)].begin;
    for (std::uint32_t i = conjunction; i > begin + 1 && conjunction - i < reach; --i) {
        const std::string_view word = document_.text(i - 1);
        if (word == "of" || word == "for")
            return follows_title(i - 1);
        if (!starts_with_capital(word) && word != "," && word != "and")
            return false;
    }
    return false;
}

/// Whether the word before this one is a title.
bool ActorResolver::follows_title(std::uint32_t token) const {
    if (token == 0)
        return false;
    const std::array before{document_.text(token - 1)};
    return gazetteer_.longest_title(before).has_value();
}

/// Links a person's name that the gazetteer lists as it stands.
void ActorResolver::link_whole(Name& name) const {
    std::vector<std::string_view> words;
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i)
        words.push_back(document_.text(i));
    const auto match = gazetteer_.longest_match(words);
    if (match && match->words == words.size() &&
        match->senses.front().entity->kind == EntityKind::person)
        name.senses = match->senses;
}

/// "the Lim Radio and *Telecommunications Commission*": engines see the second half alone.
void ActorResolver::join_halves(Name& name) const {
    constexpr std::uint32_t longest = 6;
    const std::uint32_t begin = name.tokens.begin;
    const auto& tokens = document_.tokens();
    const SyntaxTree& syntax = document_.syntax();
    if (begin < 2 || document_.text(begin - 1) != "and" ||
        !body_noun_of(document_.text(name.tokens.end - 1)))
        return;
    std::uint32_t above = begin - 2;
    for (int step = 0; step < 4 && !name.tokens.contains(above); ++step)
        above = syntax.head(above);
    std::uint32_t first = begin - 1;
    // "Radio-*television*" too
    const auto is_part = [&](std::uint32_t i) {
        const bool joined =
            i > 0 && tokens[i].pos == PartOfSpeech::noun && document_.text(i - 1) == "-";
        return tokens[i].entity.empty() &&
               (document_.text(i) == "-" || joined || tokens[i].pos == PartOfSpeech::propn);
    };
    while (first > 0 && begin - first < longest && is_part(first - 1))
        --first;
    const bool determined = first > 0 && fold(document_.text(first - 1)) == "the";
    const bool national = first > 0 && tokens[first - 1].entity == "NORP";
    if (!name.tokens.contains(above) || first == begin - 1 || !(determined || national))
        return;
    name.tokens.begin = first;
    name.bytes = document_.bytes(name.tokens);
}

} // namespace entente
