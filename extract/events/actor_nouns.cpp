#include "extract/events/actors.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

/// \file
/// Bodies and groups by the noun that describes them: "*members* of Congress", "Surian *rebels*".

namespace entente {

namespace {

/// What a noun tells of those whom it describes, wherever it stands.
struct NounReading {
    std::string lemma;
    /// Null where the lexicon lists none.
    const ActorNoun* noun = nullptr;
    bool is_plural = false;
    /// "officials", "members": people of no sort in particular.
    bool is_generic = false;
    /// With a capital of its own, though no name that the engine sees.
    bool is_proper = false;
};

/// The lemma; of words with a capital, whose plural engines leave as it stands, without its ending.
/// The first word of a sentence has a capital whatever it is; "*Rebels* withdrew". So may the
/// plural of an office: "*Members* of Parliament".
std::string lemma_of_noun(const Token& token, bool first, const TriggerLexicon& lexicon) {
    const auto is_known = [&](std::string_view word) {
        return lexicon.actor_noun(word) || lexicon.is_cue(Cue::generic_person, word);
    };
    std::string lemma = fold(token.lemma);
    const bool capital = token.pos == PartOfSpeech::propn && (first || token.tag == "NNPS");
    if (capital && lemma.ends_with('s') && !is_known(lemma) &&
        is_known(std::string_view(lemma).substr(0, lemma.size() - 1)))
        lemma.pop_back();
    return lemma;
}

NounReading read_noun(const Document& document, std::uint32_t head, const TriggerLexicon& lexicon) {
    const Token& token = document.tokens()[head];
    const bool first = head == document.sentences()[document.sentence_of(head)].begin;
    NounReading reading{.lemma = lemma_of_noun(token, first, lexicon)};
    reading.noun = lexicon.actor_noun(reading.lemma);
    reading.is_plural =
        token.tag == "NNS" || token.tag == "NNPS" || reading.lemma != fold(token.lemma);
    // A "*Member*" with a capital is an office.
    reading.is_generic =
        lexicon.is_cue(Cue::generic_person, reading.lemma) && (token.tag != "NNP" || first);
    reading.is_proper = token.pos == PartOfSpeech::propn && token.entity.empty() && !first &&
                        !reading.is_generic && starts_with_capital(document.text(head)) &&
                        !is_among(reading.lemma, addresses);
    return reading;
}

/// "The country" is one that the text has named before: which one is not for a list to say.
bool is_named_before(const NounReading& reading) {
    return reading.noun && reading.noun->kind == EntityKind::group &&
           reading.noun->sector == "GOV" && !reading.is_plural && reading.lemma != "delegation";
}

/// As what the noun describes them, with or without a style that only people have.
EntityKind kind_described(const NounReading& reading, bool styled) {
    const EntityKind kind = reading.noun        ? reading.noun->kind
                            : styled            ? EntityKind::person
                            : reading.is_proper ? EntityKind::organisation
                                                : EntityKind::group;
    return reading.is_plural && kind == EntityKind::person ? EntityKind::group : kind;
}

} // namespace

/// A body or group, by a noun that the lexicon lists, a capital, or a country before it.
std::optional<Mention> ActorResolver::from_actor_noun(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const TokenSpan words = phrase(head);
    const std::string country = affiliation(head);
    NounReading reading = read_noun(document_, head, lexicon_);
    // "both *sides*", "the two *countries*", of whom the text names none: nobody knows who.
    if (reading.noun && reading.noun->sector == "GOV" && is_pair(head) && country.empty())
        return std::nullopt;
    if (is_named_before(reading))
        reading.noun = nullptr;
    const ActorNoun* noun = reading.noun;
    // "Surian warplanes" act for their country, whatever they are.
    const bool deed =
        is_act(reading.lemma) || (token.tag == "NN" && reading.lemma.ends_with("ing"));
    const bool national =
        !country.empty() && words.begin < head && !token.entity.starts_with("DATE") && !deed;
    if (!noun && !reading.is_generic && !reading.is_proper && !national)
        return std::nullopt;
    const std::uint32_t state = reading.lemma == "people" ? state_behind(head) : no_token;
    const std::uint32_t begin = reading.is_proper && !noun ? begin_of_bearer(words) : words.begin;
    Mention mention{.bytes = document_.bytes({begin, words.end}),
                    .head = head,
                    .resolution = Resolution::common_noun};
    mention.bytes.end = state != no_token ? document_.tokens()[state].span.end
                                          : std::max(mention.bytes.end, end_of_body_behind(head));
    const bool styled = begin > words.begin || is_among(document_.text(head), styles_behind);
    Participant& actor = mention.participant;
    actor.name = std::string(document_.text(mention.bytes));
    actor.kind = kind_described(reading, styled);
    actor.sector = sector_of_noun(head, actor.kind, noun);
    actor.country = reading.is_generic && state == no_token ? "" : country;
    actor.id = unlinked_entity_id(actor.kind, actor.name, actor.country);
    mention.is_facility = noun && noun->kind == EntityKind::place;
    mention.is_actor = (noun && !mention.is_facility) || reading.is_generic;
    return mention;
}

/// "Writer *Ivo Reyes*", "Lim Front leader *Al Haj Reyes*", of which the engine sees no name: where
/// it begins behind what its bearer is; the phrase's begin where no such word stands before it.
std::uint32_t ActorResolver::begin_of_bearer(TokenSpan phrase) const {
    const auto& tokens = document_.tokens();
    const auto is_part = [&](std::uint32_t i) {
        return tokens[i].pos == PartOfSpeech::propn && starts_with_capital(document_.text(i));
    };
    const auto tells_bearer = [&](std::uint32_t i) {
        const ActorNoun* noun = lexicon_.actor_noun(fold(document_.text(i)));
        return is_title_word(i) || (noun && noun->kind == EntityKind::person);
    };
    std::uint32_t begin = phrase.end;
    while (begin > phrase.begin && is_part(begin - 1) && !tells_bearer(begin - 1))
        --begin;
    constexpr std::uint32_t longest = 5;
    const std::uint32_t length = phrase.end - begin;
    const bool titled = begin > phrase.begin && tells_bearer(begin - 1);
    return titled && length > 1 && length <= longest &&
                   !body_noun_of(document_.text(phrase.end - 1))
               ? begin
               : phrase.begin;
}

/// "the people of *Suria*": the last word of the state; `no_token` if none follows.
std::uint32_t ActorResolver::state_behind(std::uint32_t head) const {
    const std::uint32_t state = behind_of(head, [&](std::uint32_t token) {
        const Name* name = name_at(token);
        return name && name->is_listed() && name->senses.front().entity->kind == EntityKind::state;
    });
    return state == no_token ? no_token : name_at(state)->tokens.end - 1;
}

/// "members of *Congress*", "a spokesman for the *Lim Front*": without the body that they are of,
/// nobody knows who they are. Where its name ends; 0 for others.
std::uint32_t ActorResolver::end_of_body_behind(std::uint32_t head) const {
    const std::string lemma = fold(document_.tokens()[head].lemma);
    if (!lexicon_.is_cue(Cue::member, lemma))
        return 0;
    const bool member = lemma.starts_with("member");
    const SyntaxTree& syntax = document_.syntax();
    for (const std::uint32_t child : syntax.children(head)) {
        const std::string_view preposition = syntax.preposition_lemma(child);
        const PartOfSpeech pos = document_.tokens()[child].pos;
        const bool behind = child > head && child - head < longest_phrase &&
                            syntax.relation(child) == Relation::oblique;
        const bool of =
            preposition == "of" || (!member && (preposition == "for" || preposition == "from"));
        if (behind && of && (pos == PartOfSpeech::propn || (member && pos == PartOfSpeech::noun)))
            return end_of_name_at(child);
    }
    return 0;
}

/// Where the name that a word is of ends, with what is behind it: "Ministry *of Defence*".
std::uint32_t ActorResolver::end_of_name_at(std::uint32_t token) const {
    const Name* name = name_at(token);
    return name ? name->bytes.end : document_.tokens()[token].span.end;
}

/// People are of the sector of the body for which they act, others of their noun's.
std::string ActorResolver::sector_of_noun(std::uint32_t head, EntityKind kind,
                                          const ActorNoun* noun) const {
    const bool people = kind == EntityKind::person || kind == EntityKind::group;
    std::string served = people ? sector_served(head) : std::string();
    return served.empty() && noun ? noun->sector : served;
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

} // namespace entente
