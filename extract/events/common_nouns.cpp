#include "extract/events/actors.hpp"

#include "extract/events/name_words.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <utility>

/// \file
/// Whom common nouns stand for: offices, bodies, groups and things.

namespace entente {

namespace {

/// Words before an office that say someone else holds it now.
bool is_past_or_deputy(std::string_view lemma) {
    return lemma == "former" || lemma == "ex" || lemma == "late" || lemma == "deputy" ||
           lemma == "vice" || lemma == "acting" || lemma == "assistant" || lemma == "then";
}

} // namespace

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
    if (auto bearer = bearer_behind(head))
        return bearer;
    if (auto named = named_right_behind(head))
        return named;
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

/// "Head of the Office of the President of Suria *Ana Holt*": whose long title it is.
std::optional<Mention> ActorResolver::bearer_behind(std::uint32_t head) const {
    constexpr std::uint32_t longest_title = 16;
    const auto& tokens = document_.tokens();
    const std::uint32_t end = document_.sentences()[document_.sentence_of(head)].end;
    const auto joins = [&](std::uint32_t i) {
        const std::string_view word = document_.text(i);
        return word == "of" || word == "for" || word == "to" || word == "the";
    };
    if (tokens[head].tag != "NNP" || head + 1 >= end || !joins(head + 1) || !ends_title(head))
        return std::nullopt;
    std::uint32_t behind_state = end;
    std::uint32_t i = head + 1;
    for (; i < end && i - head < longest_title; ++i) {
        const Name* name = name_at(i);
        if (name && name->is_person())
            return joins(i - 1) ? std::nullopt : from_person_name(*name, name->tokens.end - 1);
        if (!joins(i) && tokens[i].pos != PartOfSpeech::propn)
            break;
        if (name && name->is_listed() && name->senses.front().entity->kind == EntityKind::state)
            behind_state = name->tokens.end;
    }
    return unread_name(behind_state, i);
}

/// Whether a title ends with a word: "High *Commissioner*".
bool ActorResolver::ends_title(std::uint32_t head) const {
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t length = 1; length <= longest && length <= head + 1; ++length) {
        std::vector<std::string_view> words;
        for (std::uint32_t i = head + 1 - length; i <= head; ++i)
            words.push_back(document_.text(i));
        const auto match = gazetteer_.longest_title(words);
        if (match && match->words == words.size())
            return true;
    }
    return is_office_noun(head);
}

/// "the gas monopoly *Holt Gas*", "the capital *Lim*": the name says who or what the noun is.
std::optional<Mention> ActorResolver::named_right_behind(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const std::uint32_t next = head + 1;
    if (token.tag != "NN" || next >= document_.tokens().size() || is_act(fold(token.lemma)) ||
        document_.sentence_of(next) != document_.sentence_of(head))
        return std::nullopt;
    const Name* name = name_at(next);
    const bool directly = name && name->tokens.begin == next && !name->is_demonym() &&
                          document_.syntax().relation(name->tokens.end - 1) != Relation::subject;
    const ActorNoun* noun = lexicon_.actor_noun(fold(token.lemma));
    if (!directly || (!noun && affiliation(head).empty()))
        return std::nullopt;
    const auto& mention = resolve(name->tokens.end - 1);
    if (!mention)
        return std::nullopt;
    const EntityKind kind = mention->participant.kind;
    const bool same = noun ? kind == noun->kind : kind == EntityKind::organisation;
    return same ? std::optional(*mention) : std::nullopt;
}

/// "President of Suria *Ana Holt*", where the engine sees no name: two or three words between a
/// state and the end of a title.
std::optional<Mention> ActorResolver::unread_name(std::uint32_t begin, std::uint32_t end) const {
    if (end < begin + 2 || end > begin + 3 || body_noun_of(document_.text(end - 1)))
        return std::nullopt;
    Mention mention{.bytes = document_.bytes({begin, end}),
                    .head = end - 1,
                    .resolution = Resolution::unlisted_name};
    Participant& person = mention.participant;
    person.name = std::string(document_.text(mention.bytes));
    person.kind = EntityKind::person;
    person.country = name_at(begin - 1)->senses.front().entity->country;
    person.id = unlinked_entity_id(person.kind, person.name, person.country);
    return mention;
}

/// "the town of *Lim*": the place that is named.
std::optional<Mention> ActorResolver::place_named_behind(std::uint32_t head) const {
    if (!is_settlement_noun(document_.tokens()[head].lemma))
        return std::nullopt;
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head)) {
        const bool named = child > head && syntax.relation(child) == Relation::oblique &&
                           syntax.preposition_lemma(child) == "of";
        const Name* name = named ? name_at(child) : nullptr;
        if (!name || name->is_person())
            continue;
        auto mention = resolve(child);
        if (!mention || mention->participant.kind != EntityKind::place)
            continue;
        if (mention->participant.country.empty() && !mention->entity) {
            mention->participant.country = affiliation(head);
            mention->participant.id = unlinked_entity_id(
                EntityKind::place, mention->participant.name, mention->participant.country);
        }
        mention->head = head;
        mention->is_capital = false; // "the city of Lim" is no government
        return mention;
    }
    return std::nullopt;
}

/// Whom a title stands for, with which a phrase ends: "the Surian *foreign minister*".
std::optional<Mention> ActorResolver::from_title(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const TokenSpan words = phrase(head);
    const ByteSpan bytes = document_.bytes(words);
    std::vector<std::string_view> texts;
    for (std::uint32_t i = words.begin; i < words.end; ++i)
        texts.push_back(i + 1 == words.end ? std::string_view(token.lemma) : document_.text(i));
    for (std::size_t first = 0; first < texts.size(); ++first) {
        const auto match = gazetteer_.longest_title(std::span(texts).subspan(first));
        if (!match || first + match->words != texts.size())
            continue;
        const std::string country = affiliation(head);
        const bool bare = country.empty() && first == 0 && token.tag != "NNS" && !is_of_union(head);
        auto known = bare ? from_bare_title(head, *match->title, bytes) : std::nullopt;
        return known ? known : from_office(head, *match->title, country, bytes);
    }
    return std::nullopt;
}

/// "President *of the Lim Union*": no office of the article's own state, but of a body of several.
bool ActorResolver::is_of_union(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    return std::ranges::any_of(syntax.children(head), [&](std::uint32_t child) {
        const bool of = child > head && syntax.relation(child) == Relation::oblique &&
                        syntax.preposition_lemma(child) == "of";
        const Name* body = of ? name_at(child) : nullptr;
        return body && body->is_listed() &&
               body->senses.front().entity->kind == EntityKind::organisation &&
               body->senses.front().entity->country.size() != 3;
    });
}

/// An office without its country is one that the article has named, that of who speaks, or its
/// publisher's own.
std::optional<Mention> ActorResolver::from_bare_title(std::uint32_t head, const Title& title,
                                                      ByteSpan bytes) const {
    const std::string own = publisher_country();
    const auto day = document_.article().published;
    if (!own.empty() && day && gazetteer_.office_holder(own, title.words, *day))
        return from_office(head, title, own, bytes);
    if (const std::string theirs = country_of_speaker(head); !theirs.empty())
        return from_office(head, title, theirs, bytes);
    return holder_named_before(head, title, bytes);
}

/// A body or group, by a noun that the lexicon lists, a capital, or a country before it.
std::optional<Mention> ActorResolver::from_actor_noun(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const TokenSpan words = phrase(head);
    const std::string country = affiliation(head);
    std::string lemma = fold(token.lemma);
    const bool first = head == document_.sentences()[document_.sentence_of(head)].begin;
    // The first word of a sentence has a capital whatever it is; "*Rebels* withdrew". So may the
    // plural of an office: "*Members* of Parliament".
    const auto is_known = [&](std::string_view word) {
        return lexicon_.actor_noun(word) || lexicon_.is_cue(Cue::generic_person, word);
    };
    const bool capital = token.pos == PartOfSpeech::propn && (first || token.tag == "NNPS");
    const bool has_plural_ending = capital && lemma.ends_with('s') && !is_known(lemma) &&
                                   is_known(std::string_view(lemma).substr(0, lemma.size() - 1));
    if (has_plural_ending)
        lemma.pop_back();
    const ActorNoun* noun = lexicon_.actor_noun(lemma);
    const bool plural = has_plural_ending || token.tag == "NNS" || token.tag == "NNPS";
    // "The country" is one that the text has named before: which one is not for a list to say.
    if (noun && noun->kind == EntityKind::group && noun->sector == "GOV" && !plural &&
        lemma != "delegation")
        noun = nullptr;
    // A "*Member*" with a capital is an office.
    const bool generic =
        lexicon_.is_cue(Cue::generic_person, lemma) && (token.tag != "NNP" || first);
    const bool proper = token.pos == PartOfSpeech::propn && token.entity.empty() && !first &&
                        !generic && starts_with_capital(document_.text(head));
    // "Surian warplanes" act for their country, whatever they are.
    const bool national = !country.empty() && words.begin < head &&
                          !token.entity.starts_with("DATE") && !is_act(lemma);
    if (!noun && !generic && !proper && !national)
        return std::nullopt;
    Mention mention{
        .bytes = document_.bytes(words), .head = head, .resolution = Resolution::common_noun};
    Participant& actor = mention.participant;
    mention.bytes.end = std::max(mention.bytes.end, end_of_body_behind(head));
    const std::uint32_t state = lemma == "people" ? state_behind(head) : no_token;
    if (state != no_token)
        mention.bytes.end = document_.tokens()[state].span.end;
    actor.name = std::string(document_.text(mention.bytes));
    actor.kind = noun ? noun->kind : proper ? EntityKind::organisation : EntityKind::group;
    if (plural && actor.kind == EntityKind::person)
        actor.kind = EntityKind::group;
    actor.sector = sector_of_noun(head, actor.kind, noun);
    actor.country = generic && state == no_token ? "" : country;
    actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    mention.is_facility = noun && noun->kind == EntityKind::place;
    mention.is_actor = (noun && !mention.is_facility) || generic;
    return mention;
}

/// "the people of *Suria*": the last word of the state; `no_token` if none follows.
std::uint32_t ActorResolver::state_behind(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head)) {
        const bool of = child > head && syntax.relation(child) == Relation::oblique &&
                        syntax.preposition_lemma(child) == "of";
        const Name* name = of ? name_at(child) : nullptr;
        if (name && name->is_listed() && name->senses.front().entity->kind == EntityKind::state)
            return name->tokens.end - 1;
    }
    return no_token;
}

/// "members of *Congress*": without the body that they are of, nobody knows who they are. Where its
/// name ends; 0 for others.
std::uint32_t ActorResolver::end_of_body_behind(std::uint32_t head) const {
    const std::string lemma = fold(document_.tokens()[head].lemma);
    if (lemma != "member" && lemma != "members")
        return 0;
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head)) {
        const bool body = syntax.relation(child) == Relation::oblique && child > head &&
                          child - head < longest_phrase &&
                          syntax.preposition_lemma(child) == "of" &&
                          document_.tokens()[child].pos == PartOfSpeech::propn;
        if (body)
            return document_.tokens()[child].span.end;
    }
    return 0;
}

/// People are of the sector of the body for which they act, others of their noun's.
std::string ActorResolver::sector_of_noun(std::uint32_t head, EntityKind kind,
                                          const ActorNoun* noun) const {
    const bool people = kind == EntityKind::person || kind == EntityKind::group;
    std::string served = people ? sector_served(head) : std::string();
    return served.empty() && noun ? noun->sector : served;
}

/// Whether a noun names an act: "strike", "embargo".
bool ActorResolver::is_act(std::string_view lemma) const {
    return !lexicon_.rules(TriggerKind::noun, lemma).empty() &&
           !lexicon_.is_cue(Cue::document, lemma) && !lexicon_.actor_noun(lemma);
}

/// "*UN* officials", "the *Lim Front's* spokesman": the sector of the body for which someone acts,
/// where that is no state's; empty if it is one.
std::string ActorResolver::sector_served(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    const auto sector_at = [&](std::uint32_t token) {
        const Name* name = name_at(token);
        const bool body = name && name->is_listed() &&
                          name->senses.front().entity->kind == EntityKind::organisation;
        const std::string sector = body ? name->senses.front().entity->sector : "";
        return sector == "GOV" || sector == "MIL" ? std::string() : sector;
    };
    const TokenSpan words = phrase(head);
    for (std::uint32_t i = words.begin; i < head; ++i)
        if (std::string sector = sector_at(i); !sector.empty())
            return sector;
    for (const std::uint32_t child : syntax.children(head))
        if (syntax.relation(child) == Relation::possessor ||
            (syntax.relation(child) == Relation::oblique &&
             syntax.preposition_lemma(child) == "of"))
            if (std::string sector = sector_at(child); !sector.empty())
                return sector;
    return {};
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

/// Who held an office on the day the article appeared; the office itself where that is not known.
std::optional<Mention> ActorResolver::from_office(std::uint32_t head, const Title& title,
                                                  std::string_view country, ByteSpan bytes) const {
    const TokenSpan words = phrase(head);
    const Token& token = document_.tokens()[head];
    bool current = token.tag != "NNS" && document_.article().published && !country.empty();
    // A "vice president" is an office of its own, a "former president" is none.
    const auto of_title = static_cast<std::uint32_t>(std::ranges::count(title.words, ' ') + 1);
    for (std::uint32_t i = words.begin; i + of_title < words.end; ++i)
        current = current && !is_past_or_deputy(document_.tokens()[i].lemma);
    const bool specific =
        title.office != Office::other || title.words.find(' ') != std::string::npos;
    if (current && specific)
        if (const Entity* holder =
                gazetteer_.office_holder(country, title.words, *document_.article().published))
            return resolved_by(Resolution::holder, linked(*holder, bytes, head));
    Mention mention{.bytes = bytes, .head = head, .resolution = Resolution::office};
    Participant& actor = mention.participant;
    actor.name = phrase_text(words);
    actor.kind = token.tag == "NNS" || token.tag == "NNPS" ? EntityKind::group : EntityKind::person;
    actor.country = country;
    actor.sector = title.sector;
    if (const std::string served = sector_served(head);
        title.office == Office::other && !served.empty())
        actor.sector = served;
    actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    return mention;
}

/// "the president, Ana Holt": the name says who the office is.
std::optional<Mention> ActorResolver::appositive_person(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head)) {
        if (syntax.relation(child) != Relation::appositive || child < head)
            continue;
        const Name* name = name_at(child);
        if (!name || !name->is_person())
            continue;
        auto mention = from_person_name(*name, child);
        if (mention && mention->participant.country.empty())
            mention->participant.country = affiliation(head);
        return mention;
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
