#include "extract/events/actors.hpp"

#include "extract/events/gender.hpp"
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

/// Nobody has more titles in an article that somebody wrote, nor do more people share a surname.
constexpr std::size_t most_titles = 32;
constexpr std::size_t most_namesakes = 256;

/// What stands between the words of a title: "minister *of* trade *and* industry".
bool joins_titles(std::string_view word) { return word == "of" || word == "for" || word == "and"; }

std::string_view last_word(std::string_view words) {
    const std::size_t space = words.rfind(' ');
    return space == std::string_view::npos ? words : words.substr(space + 1);
}

} // namespace

/// Whether words are titles one after the other: "secretary of state cardinal", with what the last
/// is of or for behind it: "president of *Suria*", "minister for *Trade*".
bool ActorResolver::are_titles(std::uint32_t begin, std::uint32_t end) const {
    std::vector<std::string_view> words;
    for (std::uint32_t i = begin; i < end; ++i)
        words.push_back(document_.text(i));
    std::size_t at = 0;
    while (at < words.size()) {
        const auto match = gazetteer_.longest_title(std::span(words).subspan(at));
        if (!match)
            break;
        at += match->words;
    }
    const std::uint32_t rest = begin + static_cast<std::uint32_t>(at);
    if (at == 0 || rest == end)
        return at > 0;
    // What the office is for begins with a capital, and so does whose it is.
    bool capitals = document_.text(rest) == "of" || document_.text(rest) == "for";
    for (std::uint32_t i = rest + 1; i < end && capitals; ++i)
        capitals =
            document_.tokens()[i].pos == PartOfSpeech::propn || joins_titles(document_.text(i));
    return capitals;
}

/// Words directly before a name that make a title, in lower case; moves `begin` to the first of
/// them.
std::string ActorResolver::titles_before(std::uint32_t name_begin, std::uint32_t head,
                                         std::uint32_t& begin) const {
    const auto& tokens = document_.tokens();
    const std::uint32_t limit = document_.sentences()[document_.sentence_of(head)].begin;
    constexpr std::uint32_t most_words = 8;
    std::uint32_t first = name_begin;
    for (; first > limit && name_begin - first < most_words; --first) {
        const std::string_view text = document_.text(first - 1);
        const bool joins = first < name_begin && first - 1 > limit &&
                           (text == "-" || joins_titles(text)) && can_be_title(tokens[first - 2]);
        if (!can_be_title(tokens[first - 1]) && !joins)
            break;
        const Name* name = name_at(first - 1);
        if (name && name->is_person())
            break;
    }
    // The title must reach the name: "Russian President", not a noun that happens to stand before
    // it.
    for (std::uint32_t i = first; i < name_begin; ++i) {
        if (!are_titles(i, name_begin))
            continue;
        // All words before it belong to it: "South Korean foreign minister".
        begin = i;
        while (begin > first && !joins_titles(document_.text(begin - 1)))
            --begin;
        return fold(document_.text(document_.bytes({begin, name_begin})));
    }
    return {};
}

void ActorResolver::meet_people() {
    bearer_.assign(document_.tokens().size(), no_token);
    person_of_name_.assign(names_.size(), no_person);
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
        const Name& name = names_[n];
        if (name.is_person() && (name.tokens.end - name.tokens.begin > 1 || name.is_listed()))
            name_person(n, introduce(name));
    }
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
        const Name& name = names_[n];
        if (!name.is_person() || person_of_name_[n] != no_person)
            continue;
        std::uint32_t begin = name.tokens.begin;
        const std::string titles = titles_before(begin, name.tokens.end - 1, begin);
        const std::string surname = fold(document_.text(name.bytes));
        if (const std::uint32_t person = person_called(surname, titles); person != no_person) {
            name_person(n, person);
            ++people_[person].mentions;
        } else if (!titles.empty() && !leader_called(surname)) {
            name_person(n, introduce(name));
        }
    }
    // What was resolved while not all were met is resolved again.
    resolved_.clear();
}

/// Notes that a name is someone's, and what offices they bear from there on.
void ActorResolver::name_person(std::uint32_t name, std::uint32_t person) {
    person_of_name_[name] = person;
    Person& who = people_[person];
    if (names_[name].tokens.end >= who.named)
        return;
    who.named = names_[name].tokens.end;
    for (const std::string& title : who.titles)
        office_bearers_.note_title(title, person, who.named);
    const auto published = document_.article().published;
    if (!who.entity || !published)
        return;
    for (const Term& term : gazetteer_.terms(*who.entity))
        if (term.runs_on(*published))
            office_bearers_.note_office(fold(term.title), person, who.named);
}

/// Notes a title that stands before a name.
void ActorResolver::add_title(Person& person, const std::string& title) {
    if (title.empty() || person.titles.size() == most_titles ||
        std::ranges::find(person.titles, title) != person.titles.end())
        return;
    person.titles.push_back(title);
    if (person.named != no_token)
        office_bearers_.note_title(title, static_cast<std::uint32_t>(&person - people_.data()),
                                   person.named);
}

/// The person with this full name, added if new; notes the title that stands before it.
std::uint32_t ActorResolver::introduce(const Name& name) {
    const std::uint32_t head = name.tokens.end - 1;
    std::uint32_t begin = name.tokens.begin;
    const std::string titles = titles_before(begin, head, begin);
    const Entity* entity = name.is_listed() ? name.senses.front().entity : nullptr;
    const std::uint32_t index = person_with(entity, name);
    Person& known = people_[index];
    for (std::uint32_t i = begin; i < name.tokens.begin; ++i)
        bearer_[i] = head;
    add_title(known, titles);
    if (const auto gender = gender_of_words(titles))
        known.gender = gender;
    if (!entity)
        complete(known, begin, name);
    ++known.mentions;
    return index;
}

/// Where in `people_` someone is who is listed, or has this full name; added if new.
std::uint32_t ActorResolver::person_with(const Entity* entity, const Name& name) {
    const auto added = static_cast<std::uint32_t>(people_.size());
    if (entity) {
        const auto [known, is_new] = listed_people_.try_emplace(entity, added);
        if (!is_new)
            return known->second;
    } else if (const auto known = people_by_name_.find(fold(document_.text(name.bytes)));
               known != people_by_name_.end()) {
        return known->second;
    }
    Person person{.entity = entity, .surname = surname_of(name)};
    if (entity)
        person.participant = linked(*entity, name.bytes, name.tokens.end - 1).participant;
    else
        person.participant.name = std::string(document_.text(name.bytes));
    person.participant.kind = EntityKind::person;
    person.gender = gender_of_given_name(person.participant.name);
    people_by_name_.try_emplace(fold(person.participant.name), added);
    people_by_surname_[person.surname].push_back(added);
    people_.push_back(std::move(person));
    return added;
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
        for (std::uint32_t i = title_begin; i < name.tokens.begin && who.sector.empty(); ++i)
            if (const Name* body = name_at(i); body && body->is_listed())
                if (const std::string& sector = body->senses.front().entity->sector;
                    sector != "GOV" && sector != "MIL")
                    who.sector = sector;
        for (std::size_t i = 0; i < words.size() && who.sector.empty(); ++i)
            if (const auto match = gazetteer_.longest_title(std::span(words).subspan(i)))
                who.sector = match->title->sector;
    }
    who.id = unlinked_entity_id(EntityKind::person, who.name, who.country);
}

/// Whom a surname means: who bears the title that stands before it, else the best known, else the
/// most named.
std::uint32_t ActorResolver::person_called(const std::string& surname,
                                           std::string_view titles) const {
    const auto called = people_by_surname_.find(surname);
    if (called == people_by_surname_.end())
        return no_person;
    const auto rank = [&](std::uint32_t index) {
        const Person& person = people_[index];
        bool titled = false;
        for (const std::string& title : person.titles)
            titled = titled || (!titles.empty() && last_word(title) == last_word(titles));
        return std::tuple(titled, person.entity != nullptr, person.mentions);
    };
    const auto known = std::span(called->second);
    return *std::ranges::max_element(known.first(std::min(known.size(), most_namesakes)), {}, rank);
}

/// The leader or minister of the day with this surname, or another of the hundred best known (those
/// with Wikidata ids) who holds an office then, if there is one only.
const Entity* ActorResolver::leader_called(const std::string& surname) const {
    const auto [known, is_new] = leaders_.try_emplace(surname, nullptr);
    return is_new ? known->second = find_leader(surname) : known->second;
}

const Entity* ActorResolver::find_leader(std::string_view surname) const {
    const auto published = document_.article().published;
    const Entity* found = nullptr;
    for (const Entity* person : gazetteer_.with_surname(surname)) {
        bool fits = false;
        for (const Term& term : gazetteer_.terms(*person)) {
            const bool known = term.office == Office::head_of_state ||
                               term.office == Office::head_of_government ||
                               term.office == Office::foreign_minister ||
                               (published && person->id.starts_with("wd:"));
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
