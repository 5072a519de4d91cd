#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// Longer phrases are no names: what the parser glued together is not one actor.
constexpr std::uint32_t longest_phrase = 12;

bool is_nominal(PartOfSpeech pos) {
    return pos == PartOfSpeech::noun || pos == PartOfSpeech::propn;
}

bool is_premodifier(Relation relation) {
    return relation == Relation::compound || relation == Relation::modifier;
}

/// Words before an office that say someone else holds it now.
bool is_past_or_deputy(std::string_view lemma) {
    return lemma == "former" || lemma == "ex" || lemma == "late" || lemma == "deputy" ||
           lemma == "vice" || lemma == "acting" || lemma == "assistant" || lemma == "then";
}

} // namespace

ActorResolver::ActorResolver(const Document& document, const Gazetteer& gazetteer,
                             const TriggerLexicon& lexicon)
    : document_(document), gazetteer_(gazetteer), lexicon_(lexicon),
      names_(find_names(document, gazetteer)) {
    meet_surnames();
    name_index_.assign(document.tokens().size(), no_token);
    for (std::uint32_t n = 0; n < names_.size(); ++n)
        for (std::uint32_t i = names_[n].tokens.begin; i < names_[n].tokens.end; ++i)
            name_index_[i] = n;
    meet_people();
}

const Name* ActorResolver::name_at(std::uint32_t token) const {
    return name_index_[token] == no_token ? nullptr : &names_[name_index_[token]];
}

const std::optional<Mention>& ActorResolver::resolve(std::uint32_t head) const {
    if (const auto known = resolved_.find(head); known != resolved_.end())
        return known->second;
    // An entry before the search ends phrases that refer to themselves.
    resolved_.emplace(head, std::nullopt);
    return resolved_[head] = find(head);
}

std::optional<Mention> ActorResolver::find(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    if (auto part = from_quantity(head))
        return part;
    if (token.pos == PartOfSpeech::pron)
        return from_pronoun(head);
    if (const Name* name = name_at(head))
        return name->is_person() ? from_person_name(*name, head) : from_name(*name);
    if (is_nominal(token.pos))
        return from_noun(head);
    return std::nullopt;
}

Mention ActorResolver::linked(const Entity& entity, ByteSpan bytes, std::uint32_t head) const {
    Mention mention{.bytes = bytes, .head = head, .entity = &entity};
    mention.participant = {.id = entity.id,
                           .name = entity.name,
                           .kind = entity.kind,
                           .country = entity.country,
                           .sector = entity.sector,
                           .span = {}};
    if (entity.kind == EntityKind::person)
        mention.participant.country = country_of_person(entity);
    return mention;
}

/// "Lim, *Suria*", "Holt Island, off the coast of *Lim*": the country that news gives behind a
/// place that few know.
std::string ActorResolver::country_after(const Name& place) const {
    constexpr std::uint32_t reach = 7;
    const auto& tokens = document_.tokens();
    const std::uint32_t first = place.tokens.end;
    if (first >= tokens.size() || document_.text(first) != ",")
        return {};
    bool located = true; // whether what stands between can tell where the place is
    for (std::uint32_t at = first + 1;
         at < std::min<std::size_t>(first + reach, tokens.size()) && located; ++at) {
        const Name* next = name_at(at);
        if (next) {
            const bool state = next->is_listed() && !next->is_person() && !next->is_demonym();
            return state ? next->senses.front().entity->country : std::string();
        }
        const PartOfSpeech pos = tokens[at].pos;
        located = pos == PartOfSpeech::det || pos == PartOfSpeech::adp ||
                  (pos == PartOfSpeech::noun && at > first + 1);
    }
    return {};
}

/// A state, city, organisation or people, listed or not.
std::optional<Mention> ActorResolver::from_name(const Name& name) const {
    const std::uint32_t head = name.tokens.end - 1;
    const Token& token = document_.tokens()[head];
    if (name.is_listed()) {
        const Sense& sense = name.senses.front();
        if (sense.kind == NameKind::demonym && token.pos == PartOfSpeech::adj)
            return std::nullopt;
        Mention mention = linked(*sense.entity, name.bytes, head);
        mention.is_capital = sense.kind == NameKind::capital;
        mention.is_seat = sense.kind == NameKind::seat;
        return mention;
    }
    if (name.kind == EntityKind::group && token.pos == PartOfSpeech::adj)
        return std::nullopt;
    const std::string country =
        name.country.empty() && name.kind == EntityKind::place ? country_after(name) : name.country;
    Mention mention{.bytes = name.bytes, .head = head};
    mention.participant = {.id = {},
                           .name = std::string(document_.text(name.bytes)),
                           .kind = name.kind,
                           .country = country,
                           .sector = {},
                           .span = {}};
    mention.participant.id = unlinked_entity_id(name.kind, mention.participant.name, name.country);
    return mention;
}

/// The head with the words directly before it that belong to it, without determiner and possessor.
TokenSpan ActorResolver::phrase(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    std::uint32_t begin = head;
    const auto children = syntax.children(head);
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
        if (*child >= begin || !is_premodifier(syntax.relation(*child)))
            continue;
        const std::uint32_t edge = syntax.left_edge(*child);
        if (head - edge < longest_phrase)
            begin = edge;
    }
    const auto& tokens = document_.tokens();
    while (begin < head && (tokens[begin].pos == PartOfSpeech::det ||
                            tokens[begin].pos == PartOfSpeech::punct || tokens[begin].tag == "POS"))
        ++begin;
    return {begin, head + 1};
}

std::string ActorResolver::phrase_text(TokenSpan phrase) const {
    return std::string(document_.text(document_.bytes(phrase)));
}

/// Whether a noun stands for a body that acts for where it is: "police *in Suria*".
bool ActorResolver::is_body(std::uint32_t head) const {
    const ActorNoun* noun = lexicon_.actor_noun(fold(document_.tokens()[head].lemma));
    return noun && noun->kind == EntityKind::organisation;
}

/// The country that a phrase belongs to: "*South Korean* official", "*Russia's* minister",
/// "president of *Suria*".
std::string ActorResolver::affiliation(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    const TokenSpan words = phrase(head);
    for (std::uint32_t i = words.begin; i < head; ++i)
        if (const Name* name = name_at(i); name && !name->is_person()) {
            const std::string& country =
                name->is_listed() ? name->senses.front().entity->country : name->country;
            if (!country.empty())
                return country;
        }
    for (const std::uint32_t child : syntax.children(head)) {
        const bool owner =
            syntax.relation(child) == Relation::possessor ||
            (syntax.relation(child) == Relation::oblique &&
             (syntax.preposition_lemma(child) == "of" || syntax.preposition_lemma(child) == "in"));
        if (!owner)
            continue;
        if (const auto& mention = resolve(child); mention && !mention->participant.country.empty())
            return mention->participant.country;
    }
    return {};
}

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
    const Token& token = document_.tokens()[head];
    if (auto named = appositive_person(head))
        return named;
    const TokenSpan words = phrase(head);
    const std::string country = affiliation(head);
    const ByteSpan bytes = document_.bytes(words);

    std::vector<std::string_view> texts;
    for (std::uint32_t i = words.begin; i < words.end; ++i)
        texts.push_back(i + 1 == words.end ? std::string_view(document_.tokens()[i].lemma)
                                           : document_.text(i));
    for (std::size_t first = 0; first < texts.size(); ++first) {
        const auto match = gazetteer_.longest_title(std::span(texts).subspan(first));
        if (!match || first + match->words != texts.size())
            continue;
        // An office without its country is one that the article has named, or its publisher's own.
        const bool bare = country.empty() && first == 0 && token.tag != "NNS";
        if (bare) {
            const std::string own = publisher_country();
            const auto day = document_.article().published;
            if (!own.empty() && day && gazetteer_.office_holder(own, match->title->words, *day))
                return from_office(head, *match->title, own, bytes);
            if (auto known = holder_named_before(head, *match->title, bytes))
                return known;
        }
        return from_office(head, *match->title, country, bytes);
    }
    const std::string lemma = fold(token.lemma);
    const ActorNoun* noun = lexicon_.actor_noun(lemma);
    const bool plural = token.tag == "NNS" || token.tag == "NNPS";
    // "The country" is one that the text has named before: which one is not for a list to say.
    if (noun && noun->kind == EntityKind::group && noun->sector == "GOV" && !plural &&
        lemma != "delegation")
        noun = nullptr;
    const bool generic = lexicon_.is_cue(Cue::generic_person, lemma);
    // The first word of a sentence has a capital whatever it is.
    const bool proper = token.pos == PartOfSpeech::propn && token.entity.empty() &&
                        head != document_.sentences()[document_.sentence_of(head)].begin;
    // "Surian warplanes" act for their country, whatever they are.
    const bool national =
        !country.empty() && words.begin < head && !token.entity.starts_with("DATE");
    if (!noun && !generic && !proper && !national)
        return std::nullopt;
    Mention mention{.bytes = bytes, .head = head};
    Participant& actor = mention.participant;
    actor.name = phrase_text(words);
    actor.kind = noun ? noun->kind : proper ? EntityKind::organisation : EntityKind::group;
    if (plural && actor.kind == EntityKind::person)
        actor.kind = EntityKind::group;
    actor.sector = noun ? noun->sector : "";
    actor.country = generic ? "" : country;
    actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    mention.is_facility = noun && noun->kind == EntityKind::place;
    mention.is_actor = (noun && !mention.is_facility) || generic;
    return mention;
}

/// Who held an office on the day the article appeared; the office itself where that is not known.
std::optional<Mention> ActorResolver::from_office(std::uint32_t head, const Title& title,
                                                  std::string_view country, ByteSpan bytes) const {
    const TokenSpan words = phrase(head);
    const Token& token = document_.tokens()[head];
    bool current = token.tag != "NNS" && document_.article().published && !country.empty();
    for (std::uint32_t i = words.begin; i < words.end; ++i)
        current = current && !is_past_or_deputy(document_.tokens()[i].lemma);
    if (current && title.office != Office::other)
        if (const Entity* holder =
                gazetteer_.office_holder(country, title.words, *document_.article().published))
            return linked(*holder, bytes, head);
    Mention mention{.bytes = bytes, .head = head};
    Participant& actor = mention.participant;
    actor.name = phrase_text(words);
    actor.kind = token.tag == "NNS" || token.tag == "NNPS" ? EntityKind::group : EntityKind::person;
    actor.country = country;
    actor.sector = title.sector;
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

std::vector<Mention> ActorResolver::named_between(std::uint32_t begin, std::uint32_t end) const {
    std::vector<Mention> mentions;
    for (const Name& name : names_) {
        if (name.tokens.begin < begin || name.tokens.end > end)
            continue;
        std::optional<Mention> mention;
        if (name.is_person())
            mention = from_person_name(name, name.tokens.end - 1);
        else if (name.is_listed())
            mention = linked(*name.senses.front().entity, name.bytes, name.tokens.end - 1);
        else
            mention = from_name(name);
        if (mention)
            mentions.push_back(acting(*std::move(mention)));
    }
    return mentions;
}

Mention ActorResolver::acting(Mention mention) const {
    const Entity* state =
        mention.is_capital ? gazetteer_.state(mention.participant.country) : nullptr;
    return state ? linked(*state, mention.bytes, mention.head) : mention;
}

} // namespace entente
