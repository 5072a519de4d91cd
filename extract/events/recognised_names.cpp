#include "extract/events/name_finder.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

/// \file
/// Names that the engine recognises: where they begin and end, and what they name.

namespace entente {

/// "*Holt*-Reyes", of which engines see only the second half; otherwise what is recognised.
TokenSpan NameFinder::with_first_half(std::uint32_t i, std::uint32_t limit) const {
    const auto& tokens = document_.tokens();
    const TokenSpan recognised = recognised_at(i, limit);
    const bool half = recognised.begin == recognised.end && i + 2 < limit && words_[i + 1] == "-" &&
                      tokens[i].pos == PartOfSpeech::propn && tokens[i].entity.empty() &&
                      starts_with_capital(words_[i]) &&
                      tokens[i].span.end == tokens[i + 1].span.begin;
    const TokenSpan rest = half ? recognised_at(i + 2, limit) : recognised;
    return rest.begin < rest.end && half ? TokenSpan{i, rest.end} : recognised;
}

/// "Ana Holt, *Jr.*": where a name goes on behind its comma.
std::uint32_t NameFinder::with_suffix(std::uint32_t end, std::uint32_t limit) const {
    const std::uint32_t at = end < limit && words_[end] == "," ? end + 1 : end;
    const bool suffix = at < limit && is_among(words_[at], generations);
    return suffix ? at + 1 : end;
}

/// The recognised entity that starts at `i`, without determiner and possessive ending; empty if
/// none.
TokenSpan NameFinder::recognised_at(std::uint32_t i, std::uint32_t limit) const {
    const auto& tokens = document_.tokens();
    const bool starts =
        tokens[i].entity_position == EntityPosition::begin ||
        (i > 0 && tokens[i].entity_position == EntityPosition::inside &&
         (tokens[i - 1].pos == PartOfSpeech::det || !has_letter_or_digit(words_[i - 1])) &&
         tokens[i - 1].entity_position == EntityPosition::begin);
    if (!starts || !kind_of(tokens[i].entity) || tokens[i].pos == PartOfSpeech::det ||
        !has_letter_or_digit(words_[i]))
        return {i, i};
    std::uint32_t end = i + 1;
    while (end < limit && tokens[end].entity_position == EntityPosition::inside)
        ++end;
    if (const std::uint32_t behind = end_of_state_behind({i, end}, limit); behind > end)
        return {i, behind};
    // "Lim Organization *(LO*": the short name in brackets is another.
    for (std::uint32_t k = i + 1; k < end; ++k)
        if (words_[k] == "(")
            end = k;
    while (end > i + 1 && cannot_end_name(end - 1))
        --end;
    for (std::uint32_t k = i + 1; k < end; ++k)
        if (end_of_bearer(k, limit) > k)
            return {i, i};
    return {i, end};
}

/// "Lim Assembly *\*", "Lim Movement *and*": what no name ends with.
bool NameFinder::cannot_end_name(std::uint32_t i) const {
    constexpr std::array<std::string_view, 5> joining{"of", "the", "and", "for", "&"};
    const Token& token = document_.tokens()[i];
    return token.tag == "POS" || token.pos == PartOfSpeech::punct ||
           token.pos == PartOfSpeech::space || !has_letter_or_digit(words_[i]) ||
           is_among(words_[i], joining);
}

/// "the Armed Forces of the *Limians*", of which engines may see a body and a state: where the
/// state ends; the end of the body if none follows.
std::uint32_t NameFinder::end_of_state_behind(TokenSpan body, std::uint32_t limit) const {
    const bool open = body.end < limit && body.end > body.begin + 1 &&
                      kind_of(document_.tokens()[body.begin].entity) == EntityKind::organisation &&
                      (words_[body.end - 1] == "of" ||
                       (words_[body.end - 1] == "the" && words_[body.end - 2] == "of"));
    const auto state = open ? gazetteer_.longest_match(window(body.end, limit)) : std::nullopt;
    const bool named = state && state->senses.front().kind != NameKind::demonym &&
                       state->senses.front().entity->kind == EntityKind::state;
    return named ? body.end + static_cast<std::uint32_t>(state->words) : body.end;
}

/// "the *Lim Olympic Games*": no town takes part in them. Where the name of one that begins
/// here ends; `i` if none does.
std::uint32_t NameFinder::end_of_festivity(std::uint32_t i, std::uint32_t limit) const {
    constexpr std::array<std::string_view, 9> festivities{
        "Games",    "Olympics",     "Cup",           "Festival", "Marathon",
        "Biennale", "Championship", "Championships", "Prix"};
    const auto& tokens = document_.tokens();
    if (tokens[i].entity != "EVENT" || tokens[i].entity_position != EntityPosition::begin)
        return i;
    std::uint32_t end = i + 1;
    while (end < limit && tokens[end].entity_position == EntityPosition::inside)
        ++end;
    const bool festivity = is_among(words_[end - 1], festivities);
    return festivity ? end : i;
}

/// "Surian minister *Ana Holt*", which engines take for one body: where the name of the person
/// that begins here ends; `i` if none does.
std::uint32_t NameFinder::end_of_bearer(std::uint32_t i, std::uint32_t limit) const {
    constexpr std::uint32_t longest = 5;
    const auto& tokens = document_.tokens();
    const auto is_inside = [&](std::uint32_t at) {
        return at < limit && tokens[at].entity_position == EntityPosition::inside &&
               tokens[at].entity == "ORG";
    };
    if (i == 0 || !is_inside(i) || !says_bearer_follows(i - 1))
        return i;
    std::uint32_t end = i;
    while (end - i <= longest && is_inside(end) &&
           (words_[end] == "-" || starts_with_capital(words_[end])))
        ++end;
    // "Secretary *General*" bears no name.
    const bool alone = end - i == 1 && (fold(words_[i - 1]) == "secretary" ||
                                        fold(words_[i - 1]) == "general" || is_title(i, end));
    return end == i || alone || end - i > longest || is_inside(end) ? i : end;
}

/// "minister", and "spokesperson", "leader" or "writer" where the engine takes it for a part of a
/// name though it has no capital or begins the sentence: whether a name may follow such a word.
bool NameFinder::says_bearer_follows(std::uint32_t i) const {
    const std::string word = fold(words_[i]);
    if (lexicon_.is_cue(Cue::title_word, word))
        return true;
    const bool first = document_.sentences()[document_.sentence_of(i)].begin == i;
    const bool small = !starts_with_capital(words_[i]);
    const ActorNoun* noun = lexicon_.actor_noun(word);
    const bool person = (small && noun && noun->kind == EntityKind::person) ||
                        ((small || first) && lexicon_.is_cue(Cue::occupation, word));
    return person && i + 2 < words_.size() &&
           document_.tokens()[i + 2].entity_position == EntityPosition::inside &&
           starts_with_capital(words_[i + 2]);
}

Name NameFinder::recognised_name(TokenSpan tokens) const {
    Name name{.tokens = tokens, .bytes = document_.bytes(tokens)};
    // A state at the end of a body's name has a label of its own; the first half of another none.
    const std::string_view first = document_.tokens()[tokens.begin].entity;
    const auto kind = kind_of(first.empty() ? document_.tokens()[tokens.end - 1].entity : first);
    name.kind = kind.value_or(EntityKind::organisation);
    if (is_thing(tokens))
        name.kind = EntityKind::other;
    // "Prime Minister *Han*" is no people.
    if (name.kind == EntityKind::group && tokens.end == tokens.begin + 1 &&
        follows_title(tokens.begin))
        name.kind = EntityKind::person;
    if (name.kind == EntityKind::group)
        name.country = country_of_people(words_[tokens.end - 1]);
    if (tokens.end == tokens.begin + 1 && name.country.empty())
        name.country = country_of_people(words_[tokens.begin]);
    if (tokens.end == tokens.begin + 1 && !name.country.empty())
        name.kind = EntityKind::group; // "*Limians*", which engines take for bodies too
    if (name.country.empty() && name.kind != EntityKind::person)
        name.country = country_within(tokens, name.kind);
    return name;
}

/// The country that a listed name inside a name tells: a state's before a body's, so that "the
/// Congress of *Suria*" is not in Washington; a city's ("the Lim Agreement") only where places are.
std::string NameFinder::country_within(TokenSpan name, EntityKind kind) const {
    std::string of_body;
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
        if (!starts_with_capital(words_[i]) ||
            (i > name.begin + 1 && is_partisan({.tokens = {i, i + 1}, .bytes = {}})))
            continue; // "*Pro-Surian* militants"
        const auto inner = gazetteer_.longest_match(window(i, name.end));
        const Entity* entity = inner ? inner->senses.front().entity : nullptr;
        if (!entity || (kind != EntityKind::place && entity->kind == EntityKind::place))
            continue;
        if (entity->kind != EntityKind::organisation)
            return entity->country;
        if (of_body.empty())
            of_body = entity->country;
    }
    return of_body;
}

/// "the *Surian Constitution*", "an *IED*", "Hurricane *Ana*": what engines take for bodies or
/// people, though it is neither.
bool NameFinder::is_thing(TokenSpan tokens) const {
    const std::string_view before = tokens.begin == 0 ? "" : words_[tokens.begin - 1];
    const bool body = kind_of(document_.tokens()[tokens.begin].entity) == EntityKind::organisation;
    const auto words = std::span(words_).subspan(tokens.begin, tokens.end - tokens.begin);
    const std::string_view last = words_[tokens.end - 1];
    const bool flight = words.size() > 1 && words[words.size() - 2] == "Flight" && // "Flight 12"
                        last.find_first_not_of("0123456789") == std::string_view::npos;
    return flight || is_among(before, vessels) || is_among(before, storms) ||
           is_among(words_[tokens.begin], storms) || is_among(words_[tokens.end - 1], agreements) ||
           std::ranges::any_of(words, [&](auto word) { return is_among(word, vessels); }) ||
           (body && is_among(words_[tokens.end - 1], things));
}

/// "*Surians*": the country of those whom a demonym names in the plural.
std::string NameFinder::country_of_people(std::string_view plural) const {
    if (!plural.ends_with('s'))
        return {};
    const std::array one{plural.substr(0, plural.size() - 1)};
    const auto demonym = gazetteer_.longest_match(one);
    return demonym && demonym->senses.front().kind == NameKind::demonym
               ? demonym->senses.front().entity->country
               : std::string();
}

} // namespace entente
