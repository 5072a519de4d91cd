#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>

/// \file
/// Who "the president" and "the country" are, where the article has said so before.

namespace entente {

namespace {

/// Farther back, another one may be meant.
constexpr std::uint32_t farthest_name = 60;

/// "surian foreign minister" is a "foreign minister"; a "vice president" is no "president".
bool is_office(std::string_view title, std::string_view office) {
    if (!title.ends_with(office))
        return false;
    std::string_view before = title.substr(0, title.size() - office.size());
    if (before.empty())
        return true;
    if (before.back() != ' ')
        return false;
    before.remove_suffix(1);
    const std::size_t space = before.rfind(' ');
    const std::string_view last =
        space == std::string_view::npos ? before : before.substr(space + 1);
    return last != "vice" && last != "deputy" && last != "former" && last != "assistant" &&
           last != "first" && last != "ex";
}

} // namespace

/// Whether someone whom the article names bears this office: by the title before a name, or on the
/// day.
bool ActorResolver::bears(const Person& person, std::string_view office) const {
    if (std::ranges::any_of(person.titles,
                            [&](const std::string& title) { return is_office(title, office); }))
        return true;
    const auto published = document_.article().published;
    if (!person.entity || !published)
        return false;
    return std::ranges::any_of(gazetteer_.terms(*person.entity), [&](const Term& term) {
        return term.runs_on(*published) && fold(term.title) == office;
    });
}

/// "the President" after "President Ana Holt": who bears the office, if the text before names only
/// one who does.
std::optional<Mention> ActorResolver::holder_named_before(std::uint32_t head, const Title& title,
                                                          ByteSpan bytes) const {
    const Person* holder = nullptr;
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
        const std::uint32_t index = person_of_name_[n];
        if (names_[n].tokens.end > head || index >= people_.size() ||
            !bears(people_[index], title.words))
            continue;
        if (holder && holder != &people_[index])
            return std::nullopt;
        holder = &people_[index];
    }
    if (!holder)
        return std::nullopt;
    return Mention{.participant = holder->participant,
                   .bytes = bytes,
                   .head = head,
                   .entity = holder->entity,
                   .resolution = Resolution::holder_named};
}

/// Whose press release it is, their president is "the President".
std::string ActorResolver::publisher_country() const {
    std::vector<std::string_view> words;
    std::string_view rest = document_.article().publisher;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (space > 0)
            words.push_back(rest.substr(0, space));
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    if (!words.empty() && fold(words.front()) == "the")
        words.erase(words.begin());
    const auto match = words.empty() ? std::nullopt : gazetteer_.longest_match(words);
    const bool government =
        match && match->words == words.size() && match->senses.front().entity->sector == "GOV";
    return government ? match->senses.front().entity->country : std::string();
}

bool ActorResolver::is_several_officials(std::uint32_t head) const {
    const Token& token = document_.tokens()[head];
    const ActorNoun* noun = lexicon_.actor_noun(token.lemma);
    return token.tag == "NNS" && noun && noun->kind == EntityKind::person && noun->sector == "GOV";
}

std::vector<std::uint32_t> ActorResolver::states_represented(std::uint32_t head) const {
    if (!is_several_officials(head))
        return {};
    const SyntaxTree& syntax = document_.syntax();
    std::vector<std::uint32_t> states;
    const auto add = [&](std::uint32_t word) {
        const Name* name = name_at(word);
        if (name && name->is_listed() && name->senses.front().entity->kind == EntityKind::state)
            states.push_back(name->tokens.end - 1);
    };
    for (const std::uint32_t child : syntax.children(head))
        if (syntax.relation(child) == Relation::modifier ||
            (syntax.relation(child) == Relation::oblique &&
             syntax.preposition_lemma(child) == "of"))
            for (const std::uint32_t state : syntax.conjuncts(child))
                add(state);
    std::ranges::sort(states);
    return states.size() > 1 ? states : std::vector<std::uint32_t>();
}

std::vector<std::uint32_t> ActorResolver::pair_described(std::uint32_t head) const {
    if (!is_several_officials(head))
        return {};
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t numeral = syntax.child(head, Relation::numeral);
    const std::uint32_t determiner = syntax.child(head, Relation::determiner);
    const bool two = numeral != no_token && document_.tokens()[numeral].lemma == "two" &&
                     determiner != no_token && fold(document_.text(determiner)) == "the";
    const bool both = determiner != no_token && fold(document_.text(determiner)) == "both";
    if (!two && !both)
        return {};
    // The two people named last, if the sentence before names no others.
    const std::uint32_t sentence = document_.sentence_of(head);
    std::vector<std::uint32_t> heads;
    std::vector<std::uint32_t> people;
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
        const std::uint32_t last = names_[n].tokens.end - 1;
        const bool near = last < head && document_.sentence_of(last) + 2 > sentence;
        if (!near || person_of_name_[n] >= people_.size() ||
            std::ranges::find(people, person_of_name_[n]) != people.end())
            continue;
        people.push_back(person_of_name_[n]);
        heads.push_back(last);
    }
    return heads.size() == 2 ? heads : std::vector<std::uint32_t>();
}

std::vector<Mention> ActorResolver::states_named_before(std::uint32_t head) const {
    std::vector<Mention> states;
    for (auto n = static_cast<std::uint32_t>(names_.size()); n > 0; --n) {
        const Name& name = names_[n - 1];
        if (name.tokens.end > head)
            continue;
        if (head - name.tokens.begin > farthest_name)
            break;
        const bool place = name.is_listed() && !name.is_person();
        const Entity* state =
            place ? gazetteer_.state(name.senses.front().entity->country) : nullptr;
        if (state)
            states.push_back(resolved_by(Resolution::named_state,
                                         linked(*state, document_.bytes({head, head + 1}), head)));
    }
    return states;
}

} // namespace entente
