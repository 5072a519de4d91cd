#include "extract/events/role_filler.hpp"

#include "extract/events/name_words.hpp"
#include "extract/events/rule_conditions.hpp"
#include "extract/events/word_list.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

namespace {

/// More participants in one place are a list, and their pairs would be noise.
constexpr std::size_t most_fillers = 12;

/// "support for Suria's *security* and stability": of things in a row the first says enough, and
/// parsers lose themselves in the rest.
void keep_first_thing(std::vector<Mention>& fillers) {
    bool first = true;
    std::erase_if(fillers, [&](const Mention& mention) {
        const bool later = !std::exchange(first, false);
        return later && !mention.is_actor && mention.participant.kind == EntityKind::other;
    });
}

/// "minister and senator *Ana Holt*": who is both is one.
void keep_first_of_name(std::vector<Mention>& fillers) {
    for (std::size_t i = 1; i < fillers.size();) {
        const Participant& other = fillers[i].participant;
        const auto begin = fillers.begin();
        const bool again =
            std::any_of(begin, begin + static_cast<std::ptrdiff_t>(i), [&](const Mention& one) {
                const Participant& first = one.participant;
                const bool at_odds = !first.country.empty() && !other.country.empty() &&
                                     first.country != other.country;
                return first.kind == EntityKind::person && first.name == other.name &&
                       !begins_small(first.name) && !at_odds;
            });
        if (again)
            fillers.erase(fillers.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

/// Places do nothing; a country's warplane attacks.
bool can_act(const Mention& mention, std::string_view type) {
    const EntityKind kind = mention.participant.kind;
    const bool means = type == "assault" && !mention.participant.country.empty();
    return kind != EntityKind::other && (kind != EntityKind::place || means);
}

} // namespace

std::vector<Mention> RoleFiller::fill(const RoleSlots& role, std::uint32_t trigger,
                                      const EventMention& event) const {
    for (const ArgumentSlot& slot : role.slots) {
        if (slot.slot == Slot::one_another && event.subjects.size() > 1)
            return {};
        std::vector<Mention> found = mentions_in(slot, role, trigger, event);
        std::erase_if(found, [&](const Mention& mention) {
            return !is_allowed(mention, role, *event.rule) || repeats(mention, event) ||
                   misleading_.is_misleading(mention, {role, slot.slot, trigger, event});
        });
        keep_first_thing(found);
        keep_first_of_name(found);
        if (found.size() > most_fillers)
            found.resize(most_fillers);
        if (!found.empty())
            return found;
    }
    return {};
}

/// Whoever stands in a slot, whether or not they may fill the role.
std::vector<Mention> RoleFiller::mentions_in(const ArgumentSlot& slot, const RoleSlots& role,
                                             std::uint32_t trigger,
                                             const EventMention& event) const {
    if (slot.slot == Slot::compound)
        return names_before(trigger);
    std::vector<Mention> found;
    for (const std::uint32_t head : arguments_.heads(trigger, slot))
        if (auto mention = mention_of(head, role, event))
            found.push_back(*std::move(mention));
    return found;
}

/// "Holt imposed sanctions. *The sanctions* against Suria ...": the same thing, told again, has
/// whom it had in the sentence before.
std::vector<Mention> RoleFiller::subjects_told_before(const RoleSlots& role, std::uint32_t noun,
                                                      const EventMention& event) const {
    const std::uint32_t sentence = document_.sentence_of(noun);
    const std::uint32_t determiner = syntax_.child(noun, Relation::determiner);
    const bool definite =
        determiner != no_token && lower_lemma(document_.tokens()[determiner]) == "the";
    if (sentence == 0 || !definite)
        return {};
    const TokenSpan before = document_.sentences()[sentence - 1];
    for (std::uint32_t i = before.end; i > before.begin; --i) {
        const std::uint32_t told = i - 1;
        if (document_.tokens()[told].lemma != document_.tokens()[noun].lemma)
            continue;
        if (auto fillers = fill(role, told, event); !fillers.empty())
            return fillers;
        const bool done = syntax_.relation(told) == Relation::object;
        std::vector<Mention> doers;
        for (const std::uint32_t head :
             done ? arguments_.subjects(syntax_.head(told)) : std::vector<std::uint32_t>())
            if (auto mention = mention_of(head, role, event);
                mention && is_allowed(*mention, role, *event.rule))
                doers.push_back(*std::move(mention));
        return doers;
    }
    return {};
}

/// Names inside the noun phrase before its head: "the Kim-Trump summit", "Surian sanctions".
std::vector<Mention> RoleFiller::names_before(std::uint32_t noun) const {
    std::uint32_t begin = noun;
    for (const std::uint32_t child : syntax_.children(noun))
        if (child < noun && syntax_.relation(child) != Relation::possessor)
            begin = std::min(begin, syntax_.left_edge(child));
    const std::uint32_t sentence = document_.sentences()[document_.sentence_of(noun)].begin;
    // Parsers lose the first of two hyphenated names: look back over the hyphen.
    while (begin > sentence + 1 && document_.text(begin - 1) == "-")
        begin -= 2;
    auto mentions = actors_.named_between(begin, noun);
    const std::uint32_t owner = syntax_.child(noun, Relation::possessor);
    std::erase_if(mentions, [&](const Mention& mention) {
        const bool owned = owner != no_token && syntax_.dominates(owner, mention.head);
        // "the Council of Suria (CS) meeting": the same again.
        const bool again = mention.head > 0 && document_.text(mention.head - 1) == "(";
        return owned || again || mention.participant.kind == EntityKind::place ||
               is_of_office(mention, mentions);
    });
    return mentions;
}

/// "*Surian* President Reyes meets": whom the office is of, beside who holds it.
bool RoleFiller::is_of_office(const Mention& mention, const std::vector<Mention>& others) const {
    const auto bears = [&](const Mention& bearer) {
        if (bearer.participant.kind != EntityKind::person || bearer.head <= mention.head + 1)
            return false;
        for (std::uint32_t i = mention.head + 1; i < bearer.head; ++i)
            if (lexicon_.is_cue(Cue::title_word, lower_lemma(document_.tokens()[i])))
                return bearer.participant.country == mention.participant.country;
        return false;
    };
    return mention.participant.kind != EntityKind::person && std::ranges::any_of(others, bears);
}

std::optional<Mention> RoleFiller::mention_of(std::uint32_t head, const RoleSlots& role,
                                              const EventMention& event) const {
    const Token& token = document_.tokens()[head];
    if (is_measure(token)) // "for 10 years"
        return std::nullopt;
    const auto& actor = actors_.resolve(head);
    const bool counted = actor && (actor->resolution == Resolution::quantity ||
                                   actor->participant.kind == EntityKind::person);
    if (token.entity == "CARDINAL" && !counted) // "killed 10", not "killed thousands of rebels"
        return std::nullopt;
    if (!actor && event.rule->type == "visit" && role.role == "object")
        if (auto state = state_described(head, event))
            return state;
    const bool takes_places =
        std::ranges::find(role.kinds, EntityKind::place) != role.kinds.end() ||
        (role.kinds.empty() && role.role == "object");
    const bool place_wanted =
        (role.role == "place" || happens_at(event.rule->type)) && takes_places;
    const bool takes_things = role.role != "subject" && role.kinds.empty();
    if (actor && takes_things && !actor->is_actor && actor->participant.kind == EntityKind::group)
        return with_complements(*actor);
    if (actor && is_abstract(*actor)) {
        // What the country does, has or wants stands for it as an object, and does nothing itself.
        Mention owner = *actor;
        owner.is_capital = true;
        return role.role == "subject" ? std::nullopt : std::optional(actors_.acting(owner));
    }
    if (actor)
        return as_person(with_kind_of_noun(by_name(place_wanted ? *actor : actors_.acting(*actor))),
                         role, *event.rule);
    const bool noun = token.pos == PartOfSpeech::noun || token.pos == PartOfSpeech::propn;
    const bool thing_allowed =
        role.role != "subject" && role.kinds.empty() && noun && event.rule->type != "statement";
    return thing_allowed ? std::optional(with_complements(actors_.describe(head))) : std::nullopt;
}

/// "during her visit to *the country*": the state named last that is not the visitor's own.
std::optional<Mention> RoleFiller::state_described(std::uint32_t head,
                                                   const EventMention& event) const {
    const Token& token = document_.tokens()[head];
    const std::uint32_t determiner = syntax_.child(head, Relation::determiner);
    const bool definite =
        determiner != no_token && lower_lemma(document_.tokens()[determiner]) == "the";
    if (!definite || (token.lemma != "country" && token.lemma != "nation") ||
        event.subjects.empty())
        return std::nullopt;
    const std::string& home = event.subjects.front().participant.country;
    for (Mention& state : actors_.states_named_before(head))
        if (!home.empty() && state.participant.country != home)
            return std::move(state);
    return std::nullopt;
}

/// "Surian *support*", "*reforms* in Suria": a phrase that tells a country is no group of people
/// if its noun names an act or a quality.
bool RoleFiller::is_abstract(const Mention& mention) const {
    constexpr std::array<std::string_view, 10> endings{"tion", "sion", "ment", "ance", "ence",
                                                       "ness", "ship", "ism",  "ity",  "acy"};
    constexpr std::array<std::string_view, 42> words{
        "travel",   "campaign", "import",  "export", "debt",   "oil",       "energy",
        "crisis",   "election", "law",     "market", "growth", "character", "history",
        "progress", "interest", "right",   "value",  "goal",   "freedom",   "support",
        "aid",      "work",     "effort",  "dollar", "role",   "policy",    "plan",
        "reform",   "defense",  "defence", "strike", "attack", "war",       "talk",
        "dialogue", "project",  "fund",    "money",  "trade",  "economy",   "security"};
    if (mention.is_actor || mention.entity || mention.head == no_token ||
        mention.participant.kind != EntityKind::group ||
        (document_.tokens()[mention.head].pos != PartOfSpeech::noun &&
         document_.text(mention.head) != "War"))
        return false;
    const std::string lemma = lower_lemma(document_.tokens()[mention.head]);
    if (lemma == "entity")
        return false;
    return is_among(lemma, words) ||
           std::ranges::any_of(endings, [&](auto ending) { return lemma.ends_with(ending); });
}

bool RoleFiller::is_allowed(const Mention& mention, const RoleSlots& role, const Rule& rule) {
    const std::string& type = rule.type;
    if (role.role == "place" && mention.is_seat)
        return true;
    // Migrants arrive and tourists travel: neither is a visit of diplomacy.
    const std::string& sector = mention.participant.sector;
    if (type == "visit" && role.role == "subject" && !mention.entity &&
        mention.participant.kind == EntityKind::group && (sector.empty() || sector == "CVL"))
        return false;
    // Nobody receives or meets "historic momentum".
    if (role.role == "object" && !mention.is_actor && !mention.entity &&
        mention.participant.kind == EntityKind::group &&
        std::ranges::count(role.kinds, EntityKind::other) == 0 &&
        (type == "host" || type == "meet" || type == "negotiate" || type == "call"))
        return false;
    // One demands nothing of a nuclear plant; a rule that asks for a ship means the ship.
    const bool named_by_rule = type == "concede" && !rule.object_lemmas.empty();
    if (role.role == "object" && mention.is_facility && !happens_at(type) && type != "accuse" &&
        type != "reject" && type != "support" && !named_by_rule)
        return false;
    // "visited a hospital" tells of no journey, unless the text says whose hospital it is.
    if (type == "visit" && role.role == "object" && mention.is_facility &&
        mention.participant.country.empty())
        return false;
    if (role.kinds.empty())
        return role.role != "subject" || can_act(mention, type);
    return std::ranges::find(role.kinds, mention.participant.kind) != role.kinds.end();
}

/// Nobody meets or sanctions themselves: a filler that another role already has.
bool RoleFiller::repeats(const Mention& mention, const EventMention& event) {
    const auto same = [&](const Mention& other) {
        return other.participant.id == mention.participant.id || other.bytes == mention.bytes;
    };
    return std::ranges::any_of(event.subjects, same) || std::ranges::any_of(event.objects, same);
}

} // namespace entente
