#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>

/// \file
/// Whom common nouns stand for: bodies, groups, places and things.

namespace entente {

/// "hundreds of *protesters*", "one of the *critics*", "11 of Suria's *prisoners*": whoever is
/// counted, with the number before them.
std::optional<Mention> ActorResolver::from_quantity(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const bool counts =
        token.pos == PartOfSpeech::num || lexicon_.is_cue(Cue::quantity, fold(token.lemma));
    if (!counts)
        return std::nullopt;
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head)) {
        if (syntax.relation(child) != Relation::oblique || syntax.preposition_lemma(child) != "of")
            continue;
        const auto& counted = resolve(child);
        if (!counted || counted->entity)
            return std::nullopt;
        Mention mention = *counted;
        mention.bytes.begin = document_.bytes(phrase(head)).begin;
        mention.head = head;
        mention.resolution = Resolution::quantity;
        if (mention.participant.kind == EntityKind::person)
            mention.participant.kind = EntityKind::group;
        mention.participant.id = unlinked_entity_id(
            mention.participant.kind, mention.participant.name, mention.participant.country);
        return mention;
    }
    return std::nullopt;
}

/// An office, a body or a group that a common noun describes.
std::optional<Mention> ActorResolver::from_noun(std::uint32_t head) const {
    if (auto named = appositive_person(head))
        return named;
    if (auto doer = doer_of_misread_verb(head))
        return doer;
    if (auto bearer = bearer_behind(head))
        return bearer;
    if (auto named = named_right_behind(head))
        return named;
    if (auto bearer = bearer_of_both(head))
        return bearer;
    if (auto office = from_title(head))
        return office;
    if (auto place = place_named_behind(head))
        return place;
    if (auto doer = doer_of_act(head))
        return doer;
    if (auto body = body_named_before(head, document_.bytes(phrase(head))))
        return body;
    return from_actor_noun(head);
}

/// "A Surian army *jails* and expels ...": parsers take some verbs for plural nouns; who stands
/// before one does it.
std::optional<Mention> ActorResolver::doer_of_misread_verb(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const SyntaxTree& syntax = document_.syntax();
    const bool verb = token.tag == "NNS" && syntax.relation(head) == Relation::subject &&
                      !lexicon_.rules(TriggerKind::verb, token.lemma).empty() &&
                      lexicon_.rules(TriggerKind::noun, token.lemma).empty() &&
                      !lexicon_.actor_noun(token.lemma) &&
                      !lexicon_.is_cue(Cue::generic_person, token.lemma);
    if (!verb || phrase(head).begin == head || !syntax.dominates(head, head - 1))
        return std::nullopt;
    const Name* name = name_at(head - 1);
    const auto& before = name && name->is_demonym()
                             ? std::optional(citizens(*name->senses.front().entity, *name))
                             : resolve(head - 1);
    return before && before->is_actor ? before : std::nullopt;
}

/// "the gas monopoly *Holt Gas*", "the capital *Lim*": the name says who or what the noun is.
std::optional<Mention> ActorResolver::named_right_behind(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    std::uint32_t next = head + 1;
    // "a banker *named* Ana Holt"
    bool named = next + 1 < document_.tokens().size() &&
                 (document_.text(next) == "named" || document_.text(next) == "called");
    next += named ? 1 : 0;
    if (token.tag != "NN" || next >= document_.tokens().size() || is_act(fold(token.lemma)) ||
        document_.sentence_of(next) != document_.sentence_of(head))
        return std::nullopt;
    const Name* name = name_at(next);
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t last = name ? name->tokens.end - 1 : no_token;
    // "the chief *Holt* said", of which parsers make two subjects; not "told the chief *Holt* came"
    const bool another =
        name && syntax.relation(last) == Relation::subject &&
        (syntax.relation(head) != Relation::subject || syntax.head(last) != syntax.head(head));
    const bool directly = name && name->tokens.begin == next && !name->is_demonym() && !another;
    const ActorNoun* noun = lexicon_.actor_noun(fold(token.lemma));
    named = named || lexicon_.is_cue(Cue::occupation, fold(token.lemma)); // "dancer *Ana Holt*"
    if (!directly || (!noun && !named && affiliation(head).empty()))
        return std::nullopt;
    const auto& mention = resolve(name->tokens.end - 1);
    if (!mention)
        return std::nullopt;
    const EntityKind kind = mention->participant.kind;
    const bool same = noun    ? kind == noun->kind
                      : named ? kind == EntityKind::person
                              : kind == EntityKind::organisation;
    return same ? std::optional(*mention) : std::nullopt;
}

/// "*poet* and dissident Ana Holt is freed": one who is both, as the verb tells.
std::optional<Mention> ActorResolver::bearer_of_both(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    const Relation relation = syntax.relation(head);
    const bool subject = relation == Relation::subject || relation == Relation::passive_subject;
    if (document_.tokens()[head].tag != "NN" || !subject)
        return std::nullopt;
    const std::uint32_t verb = syntax.head(head);
    const bool singular =
        document_.tokens()[verb].tag == "VBZ" ||
        std::ranges::any_of(syntax.children(verb), [&](std::uint32_t child) {
            const std::string_view text = document_.text(child);
            return child < verb && (text == "is" || text == "was" || text == "has");
        });
    const auto both = syntax.conjuncts(head);
    const Name* name = singular && both.size() == 2 ? name_at(both.back()) : nullptr;
    if (!name || !name->is_person() || syntax.has_child(both.back(), Relation::determiner))
        return std::nullopt;
    return with_country_of(head, *from_person_name(*name, name->tokens.end - 1));
}

/// The word that an "of" hangs below a noun, where it fits: "the town of *Lim*"; `no_token` if none
/// does.
std::uint32_t ActorResolver::behind_of(std::uint32_t head,
                                       const std::function<bool(std::uint32_t)>& fits) const {
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head))
        if (child > head && syntax.relation(child) == Relation::oblique &&
            syntax.preposition_lemma(child) == "of" && fits(child))
            return child;
    return no_token;
}

/// "the town of *Lim*": the place that is named.
std::optional<Mention> ActorResolver::place_named_behind(std::uint32_t head) const {
    if (!lexicon_.is_cue(Cue::settlement, document_.tokens()[head].lemma))
        return std::nullopt;
    const std::uint32_t place = behind_of(head, [&](std::uint32_t token) {
        const Name* name = name_at(token);
        const auto& named = name && !name->is_person() ? resolve(token) : std::nullopt;
        return named && named->participant.kind == EntityKind::place;
    });
    if (place == no_token)
        return std::nullopt;
    Mention mention = *resolve(place);
    if (mention.participant.country.empty() && !mention.entity) {
        mention.participant.country = affiliation(head);
        mention.participant.id = unlinked_entity_id(EntityKind::place, mention.participant.name,
                                                    mention.participant.country);
    }
    mention.head = head;
    mention.is_capital = false; // "the city of Lim" is no government
    return mention;
}

/// Whether a noun names an act: "strike", "embargo".
bool ActorResolver::is_act(std::string_view lemma) const {
    return !lexicon_.rules(TriggerKind::noun, lemma).empty() &&
           !lexicon_.is_cue(Cue::document, lemma) && !lexicon_.actor_noun(lemma);
}

/// "*Surian* air strikes killed ...": whose act it is, where an act does something.
std::optional<Mention> ActorResolver::doer_of_act(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    const std::string& lemma = document_.tokens()[head].lemma;
    const Relation relation = syntax.relation(head);
    if ((relation != Relation::subject && relation != Relation::agent) || !is_act(lemma))
        return std::nullopt;
    const std::uint32_t owner = syntax.child(head, Relation::possessor);
    std::vector<std::uint32_t> words;
    for (std::uint32_t i = phrase(head).begin; i < head; ++i)
        words.push_back(i);
    if (owner != no_token)
        words.push_back(owner);
    for (const std::uint32_t word : words) {
        const Name* name = name_at(word);
        const Entity* doer = name && name->is_listed() ? name->senses.front().entity : nullptr;
        if (doer && (doer->kind == EntityKind::state || doer->kind == EntityKind::organisation))
            return linked(*doer, name->bytes, head);
    }
    return std::nullopt;
}

Mention ActorResolver::describe(std::uint32_t head) const {
    if (const auto& actor = resolve(head))
        return *actor;
    const SyntaxTree& syntax = document_.syntax();
    TokenSpan words = phrase(head);
    if (const std::uint32_t owner = syntax.child(head, Relation::possessor);
        owner != no_token && owner < head && head - syntax.left_edge(owner) < longest_phrase)
        words.begin = std::min(words.begin, syntax.left_edge(owner));
    Mention mention{.bytes = document_.bytes(words), .head = head, .is_actor = false};
    Participant& thing = mention.participant;
    thing.name = phrase_text(phrase(head));
    thing.country = affiliation(head);
    thing.id = unlinked_entity_id(EntityKind::other, thing.name, thing.country);
    return mention;
}

} // namespace entente
