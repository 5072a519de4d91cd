#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>

/// \file
/// For which country people and bodies act: by the office on the day, and by the words around
/// their name or noun.

namespace entente {

namespace {

/// Who serves an international organisation acts for no state.
std::string state_code(const std::string& country) {
    constexpr std::size_t length_of_iso3 = 3;
    return country.size() == length_of_iso3 ? country : std::string();
}

} // namespace

std::string ActorResolver::country_of_person(const Entity& person) const {
    const auto published = document_.article().published;
    if (!published)
        return person.country;
    std::string found;
    for (const Term& term : gazetteer_.terms(person)) {
        if (!term.runs_on(*published))
            continue;
        // A monarch of several states acts for the first of them unless the text says otherwise.
        if (found.empty() || term.country == person.country)
            found = term.country;
    }
    return state_code(found.empty() ? person.country : found);
}

/// The country in a title, a possessor or an apposition: "*Surian* envoy Ana Holt", "Suria's Ana
/// Holt", "Ana Holt, foreign minister of Suria", "Ana Holt of Suria".
std::string ActorResolver::affiliation_around(std::uint32_t title_begin, const Name& name) const {
    const SyntaxTree& syntax = document_.syntax();
    for (std::uint32_t i = title_begin; i < name.tokens.begin; ++i)
        if (const Name* other = name_at(i); other && !other->is_person()) {
            const std::string& country =
                other->is_listed() ? other->senses.front().entity->country : other->country;
            if (!country.empty())
                return country;
        }
    for (std::uint32_t i = title_begin; i < name.tokens.end; ++i)
        for (const std::uint32_t child : syntax.children(i)) {
            const Relation relation = syntax.relation(child);
            const bool owner =
                relation == Relation::possessor ||
                (relation == Relation::oblique && syntax.preposition_lemma(child) == "of");
            std::string country;
            if (owner)
                country = country_of_possessor(child);
            else if (relation == Relation::appositive)
                country = affiliation(child);
            if (!country.empty())
                return country;
        }
    // "the president's adviser, *Ana Holt*"
    if (const std::uint32_t head = name.tokens.end - 1;
        syntax.relation(head) == Relation::appositive && is_office_noun(syntax.head(head)))
        if (std::string country = affiliation(syntax.head(head)); !country.empty())
            return country;
    if (std::string country = affiliation_behind(name); !country.empty())
        return country;
    if (std::string country = affiliation_by_verb(name.tokens.end - 1); !country.empty())
        return country;
    return title_begin < name.tokens.begin ? country_of_setting(name.tokens.begin) : std::string();
}

/// "Ana Holt, leader of the *Surian* party, said": the same where the parser lost the apposition.
std::string ActorResolver::affiliation_behind(const Name& name) const {
    constexpr std::uint32_t reach = 14;
    const auto& tokens = document_.tokens();
    const std::uint32_t comma = name.tokens.end;
    if (comma >= tokens.size() || document_.text(comma) != ",")
        return {};
    bool office = false;
    const auto end = std::min<std::size_t>(comma + reach, tokens.size());
    for (std::uint32_t i = comma + 1; i < end && document_.text(i) != ","; ++i) {
        if (tokens[i].pos == PartOfSpeech::verb || tokens[i].pos == PartOfSpeech::aux)
            break;
        const ActorNoun* noun = lexicon_.actor_noun(tokens[i].lemma);
        office = office || (noun && noun->kind == EntityKind::person);
        const Name* other = name_at(i);
        // An envoy to Suria does not act for it.
        const bool sent = other && document_.text(other->tokens.begin - 1) == "to";
        const bool listed = other && other->is_listed() && !other->is_person() && !sent;
        if (office && listed)
            return other->senses.front().entity->country;
        // "Ana Holt, *UN* expert in Suria": the body's.
        const bool body = listed &&
                          other->senses.front().entity->kind == EntityKind::organisation &&
                          other->senses.front().entity->country.size() != 3;
        if (body)
            return state_code(other->senses.front().entity->country);
    }
    return {};
}

std::string ActorResolver::country_of_possessor(std::uint32_t token) const {
    const Name* name = name_at(token);
    if (!name)
        return {};
    if (name->is_listed()) {
        const Entity& entity = *name->senses.front().entity;
        return entity.kind == EntityKind::person ? country_of_person(entity) : entity.country;
    }
    return name->country;
}

/// "Ana Holt resigned as *Suria's* minister", "Ana Holt became president of *Suria*": the country
/// of an office that the verb gives or takes.
std::string ActorResolver::affiliation_by_verb(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    const Relation relation = syntax.relation(head);
    const bool takes_part = relation == Relation::subject || relation == Relation::object ||
                            relation == Relation::passive_subject;
    if (!takes_part)
        return {};
    for (const std::uint32_t child : syntax.children(syntax.head(head))) {
        const bool as =
            syntax.relation(child) == Relation::oblique && syntax.preposition_lemma(child) == "as";
        const bool is =
            syntax.relation(child) == Relation::attribute && relation != Relation::object;
        if (!(as || is) || !is_office_noun(child))
            continue;
        if (std::string country = affiliation(child); !country.empty())
            return country;
    }
    return {};
}

/// Whether a noun is one for people who hold an office or act for others.
bool ActorResolver::is_office_noun(std::uint32_t token) const {
    const Token& noun = document_.tokens()[token];
    const std::vector<std::string_view> words{noun.lemma};
    const ActorNoun* actor = lexicon_.actor_noun(noun.lemma);
    return gazetteer_.longest_title(words).has_value() ||
           (actor && actor->kind == EntityKind::person);
}

/// "In *Suria*, President Ana Holt ...": where the sentence names no other state.
std::string ActorResolver::country_of_setting(std::uint32_t token) const {
    const TokenSpan sentence = document_.sentences()[document_.sentence_of(token)];
    const std::uint32_t first = sentence.begin + 1;
    const Name* setting =
        first < sentence.end && document_.text(sentence.begin) == "In" ? name_at(first) : nullptr;
    const auto state_of = [](const Name& name) {
        return name.is_listed() && name.senses.front().entity->kind == EntityKind::state
                   ? name.senses.front().entity
                   : nullptr;
    };
    if (!setting || !state_of(*setting) || setting->is_demonym())
        return {};
    for (std::uint32_t i = setting->tokens.end; i < sentence.end; ++i)
        if (const Name* other = name_at(i);
            other && state_of(*other) && state_of(*other) != state_of(*setting))
            return {};
    return state_of(*setting)->country;
}

/// The country that names before the head of a phrase tell: "*Surian* official"; empty for "an
/// *Alliance* convoy", which is no state's; absent where they tell nothing.
std::optional<std::string> ActorResolver::country_before(std::uint32_t head) const {
    const bool is_name = document_.tokens()[head].pos == PartOfSpeech::propn;
    for (std::uint32_t i = phrase(head).begin; i < head; ++i) {
        const Name* name = name_at(i);
        if (!name || name->is_person())
            continue;
        const Entity* listed = name->is_listed() ? name->senses.front().entity : nullptr;
        const std::string& country = listed ? listed->country : name->country;
        if (country != "USA" && i + 1 < head && document_.text(i + 1) == "American")
            return "USA"; // "*Cuban American* leaders"
        const bool town = listed && listed->kind == EntityKind::place;
        if (!country.empty() && !(is_name && town))
            return country;
        // "an *Alliance* convoy in Suria" is the alliance's.
        if (country.empty() && listed && listed->kind == EntityKind::organisation)
            return std::string();
    }
    return std::nullopt;
}

/// The country that a phrase belongs to: "*South Korean* official", "*Russia's* minister",
/// "president of *Suria*". A treaty that is called after a town does not belong to its country.
std::string ActorResolver::affiliation(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    // "his *counterpart*" is of another country than he, and "his *fellow* leaders" may be.
    const bool apart = document_.tokens()[head].lemma == "counterpart" ||
                       std::ranges::any_of(syntax.children(head), [&](std::uint32_t child) {
                           return document_.text(child) == "fellow";
                       });
    if (const auto country = country_before(head))
        return *country;
    const bool is_name = document_.tokens()[head].pos == PartOfSpeech::propn;
    for (const std::uint32_t child : syntax.children(head)) {
        const bool oblique = syntax.relation(child) == Relation::oblique;
        const std::string_view preposition = syntax.preposition_lemma(child);
        const bool owned = syntax.relation(child) == Relation::possessor && !apart;
        const bool owner = owned || (oblique && (preposition == "of" || preposition == "in"));
        // "adviser to the Surian president", but "ambassador to Suria"
        const bool served = oblique && preposition == "to";
        if (!owner && !served)
            continue;
        const auto& mention = resolve(child);
        if (mention && !mention->participant.country.empty() &&
            !(is_name && mention->participant.kind == EntityKind::place &&
              !(preposition == "of" && is_office_noun(head))) &&
            (owner || mention->participant.kind == EntityKind::person))
            return mention->participant.country;
    }
    return {};
}

} // namespace entente
