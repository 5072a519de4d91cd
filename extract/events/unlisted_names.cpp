#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <array>

/// \file
/// Bodies and places that the gazetteer does not list: what their names tell of them.

namespace entente {

Mention ActorResolver::from_unlisted_name(const Name& name) const {
    const std::uint32_t head = name.tokens.end - 1;
    // "Suria's Lim Museum": engines take houses for those who run them.
    const ActorNoun* noun = lexicon_.actor_noun(fold(document_.text(head)));
    const bool house = noun && noun->kind == EntityKind::place;
    const EntityKind kind = house ? EntityKind::place : name.kind;
    std::string country = name.country;
    if (country.empty() && kind == EntityKind::place)
        country = country_after(name);
    const std::uint32_t top = top_of(name);
    const std::uint32_t owner = document_.syntax().child(top, Relation::possessor);
    const bool owned = house || kind == EntityKind::organisation;
    if (country.empty() && owned && owner != no_token)
        country = country_of_possessor(owner);
    ByteSpan bytes = name.bytes;
    const bool people = kind == EntityKind::group; // "*Surian* Jews"
    if (country.empty() && (people || kind == EntityKind::organisation))
        if (const Name* demonym = demonym_before(name)) {
            country = demonym->senses.front().entity->country;
            bytes.begin = noun || people ? demonym->bytes.begin : bytes.begin;
        }
    // "*NATO* allies in Lim" are not of Lim.
    const bool seated = country.empty() && kind == EntityKind::organisation && !is_of_states(name);
    if (seated)
        country = country_of_seat(top);
    if (seated && country.empty() && top != head)
        country = country_of_seat(head);
    Mention mention{.bytes = bytes, .head = head, .resolution = Resolution::unlisted_name};
    mention.participant = {.id = {},
                           .name = std::string(document_.text(bytes)),
                           .kind = kind,
                           .country = country,
                           .sector = kind == EntityKind::organisation ? sector_of(name) : "",
                           .span = {}};
    mention.participant.id = unlinked_entity_id(kind, mention.participant.name, country);
    return mention;
}

/// The word of a name that the others hang below: "*Ministry* of Justice".
std::uint32_t ActorResolver::top_of(const Name& name) const {
    std::uint32_t top = name.tokens.end - 1;
    const SyntaxTree& syntax = document_.syntax();
    while (syntax.head(top) != top && name.tokens.contains(syntax.head(top)))
        top = syntax.head(top);
    return top;
}

/// "the *Surian* Navy", "the *Suria* Navy": whose body it is.
const Name* ActorResolver::demonym_before(const Name& name) const {
    const std::uint32_t begin = name.tokens.begin;
    if (begin == 0 || name_index_.empty())
        return nullptr;
    const Name* before = name_at(begin - 1);
    const bool demonym =
        before && before->is_demonym() && document_.tokens()[begin - 1].pos == PartOfSpeech::adj;
    const bool state = before && before->is_listed() && !before->is_demonym() &&
                       before->senses.front().entity->kind == EntityKind::state &&
                       document_.syntax().relation(begin - 1) == Relation::compound;
    return demonym || state ? before : nullptr;
}

/// Whether a listed body of several states stands in a name.
bool ActorResolver::is_of_states(const Name& name) const {
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
        const std::array word{document_.text(i)};
        const auto inner = gazetteer_.longest_match(word);
        if (inner && inner->senses.front().entity->kind == EntityKind::organisation &&
            inner->senses.front().entity->country.size() != 3)
            return true;
    }
    return false;
}

/// "the Trade Ministry in *Lim*", "the Chamber of Commerce of *Suria*"
std::string ActorResolver::country_of_seat(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head)) {
        const std::string_view preposition = syntax.preposition_lemma(child);
        const bool seat = syntax.relation(child) == Relation::oblique &&
                          (preposition == "in" || preposition == "of");
        const Name* place = seat ? name_at(child) : nullptr;
        if (place && place->is_listed() && !place->is_person())
            return place->senses.front().entity->country;
    }
    return {};
}

/// The sector that a word of an unlisted body's name tells: "Surian *Senate* Committee".
std::string ActorResolver::sector_of(const Name& name) const {
    if (name.tokens.end > name.tokens.begin + 1 &&
        lexicon_.is_cue(Cue::media_name, fold(document_.text(name.tokens.end - 1))))
        return "MED";
    for (std::uint32_t i = name.tokens.end; i > name.tokens.begin; --i) {
        const ActorNoun* noun = lexicon_.actor_noun(fold(document_.text(i - 1)));
        const bool body = noun && (noun->kind == EntityKind::organisation || // "Air *Force*"
                                   noun->sector == "MIL");
        if (body && !noun->sector.empty())
            return noun->sector;
    }
    return {};
}

} // namespace entente
