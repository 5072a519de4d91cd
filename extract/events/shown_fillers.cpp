#include "extract/events/role_filler.hpp"

#include "extract/events/rule_conditions.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>

/// \file
/// As whom or what a filler is shown: by its name, of the kind that its noun or role tells, with
/// what says which thing it is.

namespace entente {

/// "the Ministry of *Justice*", "the Coast *Guard*": no judge, and no guard.
bool RoleFiller::is_body_with_complement(const Mention& mention) const {
    for (std::uint32_t i = first_token(document_, mention); i < mention.head; ++i)
        if (document_.text(i) == "of" || document_.text(i) == "for" ||
            document_.text(mention.head) == "Guard" ||
            (document_.text(mention.head) == "guard" && document_.text(i) == "coast"))
            return true;
    return false;
}

/// "the *Security Adviser*": engines take titles with capitals for organisations.
Mention RoleFiller::with_kind_of_noun(Mention mention) const {
    Participant& actor = mention.participant;
    if (mention.entity || mention.head == no_token || actor.kind != EntityKind::organisation ||
        is_body_with_complement(mention))
        return mention;
    const ActorNoun* noun = lexicon_.actor_noun(lower_lemma(document_.tokens()[mention.head]));
    if (noun && noun->kind == EntityKind::person) {
        actor.kind =
            is_plural(document_.tokens()[mention.head]) ? EntityKind::group : EntityKind::person;
        actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    }
    return mention;
}

/// "six Private *Secretaries*": no family name, though the tagger takes it for one.
bool RoleFiller::is_several_officials(std::uint32_t noun) const {
    std::string word = fold(document_.text(noun));
    if (document_.tokens()[noun].tag != "NNPS" || !word.ends_with("ies"))
        return false;
    word.replace(word.size() - 3, 3, "y");
    return lexicon_.actor_noun(word) != nullptr;
}

/// "convicted *Ana Holt*": only people are, whatever engines take the name for.
Mention RoleFiller::as_person(Mention mention, const RoleSlots& role, const Rule& rule) const {
    constexpr std::array<std::string_view, 3> done_to_people{"arrest", "find-guilty", "resign"};
    Participant& actor = mention.participant;
    const bool personal =
        is_among(rule.subtype, done_to_people) || (rule.type == "appoint" && role.role == "object");
    const bool subject = rule.subtype == "resign";
    const auto words = std::ranges::count(actor.name, ' ') + 1;
    const bool name = mention.resolution == Resolution::unlisted_name && !mention.entity &&
                      (actor.kind == EntityKind::organisation || actor.kind == EntityKind::group);
    if (!personal || !name || words < 2 || words > 3 || (role.role == "subject") != subject ||
        mention.head == no_token ||
        lexicon_.actor_noun(lower_lemma(document_.tokens()[mention.head])) ||
        is_several_officials(mention.head))
        return mention;
    const std::string_view tag = document_.tokens()[mention.head].tag;
    if (!tag.starts_with("NNP"))
        return mention;
    actor.kind = EntityKind::person;
    actor.sector.clear();
    actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    return mention;
}

/// "Suria said *it* would withdraw": a pronoun that stands for the subject of a verb above is
/// shown as that subject, which says who it is.
Mention RoleFiller::by_name(Mention mention) const {
    if (!mention.is_pronoun || mention.head == no_token)
        return mention;
    constexpr int most_steps = 8;
    std::uint32_t above = syntax_.head(mention.head);
    for (int steps = 0; steps < most_steps && syntax_.head(above) != above; ++steps) {
        above = syntax_.head(above);
        const std::uint32_t subject = syntax_.child(above, Relation::subject);
        if (subject == no_token || subject >= mention.head)
            continue;
        const auto& named = actors_.resolve(subject);
        if (named && !named->is_pronoun && named->participant.id == mention.participant.id) {
            mention.bytes = named->bytes;
            mention.head = named->head;
            return mention;
        }
    }
    return mention;
}

/// A thing with what says which one it is: "a ban *on imports from Suria*".
Mention RoleFiller::with_complements(Mention thing) const {
    constexpr std::uint32_t longest = 10;
    std::uint32_t last = thing.head;
    const auto complement = [&](std::uint32_t word) {
        for (const std::uint32_t child : syntax_.children(word))
            if (child > last && child - thing.head <= longest &&
                syntax_.relation(child) == Relation::oblique)
                return child;
        return no_token;
    };
    for (std::uint32_t next = complement(last); next != no_token; next = complement(last))
        last = next;
    thing.bytes.end = document_.tokens()[last].span.end;
    if (const std::uint32_t owner = syntax_.child(thing.head, Relation::possessor);
        owner != no_token && owner < thing.head) {
        std::uint32_t first = syntax_.left_edge(owner);
        while (first < owner && document_.tokens()[first].pos == PartOfSpeech::det)
            ++first;
        if (owner - first < longest)
            thing.bytes.begin = document_.tokens()[first].span.begin;
    }
    thing.participant.kind = EntityKind::other;
    thing.participant.name = std::string(document_.text(thing.bytes));
    thing.participant.kind = EntityKind::other;
    thing.participant.id =
        unlinked_entity_id(EntityKind::other, thing.participant.name, thing.participant.country);
    return thing;
}

} // namespace entente
