#include "extract/events/arguments.hpp"

#include <algorithm>

/// \file
/// Who stands in which slot of a rule: the words of docs/triggers.md, one after the other.

namespace entente {

Heads ArgumentFinder::heads(std::uint32_t trigger, const ArgumentSlot& slot) const {
    switch (slot.slot) {
    case Slot::subject:
        return subjects(trigger);
    case Slot::subject_group: {
        Heads group = subjects(trigger);
        return group.size() > 1 ? group : Heads();
    }
    case Slot::subject_inside:
        return owners_of_weapons(trigger);
    case Slot::support:
        return supporting_subjects(trigger);
    case Slot::carrier:
        return carrying_subjects(trigger);
    case Slot::possessor:
        return spread_child(trigger, Relation::possessor);
    case Slot::indirect:
        return recipients_of(trigger);
    case Slot::clause:
        return subject_of_clause(trigger);
    case Slot::clause_object: {
        const std::uint32_t clause = clause_below(trigger);
        return clause == no_token ? Heads() : affected(clause, 0);
    }
    case Slot::condition:
        return actors_in_condition(trigger);
    case Slot::compound:    // Names inside a noun phrase are taken from the text,
    case Slot::one_another: // and this ends the search: see RoleFiller.
        return {};
    default:
        return heads_around(trigger, slot);
    }
}

/// The slots that lead through objects and prepositions.
Heads ArgumentFinder::heads_around(std::uint32_t trigger, const ArgumentSlot& slot) const {
    switch (slot.slot) {
    case Slot::object:
        return objects(trigger);
    case Slot::object_actor:
        return acting_objects(trigger);
    case Slot::object_possessor: {
        const std::uint32_t object = syntax_.child(trigger, Relation::object);
        return object == no_token ? Heads() : spread_child(object, Relation::possessor);
    }
    case Slot::object_of:
        return below_objects(trigger, slot.preposition);
    case Slot::object_inside:
        return inside_objects(trigger, slot.preposition);
    case Slot::object_where: {
        Heads found;
        for (const std::uint32_t thing : objects(trigger))
            append(found, places_around(thing));
        return found;
    }
    case Slot::inside:
        return actors_inside(trigger);
    case Slot::where:
        return places_around(trigger);
    case Slot::around: {
        Heads found = actors_around(trigger);
        const std::uint32_t verb = found.empty() ? support_verb(trigger) : no_token;
        return verb == no_token ? found : actors_around(verb);
    }
    default:
        return below_preposition(trigger, slot.preposition);
    }
}

Heads ArgumentFinder::spread_child(std::uint32_t word, Relation relation) const {
    const std::uint32_t child = syntax_.child(word, relation);
    return child == no_token ? Heads() : spread(child);
}

/// "told *Reyes*", not "told the truth"
Heads ArgumentFinder::acting_objects(std::uint32_t verb) const {
    Heads found = objects(verb);
    std::erase_if(found, [&](std::uint32_t head) {
        const auto& mention = actors_.resolve(head);
        return !mention || !mention->is_actor;
    });
    return found;
}

/// "sanctions *on Suria*"
Heads ArgumentFinder::below_objects(std::uint32_t verb, std::string_view preposition) const {
    Heads found;
    for (const std::uint32_t thing : objects(verb)) {
        // "signed the Treaty of Lim": a name tells nothing of who takes part.
        const bool name = document_.tokens()[thing].pos == PartOfSpeech::propn;
        if (!name || preposition != "of")
            append(found, under_preposition(thing, preposition));
    }
    return found;
}

/// "a request *by Suria*", and deeper
Heads ArgumentFinder::inside_objects(std::uint32_t verb, std::string_view preposition) const {
    Heads found;
    for (const std::uint32_t thing : objects(verb)) {
        if (preposition.empty())
            append(found, actors_inside(thing));
        for (const std::uint32_t below : under_preposition(thing, preposition))
            append(found, actors_inside(below));
    }
    return found;
}

/// "gave *Suria* a loan", "*Reyes* was granted asylum"
Heads ArgumentFinder::recipients_of(std::uint32_t verb) const {
    const bool granted = is_passive(verb) && syntax_.child(verb, Relation::object) != no_token;
    return spread_child(verb, granted ? Relation::passive_subject : Relation::indirect_object);
}

/// "missiles of *Suria* struck": whose weapons the subjects are.
Heads ArgumentFinder::owners_of_weapons(std::uint32_t verb) const {
    Heads found;
    for (const std::uint32_t thing : subjects(verb))
        if (lexicon_.is_cue(Cue::weapon, document_.tokens()[thing].lemma))
            append(found, owner_of(thing));
    return found;
}

/// "*Holt* paid a visit": only where the noun is the verb's object.
Heads ArgumentFinder::carrying_subjects(std::uint32_t noun) const {
    const Relation relation = syntax_.relation(syntax_.first_conjunct(noun));
    const bool carried = relation == Relation::object || relation == Relation::passive_subject;
    const std::uint32_t verb = carried ? support_verb(noun) : no_token;
    return verb == no_token ? Heads() : subjects(verb);
}

/// "urged that *Suria* withdraw"
Heads ArgumentFinder::subject_of_clause(std::uint32_t verb) const {
    const std::uint32_t clause = clause_below(verb);
    if (clause == no_token)
        return {};
    Heads found = spread_child(clause, Relation::subject);
    return found.empty() ? spread_child(clause, Relation::passive_subject) : found;
}

/// "paid a visit to *Suria*": what belongs to a noun may hang below its verb.
Heads ArgumentFinder::below_preposition(std::uint32_t trigger, std::string_view preposition) const {
    Heads found = under_preposition(trigger, preposition);
    const std::uint32_t verb = found.empty() ? support_verb(trigger) : no_token;
    if (verb != no_token && syntax_.relation(trigger) == Relation::object)
        found = under_preposition(verb, preposition);
    return found;
}

} // namespace entente
