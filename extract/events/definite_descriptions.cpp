#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <array>

/// \file
/// Who "the president" and "the country" are, where the article has said so before.

namespace entente {

namespace {

/// Farther back, another one may be meant.
constexpr std::uint32_t farthest_name = 60;

/// Nouns for one of two states that act together, and for one of two that may be bodies too.
constexpr std::array<std::string_view, 8> state_nouns{
    "country", "nation", "state", "government", "neighbour", "neighbor", "capital", "power"};
constexpr std::array<std::string_view, 5> party_nouns{"side", "party", "ally", "rival", "foe"};

template <std::size_t size>
bool is_among(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::ranges::find(words, word) != words.end();
}

/// Nouns for a body that was named before, with the sectors that it may have.
struct BodyNoun {
    std::string_view lemma;
    std::string_view sectors;
};
constexpr std::array body_nouns{
    BodyNoun{"group", "REB NGO CRM OPP"}, BodyNoun{"movement", "REB OPP PTY"},
    BodyNoun{"militia", "REB"},           BodyNoun{"organisation", "IGO NGO REB"},
    BodyNoun{"organization", "IGO NGO REB"}, BodyNoun{"party", "PTY OPP"},
    BodyNoun{"company", "BUS"},           BodyNoun{"firm", "BUS"},
    BodyNoun{"alliance", "IGO"},          BodyNoun{"bloc", "IGO"},
    BodyNoun{"newspaper", "MED"},         BodyNoun{"broadcaster", "MED"},
};

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

/// "the two *leaders*", "both *sides*"
bool ActorResolver::is_pair(std::uint32_t head) const {
    if (document_.tokens()[head].tag != "NNS")
        return false;
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t numeral = syntax.child(head, Relation::numeral);
    const std::uint32_t determiner = syntax.child(head, Relation::determiner);
    if (determiner == no_token)
        return false;
    const std::string word = fold(document_.text(determiner));
    const bool two = numeral != no_token && document_.tokens()[numeral].lemma == "two" &&
                     (word == "the" || word == "these" || word == "those");
    return two || word == "both";
}

/// The last tokens of the names between two tokens that `fits` accepts, each entity once.
template <typename Fits>
std::vector<std::uint32_t> ActorResolver::distinct_between(std::uint32_t begin, std::uint32_t end,
                                                           const Fits& fits) const {
    std::vector<std::uint32_t> heads;
    std::vector<std::string> ids;
    for (const Name& name : names_) {
        const std::uint32_t last = name.tokens.end - 1;
        if (name.tokens.begin < begin || last >= end || !fits(name))
            continue;
        const auto& mention = resolve(last);
        if (!mention)
            continue;
        const std::string id = acting(*mention).participant.id;
        if (std::ranges::find(ids, id) != ids.end())
            continue;
        ids.push_back(id);
        heads.push_back(last);
    }
    return heads;
}

/// Whether a name stands for a state or body that takes part, not for where something happens or
/// whose something is.
bool ActorResolver::is_party(const Name& name) const {
    const SyntaxTree& syntax = document_.syntax();
    const std::uint32_t last = name.tokens.end - 1;
    const std::uint32_t first = syntax.first_conjunct(last);
    const std::string_view preposition = syntax.preposition_lemma(first);
    const Relation relation = syntax.relation(first);
    const bool subject = relation == Relation::subject || relation == Relation::passive_subject;
    const bool takes_part =
        subject || relation == Relation::object || relation == Relation::agent ||
        (relation == Relation::oblique && (preposition == "with" || preposition == "between"));
    if (!name.is_listed() || name.is_person() || !takes_part ||
        document_.tokens()[last].tag == "JJ")
        return false;
    const Sense& sense = name.senses.front();
    return sense.entity->kind == EntityKind::state ||
           (sense.kind == NameKind::capital && subject) ||
           (sense.entity->kind == EntityKind::organisation && sense.kind != NameKind::seat);
}

/// "*They* agreed": begins a sentence, and the one before names no group.
bool ActorResolver::is_they(std::uint32_t token) const {
    const std::uint32_t sentence = document_.sentence_of(token);
    const bool begins = document_.tokens()[token].lemma == "they" && sentence > 0 &&
                        token == document_.sentences()[sentence].begin &&
                        document_.syntax().relation(token) == Relation::subject;
    if (!begins)
        return false;
    const TokenSpan before = document_.sentences()[sentence - 1];
    if (document_.tokens()[before.begin].lemma == "they")
        return false;
    for (std::uint32_t i = before.begin; i < before.end; ++i) {
        const Token& noun = document_.tokens()[i];
        const bool plural = noun.tag == "NNS" || noun.tag == "NNPS";
        if (plural && (lexicon_.actor_noun(noun.lemma) || name_at(i)))
            return false;
    }
    return true;
}

std::vector<std::uint32_t> ActorResolver::pair_described(std::uint32_t head) const {
    const bool they = is_they(head);
    if (!they && !is_pair(head))
        return {};
    const std::string_view lemma = document_.tokens()[head].lemma;
    const bool officials = they || is_several_officials(head);
    const bool states_only = is_among(lemma, state_nouns);
    if (!officials && !states_only && !is_among(lemma, party_nouns))
        return {};
    const std::uint32_t sentence = document_.sentence_of(head);
    const std::uint32_t here = document_.sentences()[sentence].begin;
    const std::uint32_t before = sentence == 0 ? here : document_.sentences()[sentence - 1].begin;
    const auto person = [](const Name& name) { return name.is_person(); };
    const auto party = [&](const Name& name) {
        return is_party(name) &&
               !(states_only && name.senses.front().entity->kind == EntityKind::organisation);
    };
    // The two named last, if this sentence, or else it and the one before, names no others.
    for (const std::uint32_t begin : {here, before}) {
        auto people = distinct_between(begin, head, person);
        auto states = distinct_between(begin, head, party);
        if (officials && people.size() == 2)
            return people;
        if (states.size() == 2 && (!officials || people.empty()))
            return states;
        if (!officials && !states_only && states.empty() && people.size() == 2)
            return people;
    }
    return {};
}

/// "the *group*": the only body of its sort that this sentence and the two before it name.
std::optional<Mention> ActorResolver::body_named_before(std::uint32_t head, ByteSpan bytes) const {
    const Token& token = document_.tokens()[head];
    const auto noun = std::ranges::find(body_nouns, token.lemma, &BodyNoun::lemma);
    const std::uint32_t determiner = document_.syntax().child(head, Relation::determiner);
    const bool bare = noun != body_nouns.end() && token.tag == "NN" && determiner != no_token &&
                      determiner + 1 == head && fold(document_.text(determiner)) == "the" &&
                      !document_.syntax().has_child(head, Relation::oblique);
    if (!bare)
        return std::nullopt;
    const std::uint32_t sentence = document_.sentence_of(head);
    const std::uint32_t begin = document_.sentences()[sentence < 2 ? 0 : sentence - 2].begin;
    const auto bodies = distinct_between(begin, head, [&](const Name& name) {
        const Entity* entity = name.is_listed() ? name.senses.front().entity : nullptr;
        return entity && entity->kind == EntityKind::organisation && !entity->sector.empty() &&
               noun->sectors.find(entity->sector) != std::string_view::npos;
    });
    if (bodies.size() != 1)
        return std::nullopt;
    Mention mention = resolved_by(Resolution::named_body, *resolve(bodies.front()));
    mention.bytes = bytes;
    mention.head = head;
    return mention;
}

/// "The White House said *the president* would leave": the state of the body that speaks; empty if
/// nobody speaks, or someone else.
std::string ActorResolver::country_of_speaker(std::uint32_t head) const {
    constexpr int most_steps = 8;
    const SyntaxTree& syntax = document_.syntax();
    std::uint32_t below = head;
    for (int step = 0; step < most_steps && syntax.head(below) != below; ++step) {
        const std::uint32_t above = syntax.head(below);
        const bool said = syntax.relation(below) == Relation::complement &&
                          lexicon_.is_cue(Cue::reporting, document_.tokens()[above].lemma);
        const std::uint32_t subject = said ? syntax.child(above, Relation::subject) : no_token;
        if (subject != no_token && subject < head) {
            const auto& speaker = resolve(subject);
            const bool body = speaker && speaker->participant.kind == EntityKind::organisation &&
                              speaker->participant.sector == "GOV";
            return body ? speaker->participant.country : std::string();
        }
        below = above;
    }
    return {};
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
