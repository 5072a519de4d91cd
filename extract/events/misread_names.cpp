#include "extract/events/actors.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>

/// \file
/// Names of bodies that engines take for people's, and people's that they take for bodies'.

namespace entente {

/// "the *Ministry of Justice*", "the Surian *Coast Guard*": engines take some bodies for people.
void ActorResolver::find_misread_bodies() {
    for (Name& name : names_) {
        if (name.is_listed())
            continue;
        const std::string_view last = document_.text(name.tokens.end - 1);
        const bool described = is_among(last, generations) || is_introduced_as_person(name) ||
                               tells_age_of(name) || is_described_as_person(name);
        if (name.kind != EntityKind::person && described)
            read_as_person(name);
        if (name.kind == EntityKind::organisation && is_styled(name))
            name.kind = EntityKind::person;
        if (is_called_settlement(name))
            name.kind = EntityKind::place;
        if (name.kind == EntityKind::organisation && is_common_word(name))
            name.kind = EntityKind::other;
        if (name.kind == EntityKind::place && is_introduced_as_body(name))
            name.kind = EntityKind::organisation;
        if (name.is_person() && (is_introduced_as_body(name) || is_described_as_body(name) ||
                                 is_called_like_body(name) || is_behind_article(name)))
            name.kind = EntityKind::organisation;
        if (name.kind == EntityKind::organisation)
            join_halves(name);
    }
}

namespace {

/// "SpaceX", "YouTube"; not "McCain", "DeSantis".
bool has_inner_capital(std::string_view word) {
    constexpr std::array<std::string_view, 9> beginnings{"Mc", "Mac", "De",  "Di",  "Du",
                                                         "La", "Le",  "Van", "Fitz"};
    const bool surname = std::ranges::any_of(
        beginnings, [&](std::string_view begin) { return word.starts_with(begin); });
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    for (std::size_t i = 1; i < word.size(); ++i)
        if (is_small(word[i - 1]) && is_capital(word[i]))
            return !surname;
    return false;
}

} // namespace

/// "the *Lim Brigades*", "the *Ministry* of Justice": by the noun of the name. A given name before
/// a word that is a surname too is someone's: "Robert *Service*".
bool ActorResolver::is_called_like_body(const Name& name) const {
    if (name.tokens.end - name.tokens.begin == 1 &&
        has_inner_capital(document_.text(name.tokens.begin)))
        return true;
    constexpr std::array<std::string_view, 8> beginnings{"Jamaat", "Lashkar", "Jaish", "Harkat",
                                                         "Ansar",  "Hizb",    "Jund",  "Liwa"};
    const std::string_view begins = document_.text(name.tokens.begin);
    if (std::ranges::any_of(beginnings, [&](auto word) {
            return begins == word || begins.starts_with(std::string(word) + "-");
        }))
        return true;
    std::uint32_t head = name.tokens.begin;
    while (head + 1 < name.tokens.end && document_.text(head + 1) != "of" &&
           document_.text(head + 1) != "for")
        ++head;
    if (body_noun_of(document_.text(head)))
        return true;
    const std::string word = fold(document_.text(head));
    const std::string_view first = document_.text(name.tokens.begin);
    const std::array begin{first};
    const bool personal = name.tokens.end - name.tokens.begin == 2 &&
                          gazetteer_.given_name(first) && !gazetteer_.longest_match(begin);
    return head > name.tokens.begin && !personal &&
           (lexicon_.is_cue(Cue::body_name, word) || lexicon_.is_cue(Cue::media_name, word));
}

/// "*fentanyl*": names of bodies have capitals, unless a noun says that they are some.
bool ActorResolver::is_common_word(const Name& name) const {
    const std::string_view last = document_.text(name.tokens.end - 1);
    const bool capital = std::ranges::any_of(document_.text(name.bytes), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z');
    });
    return !capital && !lexicon_.actor_noun(fold(last));
}

/// "the *Ana Holt Stiftung* announced", which engines take for someone: no person's full name has
/// an article, unless another noun does ("the *Ana Holt* affair") or she is one of several.
bool ActorResolver::is_behind_article(const Name& name) const {
    const std::uint32_t begin = name.tokens.begin;
    const SyntaxTree& syntax = document_.syntax();
    const Relation relation = syntax.relation(top_of(name));
    if (is_styled(name))
        return false; // "the *Lim Lama*"
    const bool article = begin > 0 && fold(document_.text(begin - 1)) == "the" &&
                         name.tokens.contains(syntax.head(begin - 1));
    return article && name.tokens.end - begin > 1 && gazetteer_.given_name(document_.text(begin)) &&
           document_.tokens()[top_of(name)].tag == "NNP" && relation != Relation::compound &&
           relation != Relation::modifier && relation != Relation::appositive &&
           !is_honorific(begin) && !is_title({begin, begin + 1});
}

/// "the car company *Holt*", "the rebel faction *Lim*"
bool ActorResolver::is_introduced_as_body(const Name& name) const {
    return name.tokens.begin > 0 && is_body_noun(document_.tokens()[name.tokens.begin - 1]);
}

/// "*Jaish Lim*, a rebel faction,"
bool ActorResolver::is_described_as_body(const Name& name) const {
    const std::uint32_t head = name.tokens.end - 1;
    const SyntaxTree& syntax = document_.syntax();
    return std::ranges::any_of(syntax.children(head), [&](std::uint32_t child) {
        return child > head && syntax.relation(child) == Relation::appositive &&
               is_body_noun(document_.tokens()[child]);
    });
}

/// "Secretary of *Education Ana Holt*, a lawyer": what an office is for is no part of the name.
void ActorResolver::read_as_person(Name& name) const {
    name.kind = EntityKind::person;
    const std::uint32_t begin = name.tokens.begin;
    const std::string_view before = begin == 0 ? std::string_view() : document_.text(begin - 1);
    if ((before != "of" && before != "for") || name.tokens.end - begin < 3)
        return;
    name.tokens.begin = name.tokens.end - 2;
    name.bytes = document_.bytes(name.tokens);
}

/// "*Prince* Lim", "the Lim *Lama*": a style that only people have.
bool ActorResolver::is_styled(const Name& name) const {
    const std::uint32_t length = name.tokens.end - name.tokens.begin;
    return length > 1 && length < 4 && !is_called_like_body(name) &&
           document_.text(name.tokens.begin + 1) != "of" &&
           (is_among(document_.text(name.tokens.begin), styles_before) ||
            is_among(document_.text(name.tokens.end - 1), styles_behind));
}

/// "*Akira Lim*, the secretary general of a party,"
bool ActorResolver::is_described_as_person(const Name& name) const {
    const std::uint32_t length = name.tokens.end - name.tokens.begin;
    if (length < 2 || length > 4 || is_called_like_body(name))
        return false;
    const SyntaxTree& syntax = document_.syntax();
    return std::ranges::any_of(syntax.children(name.tokens.end - 1), [&](std::uint32_t child) {
        const Token& token = document_.tokens()[child];
        return child > name.tokens.end && syntax.relation(child) == Relation::appositive &&
               (token.tag == "NN" || token.tag == "NNP") && is_office_noun(child) &&
               !is_business_noun(token.lemma);
    });
}

/// "the lender", "the retailer": often a company.
bool ActorResolver::is_business_noun(std::string_view lemma) const {
    const ActorNoun* noun = lexicon_.actor_noun(lemma);
    return noun && (noun->sector == "BUS" || noun->sector == "LAB");
}

/// The noun for bodies that a name ends with, also in the plural: "the Lim *Brigades*". Null if it
/// ends with none.
const ActorNoun* ActorResolver::body_noun_of(std::string_view last_word) const {
    std::string word = fold(last_word);
    const ActorNoun* noun = lexicon_.actor_noun(word);
    if (!noun && word.size() > 3 && word.ends_with('s')) {
        word.pop_back();
        noun = lexicon_.actor_noun(word);
    }
    static const ActorNoun front{EntityKind::organisation, ""};
    if (word == "front" && !noun)
        return &front;
    return noun && noun->kind == EntityKind::organisation ? noun : nullptr;
}

/// "company", "newspaper", "faction": one body that bears a name.
bool ActorResolver::is_body_noun(const Token& token) const {
    constexpr std::array<std::string_view, 3> forces{"militia", "faction", "group"};
    const ActorNoun* noun = lexicon_.actor_noun(token.lemma);
    const bool business = noun && noun->kind == EntityKind::organisation &&
                          (noun->sector == "BUS" || noun->sector == "MED");
    return (token.tag == "NN" || token.tag == "NNS") && (business || is_among(token.lemma, forces));
}

/// "*Ana Holt*, a 40-year-old driver"
bool ActorResolver::tells_age_of(const Name& name) const {
    constexpr std::uint32_t reach = 8;
    const auto end = std::min<std::size_t>(name.tokens.end + reach, document_.tokens().size());
    const std::uint32_t length = name.tokens.end - name.tokens.begin;
    if (length < 2 || length > 4 || name.tokens.end >= end ||
        document_.text(name.tokens.end) != ",")
        return false;
    for (std::uint32_t i = name.tokens.end + 1; i + 2 < end; ++i)
        if (document_.text(i) == "year" && document_.text(i + 1) == "-" &&
            document_.text(i + 2) == "old")
            return true;
    return false;
}

/// "the town of *Holt Dale*"
bool ActorResolver::is_called_settlement(const Name& name) const {
    const std::uint32_t begin = name.tokens.begin;
    return begin >= 2 && document_.text(begin - 1) == "of" &&
           lexicon_.is_cue(Cue::settlement, document_.text(begin - 2));
}

/// "lawyer *Ana Holt*": engines take some people for bodies.
bool ActorResolver::is_introduced_as_person(const Name& name) const {
    const std::uint32_t begin = name.tokens.begin;
    const std::uint32_t length = name.tokens.end - begin;
    if (begin == 0 || length < 2 || length > 3 || is_called_like_body(name))
        return false;
    const Token& before = document_.tokens()[begin - 1];
    const ActorNoun* noun = lexicon_.actor_noun(before.lemma);
    const bool listed = noun && noun->kind == EntityKind::person && noun->sector != "REB" &&
                        noun->sector != "MIL" && noun->sector != "OPP";
    if (before.tag == "NNP" && lexicon_.is_cue(Cue::title_word, fold(before.lemma)))
        return true; // "Lim *Governor* Ana Holt"
    return before.tag == "NN" && (listed || lexicon_.is_cue(Cue::occupation, before.lemma));
}

} // namespace entente
