#include "extract/events/actors.hpp"

#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <ranges>

/// \file
/// Who "the president" and "the country" are, where the article has said so before.

namespace entente {

namespace {

/// Farther back, another one may be meant.
constexpr std::uint32_t farthest_name = 60;

/// Nouns for a body that was named before, with the sectors that it may have.
struct BodyNoun {
    std::string_view lemma;
    std::string_view sectors;
};
constexpr std::array body_nouns{
    BodyNoun{"group", "REB NGO CRM OPP"},
    BodyNoun{"movement", "REB OPP PTY"},
    BodyNoun{"militia", "REB"},
    BodyNoun{"organisation", "IGO NGO REB"},
    BodyNoun{"organization", "IGO NGO REB"},
    BodyNoun{"party", "PTY OPP"},
    BodyNoun{"company", "BUS"},
    BodyNoun{"firm", "BUS"},
    BodyNoun{"alliance", "IGO"},
    BodyNoun{"bloc", "IGO"},
    BodyNoun{"newspaper", "MED"},
    BodyNoun{"broadcaster", "MED"},
};

} // namespace

/// "the President" after "President Ana Holt": who bears the office, if the text before names only
/// one who does.
std::optional<Mention> ActorResolver::holder_named_before(std::uint32_t head, const Title& title,
                                                          ByteSpan bytes) const {
    const std::uint32_t bearer = office_bearers_.only_before(title.words, head);
    if (bearer == OfficeBearers::nobody)
        return std::nullopt;
    const Person* holder = &people_[bearer];
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
    const auto bodies = distinct_between(begin_of_sentences(head, 2), head, [&](const Name& name) {
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
    const std::uint32_t begin = head - std::min(head, farthest_name);
    for (const Name& name : std::views::reverse(names_between(begin, head))) {
        if (name.tokens.end > head)
            continue;
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
