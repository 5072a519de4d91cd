#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

/// \file
/// The people of an article: who is named in full, and whom a surname means afterwards. "Secretary
/// Kim" is the one who was introduced as a secretary, whoever else is called Kim.

namespace entente {

namespace {

constexpr std::uint32_t no_person = UINT32_MAX;

/// Who serves an international organisation acts for no state.
std::string state_code(const std::string& country) {
    constexpr std::size_t length_of_iso3 = 3;
    return country.size() == length_of_iso3 ? country : std::string();
}

std::string_view last_word(std::string_view words) {
    const std::size_t space = words.rfind(' ');
    return space == std::string_view::npos ? words : words.substr(space + 1);
}

} // namespace

/// Words directly before a name that make a title, in lower case; moves `begin` to the first of
/// them.
std::string ActorResolver::titles_before(std::uint32_t name_begin, std::uint32_t head,
                                         std::uint32_t& begin) const {
    const auto& tokens = document_.tokens();
    const std::uint32_t limit = document_.sentences()[document_.sentence_of(head)].begin;
    std::uint32_t first = name_begin;
    while (first > limit && name_begin - first < 8) {
        const Token& token = tokens[first - 1];
        const bool hyphen = document_.text(first - 1) == "-" && first - 1 > limit &&
                            can_be_title(tokens[first - 2]);
        if (!can_be_title(token) && !hyphen)
            break;
        const Name* name = name_at(first - 1);
        if (name && name->is_person())
            break;
        --first;
    }
    // The title must reach the name: "Russian President", not a noun that happens to stand before
    // it.
    std::vector<std::string_view> words;
    for (std::uint32_t i = first; i < name_begin; ++i)
        words.push_back(document_.text(i));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto match = gazetteer_.longest_title(std::span(words).subspan(i));
        if (!match || i + match->words != words.size())
            continue;
        begin = first;
        return fold(document_.text(document_.bytes({first, name_begin})));
    }
    return {};
}

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

/// Single capitalised words that are surnames of people the article names in full, or of leaders of
/// the day, are names too, whatever the engine took them for: "the Kim-Putin summit".
void ActorResolver::meet_surnames() {
    std::vector<char> named(document_.tokens().size(), 0);
    std::vector<std::string> surnames;
    for (const Name& name : names_) {
        for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i)
            named[i] = 1;
        if (name.is_person() && name.tokens.end - name.tokens.begin > 1)
            surnames.push_back(surname_of(name));
    }
    const auto is_surname = [&](std::string_view text) {
        const std::string word = fold(text);
        return std::ranges::find(surnames, word) != surnames.end() || leader_called(word);
    };
    for (Name& name : names_)
        if (!name.is_listed() && name.tokens.end - name.tokens.begin == 1 &&
            is_surname(document_.text(name.bytes)))
            name.kind = EntityKind::person;
    const auto& tokens = document_.tokens();
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const bool candidate = !named[i] && tokens[i].pos == PartOfSpeech::propn &&
                               tokens[i].entity != "DATE" &&
                               tokens[i].span.end > tokens[i].span.begin + 2;
        if (!candidate || !is_surname(document_.text(i)))
            continue;
        Name name{.tokens = {i, i + 1}, .bytes = tokens[i].span, .kind = EntityKind::person};
        names_.push_back(std::move(name));
    }
    std::ranges::stable_sort(names_, {}, [](const Name& name) { return name.bytes.begin; });
}

/// The family name of a person's full name, folded. Where a given name has a hyphen in it and
/// stands last, as in Korean and Chinese names ("Chang-son"), the family name is the first.
std::string ActorResolver::surname_of(const Name& name) const {
    if (name.is_listed())
        return fold(gazetteer_.surname(*name.senses.front().entity));
    const std::uint32_t length = name.tokens.end - name.tokens.begin;
    const bool eastern = length == 4 && document_.text(name.tokens.begin + 2) == "-";
    return fold(document_.text(eastern ? name.tokens.begin : name.tokens.end - 1));
}

void ActorResolver::meet_people() {
    person_of_name_.assign(names_.size(), no_person);
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
        const Name& name = names_[n];
        if (name.is_person() && (name.tokens.end - name.tokens.begin > 1 || name.is_listed()))
            person_of_name_[n] = introduce(name);
    }
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
        const Name& name = names_[n];
        if (!name.is_person() || person_of_name_[n] != no_person)
            continue;
        std::uint32_t begin = name.tokens.begin;
        const std::string titles = titles_before(begin, name.tokens.end - 1, begin);
        if (Person* person = person_called(fold(document_.text(name.bytes)), titles)) {
            person_of_name_[n] = static_cast<std::uint32_t>(person - people_.data());
            ++person->mentions;
        }
    }
}

/// The person with this full name, added if new; notes the title that stands before it.
std::uint32_t ActorResolver::introduce(const Name& name) {
    const std::uint32_t head = name.tokens.end - 1;
    std::uint32_t begin = name.tokens.begin;
    const std::string titles = titles_before(begin, head, begin);
    const Entity* entity = name.is_listed() ? name.senses.front().entity : nullptr;
    const std::string full_name = fold(document_.text(name.bytes));
    auto known = std::ranges::find_if(people_, [&](const Person& person) {
        return entity ? person.entity == entity : fold(person.participant.name) == full_name;
    });
    if (known == people_.end()) {
        Person person{.entity = entity, .surname = surname_of(name)};
        if (entity)
            person.participant = linked(*entity, name.bytes, head).participant;
        else
            person.participant.name = std::string(document_.text(name.bytes));
        person.participant.kind = EntityKind::person;
        people_.push_back(std::move(person));
        known = people_.end() - 1;
    }
    if (!titles.empty())
        known->titles.push_back(titles);
    if (!entity)
        complete(*known, begin, name);
    ++known->mentions;
    return static_cast<std::uint32_t>(known - people_.begin());
}

/// What the words around a full name tell of an unlisted person: country and sector.
void ActorResolver::complete(Person& person, std::uint32_t title_begin, const Name& name) {
    Participant& who = person.participant;
    if (who.country.empty())
        who.country = affiliation_around(title_begin, name);
    if (who.sector.empty() && title_begin < name.tokens.begin) {
        std::vector<std::string_view> words;
        for (std::uint32_t i = title_begin; i < name.tokens.begin; ++i)
            words.push_back(document_.text(i));
        for (std::size_t i = 0; i < words.size() && who.sector.empty(); ++i)
            if (const auto match = gazetteer_.longest_title(std::span(words).subspan(i)))
                who.sector = match->title->sector;
    }
    who.id = unlinked_entity_id(EntityKind::person, who.name, who.country);
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
    return affiliation_behind(name);
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
        const bool listed = other && other->is_listed() && !other->is_person();
        if (office && listed)
            return other->senses.front().entity->country;
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

/// Whom a surname means: who bears the title that stands before it, else the best known, else the
/// most named.
Person* ActorResolver::person_called(std::string_view surname, std::string_view titles) {
    Person* best = nullptr;
    const auto rank = [&](const Person& person) {
        bool titled = false;
        for (const std::string& title : person.titles)
            titled = titled || (!titles.empty() && last_word(title) == last_word(titles));
        return std::tuple(titled, person.entity != nullptr, person.mentions);
    };
    for (Person& person : people_)
        if (person.surname == surname && (!best || rank(person) > rank(*best)))
            best = &person;
    return best;
}

/// The leader or minister of the day with this surname, if there is one only.
const Entity* ActorResolver::leader_called(std::string_view surname) const {
    const auto published = document_.article().published;
    const Entity* found = nullptr;
    for (const Entity* person : gazetteer_.with_surname(surname)) {
        bool fits = false;
        for (const Term& term : gazetteer_.terms(*person)) {
            const bool known = term.office == Office::head_of_state ||
                               term.office == Office::head_of_government ||
                               term.office == Office::foreign_minister;
            fits = fits || (known && (!published || term.runs_on(*published)));
        }
        if (!fits)
            continue;
        if (found)
            return nullptr;
        found = person;
    }
    return found;
}

/// A person's name: in full, or a surname that the article or the day's offices explain.
std::optional<Mention> ActorResolver::from_person_name(const Name& name, std::uint32_t head) const {
    std::uint32_t begin = name.tokens.begin;
    const std::string titles = titles_before(begin, head, begin);
    ByteSpan bytes = name.bytes;
    if (begin < name.tokens.begin)
        bytes.begin = document_.tokens()[begin].span.begin;
    const auto index = static_cast<std::size_t>(&name - names_.data());
    if (person_of_name_[index] != no_person) {
        const Person& person = people_[person_of_name_[index]];
        Mention mention{.participant = person.participant,
                        .bytes = bytes,
                        .head = head,
                        .entity = person.entity,
                        .resolution = Resolution::named_person};
        return mention;
    }
    const std::string surname = fold(document_.text(name.bytes));
    if (const Entity* leader = leader_called(surname))
        return resolved_by(Resolution::leader, linked(*leader, bytes, head));
    Mention mention{.bytes = bytes, .head = head, .resolution = Resolution::unlisted_name};
    Participant& who = mention.participant;
    who.name = std::string(document_.text(name.bytes));
    who.kind = EntityKind::person;
    who.country = affiliation_around(begin, name);
    who.id = unlinked_entity_id(EntityKind::person, who.name, who.country);
    return mention;
}

} // namespace entente
