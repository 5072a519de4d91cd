#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

namespace entente {

namespace {

bool is_nominal(PartOfSpeech pos) {
    return pos == PartOfSpeech::noun || pos == PartOfSpeech::propn;
}

bool is_premodifier(Relation relation) {
    return relation == Relation::compound || relation == Relation::modifier;
}

} // namespace

ActorResolver::ActorResolver(const Document& document, const Gazetteer& gazetteer,
                             const TriggerLexicon& lexicon)
    : document_(document), gazetteer_(gazetteer), lexicon_(lexicon),
      names_(find_names(document, gazetteer, lexicon)), publisher_country_(publisher_country()) {
    find_misread_bodies();
    cut_names_of_people();
    meet_given_names();
    meet_surnames();
    auto bearers = find_title_bearers();
    name_index_.assign(document.tokens().size(), no_token);
    for (std::uint32_t n = 0; n < names_.size(); ++n)
        for (std::uint32_t i = names_[n].tokens.begin; i < names_[n].tokens.end; ++i)
            name_index_[i] = n;
    meet_people();
    // Whom titles mean is known once all people are.
    title_bearers_ = std::move(bearers);
    resolved_.clear();
    meet_pronouns();
}

/// The names that begin between two tokens. Precondition: the names are in order. O(log names).
std::span<const Name> ActorResolver::names_between(std::uint32_t begin, std::uint32_t end) const {
    const auto begins_at = [](const Name& name) { return name.tokens.begin; };
    const auto first = std::ranges::lower_bound(names_, begin, {}, begins_at);
    const auto last = std::ranges::lower_bound(names_, std::max(begin, end), {}, begins_at);
    return {first, last};
}

const Name* ActorResolver::name_at(std::uint32_t token) const {
    return name_index_[token] == no_token ? nullptr : &names_[name_index_[token]];
}

const std::optional<Mention>& ActorResolver::resolve(std::uint32_t head) const {
    if (const auto known = resolved_.find(head); known != resolved_.end())
        return known->second;
    // "the king of the king of ...", "his aide. His aide. ...": what goes on so means nobody.
    constexpr int deepest = 64;
    static const std::optional<Mention> nobody;
    if (depth_ == deepest)
        return nobody;
    // An entry before the search ends phrases that refer to themselves.
    resolved_.emplace(head, std::nullopt);
    ++depth_;
    std::optional<Mention> found = find(head);
    --depth_;
    return resolved_[head] = std::move(found);
}

std::optional<Mention> ActorResolver::find(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    if (const auto borne = title_bearers_.find(head); borne != title_bearers_.end())
        return with_country_of(head, *from_person_name(*name_at(borne->second), borne->second));
    // "One of the rebels' commanders, *Ivo Reyes*,"
    if (auto named = token.lemma == "one" ? appositive_person(head) : std::nullopt)
        return named;
    if (auto part = from_quantity(head))
        return part;
    if (token.pos == PartOfSpeech::pron)
        return from_pronoun(head);
    if (auto person = token.pos == PartOfSpeech::noun ? described_person(head) : std::nullopt)
        return person;
    if (const Name* name = name_at(head))
        return name->is_person() ? from_person_name(*name, head) : from_name(*name);
    // "Minister for Trade *Ana Holt*": parsers hang the name below its title.
    if (bearer_[head] != no_token && document_.syntax().dominates(head, bearer_[head]))
        return from_person_name(*name_at(bearer_[head]), bearer_[head]);
    if (is_nominal(token.pos))
        return from_noun(head);
    return std::nullopt;
}

Mention ActorResolver::linked(const Entity& entity, ByteSpan bytes, std::uint32_t head) const {
    Mention mention{
        .bytes = bytes, .head = head, .entity = &entity, .resolution = Resolution::listed_name};
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

/// What "Surian" and "Limian" in "Surian and Limian ministers" belong to.
std::uint32_t ActorResolver::noun_of_adjective(std::uint32_t adjective) const {
    const SyntaxTree& syntax = document_.syntax();
    return syntax.head(syntax.first_conjunct(adjective));
}

/// "ethnic *Surians*", "Hill *Surians*": a people, of whom a state may have some.
bool ActorResolver::is_people(std::uint32_t head) const {
    return head > 0 && document_.syntax().head(head - 1) == head &&
           (fold(document_.text(head - 1)) == "ethnic" ||
            (document_.tokens()[head - 1].entity == "NORP" &&
             !(name_at(head - 1) && name_at(head - 1)->is_listed())));
}

/// "a *Surian*", "two *Surians*": some of them, not their state.
bool ActorResolver::is_counted(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t determiner = syntax.child(head, Relation::determiner);
    const std::string word = determiner == no_token ? "" : fold(document_.text(determiner));
    return is_people(head) || syntax.has_child(head, Relation::numeral) || word == "a" ||
           word == "an" || word == "another" || word == "some";
}

Mention ActorResolver::citizens(const Entity& state, const Name& name) const {
    const std::uint32_t head = name.tokens.end - 1;
    Mention mention{.bytes = name.bytes, .head = head, .resolution = Resolution::common_noun};
    Participant& who = mention.participant;
    who.name = std::string(document_.text(name.bytes));
    const bool several = document_.tokens()[head].tag.ends_with('S') || is_people(head);
    who.kind = several ? EntityKind::group : EntityKind::person;
    who.country = state.country;
    who.sector = "CVL";
    who.id = unlinked_entity_id(who.kind, who.name, who.country);
    return mention;
}

/// "the *Surian Red Cross*": a body of that country, not the one that the table lists.
Mention ActorResolver::branch(const Name& name, const Name& demonym) const {
    const std::uint32_t head = name.tokens.end - 1;
    Mention mention{.bytes = {demonym.bytes.begin, name.bytes.end},
                    .head = head,
                    .resolution = Resolution::unlisted_name};
    Participant& body = mention.participant;
    body.name = std::string(document_.text(mention.bytes));
    body.kind = EntityKind::organisation;
    body.country = demonym.senses.front().entity->country;
    body.sector = name.senses.front().entity->sector;
    body.id = unlinked_entity_id(body.kind, body.name, body.country);
    return mention;
}

/// A state, city, organisation or people, listed or not.
std::optional<Mention> ActorResolver::from_name(const Name& name) const {
    const std::uint32_t head = name.tokens.end - 1;
    const Token& token = document_.tokens()[head];
    if (name.is_listed()) {
        const Sense& sense = name.senses.front();
        if (sense.kind == NameKind::demonym && token.pos == PartOfSpeech::adj) {
            const auto states = states_represented(noun_of_adjective(head));
            return std::ranges::count(states, head) == 0
                       ? std::nullopt
                       : std::optional(linked(*sense.entity, name.bytes, head));
        }
        if (sense.kind == NameKind::demonym && is_counted(head))
            return citizens(*sense.entity, name);
        // "two *Surian Marines*": some of them, not their corps.
        if (sense.entity->kind == EntityKind::organisation && token.tag.ends_with('S') &&
            document_.syntax().has_child(head, Relation::numeral))
            return citizens(*sense.entity, name);
        if (const Name* of =
                sense.entity->kind == EntityKind::organisation ? demonym_before(name) : nullptr;
            of && of->senses.front().entity->country != sense.entity->country)
            return branch(name, *of);
        Mention mention = linked(*sense.entity, name.bytes, head);
        mention.is_capital = sense.kind == NameKind::capital;
        mention.is_seat = sense.kind == NameKind::seat;
        return mention;
    }
    if (name.kind == EntityKind::group && token.pos == PartOfSpeech::adj)
        return std::nullopt;
    return from_unlisted_name(name);
}

/// The head with the words directly before it that belong to it, without determiner and possessor.
TokenSpan ActorResolver::phrase(std::uint32_t head) const {
    const SyntaxTree& syntax = document_.syntax();
    std::uint32_t begin = head;
    for (const std::uint32_t child : std::views::reverse(syntax.children(head))) {
        if (child >= begin || !is_premodifier(syntax.relation(child)))
            continue;
        const std::uint32_t edge = syntax.left_edge(child);
        if (head - edge < longest_phrase)
            begin = edge;
    }
    // "the Holt Workers' Party rebels": a name is taken whole.
    if (const Name* first = begin < head ? name_at(begin) : nullptr;
        first && first->tokens.begin < begin && head - first->tokens.begin < longest_phrase)
        begin = first->tokens.begin;
    const auto& tokens = document_.tokens();
    const auto is_no_part = [&](std::uint32_t word) {
        const bool dead = tokens[word].lemma == "dead" && // "shoots *dead* eleven people"
                          tokens[word + 1].pos == PartOfSpeech::num;
        return dead || tokens[word].pos == PartOfSpeech::det ||
               tokens[word].pos == PartOfSpeech::punct || tokens[word].tag == "POS";
    };
    for (std::uint32_t i = begin; i < head && document_.text(i) != "("; ++i)
        if (document_.text(i) == ")") // "(LNA) Surian *officials*", not "Agency (LNA) officials"
            begin = i + 1;
    while (begin < head && is_no_part(begin))
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

std::vector<Mention> ActorResolver::named_between(std::uint32_t begin, std::uint32_t end) const {
    std::vector<Mention> mentions;
    for (const Name& name : names_between(begin, end)) {
        if (name.tokens.end > end)
            continue;
        std::optional<Mention> mention;
        if (name.is_person())
            mention = from_person_name(name, name.tokens.end - 1);
        else if (name.is_listed())
            mention = linked(*name.senses.front().entity, name.bytes, name.tokens.end - 1);
        else
            mention = from_name(name);
        if (mention)
            mentions.push_back(acting(*mention));
    }
    return mentions;
}

Mention ActorResolver::acting(const Mention& mention) const {
    const Entity* state =
        mention.is_capital ? gazetteer_.state(mention.participant.country) : nullptr;
    return state ? linked(*state, mention.bytes, mention.head) : mention;
}

} // namespace entente
